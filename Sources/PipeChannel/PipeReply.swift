import AgentCore
import CanonicalJSON
import Conversation

/// The replies that need no conversation; they have every field of a `reply`.
enum PipeReply {
  /// Who answers, in which version, in which languages, and what a frontend may use.
  static func hello(
    _ request: PipeRequest,
    at instant: Timestamp,
    _ identity: AgentIdentity
  ) -> JSONObject {
    var line = base("hello", request, at: instant)
    line["name"] = .string(identity.name)
    line["version"] = .string(identity.version)
    line["languages"] = .array(identity.languages.map { .string($0) })
    line["capabilities"] = .array(identity.capabilities.map { .string($0) })
    return line
  }

  /// That the process reads and writes.
  static func health(_ request: PipeRequest, at instant: Timestamp) -> JSONObject {
    var line = base("health", request, at: instant)
    line["status"] = "ok"
    return line
  }

  private static func base(
    _ type: String,
    _ request: PipeRequest,
    at instant: Timestamp
  ) -> JSONObject {
    [
      "v": 1,
      "type": .string(type),
      "in_reply_to": .string(request.id.rawValue),
      "session": request.session.map { .string($0) } ?? .null,
      "seq": nil,
      "at": .string(instant.description),
      "messages": [],
      "decision": nil,
      "state": nil,
      "owner": nil,
      "ticket": nil,
    ]
  }
}
