import AgentCore
import CanonicalJSON
import Conversation

/// Why a request line got no reply; written as the `error` line of the pipe protocol.
struct PipeFault: Error, Hashable {
  /// What a program may act on.
  enum Code: String {
    case invalidJSON = "invalid-json"
    case invalidRequest = "invalid-request"
    case tooLarge = "too-large"
    case unknownType = "unknown-type"
    case conflict
    case storeUnavailable = "store-unavailable"
    case shuttingDown = "shutting-down"
    case `internal`
  }

  /// The kind of fault.
  var code: Code
  /// The fault in words for the frontend's author; never anything that a customer wrote.
  var message: String
  /// The request's id, where it could be read.
  var id: RequestID?
  /// The request's session, where it could be read.
  var session: String?
}

extension PipeFault {
  /// The fault that stands for an error of the service, for the request with this id and session.
  init(_ error: ServiceError, id: RequestID, session: String?) {
    let (code, message): (Code, String) =
      switch error {
      case .conflict: (.conflict, "the same id came before with other content")
      case .invalidRequest(let reason): (.invalidRequest, reason)
      case .storeUnavailable(let reason): (.storeUnavailable, reason)
      case .shuttingDown: Self.shuttingDown
      case .internal(let reason): (.internal, reason)
      }
    self.init(code: code, message: message, id: id, session: session)
  }

  /// Code and message for a request that is given up because the process ends.
  static var shuttingDown: (Code, String) { (.shuttingDown, "no more messages are taken") }

  /// The line of the protocol for the request on input line `line`.
  func json(line: Int) -> JSONObject {
    var object: JSONObject = ["v": 1, "type": "error"]
    object["in_reply_to"] = id.map { .string($0.rawValue) } ?? .null
    object.set("session", ifPresent: session.map { .string($0) })
    object["line"] = .integer(line)
    object["code"] = .string(code.rawValue)
    object["message"] = .string(message)
    return object
  }
}
