import AgentCore
import CanonicalJSON
import Conversation

/// One request line of the pipe protocol, version 1.
struct PipeRequest: Sendable, Hashable {
  /// What is asked for.
  enum Work: Sendable, Hashable {
    /// Something for the agent: `message`, `choice`, `form`, `rate` or `end`.
    case message(InboundMessage)
    /// Who is there?
    case hello
    /// Is all well?
    case health
  }

  /// The caller's id.
  var id: RequestID
  /// The caller's session string; only `hello` and `health` may be without.
  var session: String?
  /// What is asked for.
  var work: Work
}

extension PipeRequest {
  /// Reads one line.
  /// - Throws: `PipeFault` with the request's id and session, where the line has them.
  init(line: UnsafeBufferPointer<UInt8>) throws(PipeFault) {
    let root: JSONValue
    do throws(JSONError) { root = try JSONReader.value(of: line) } catch {
      let place = "at byte \(error.offset)"
      throw PipeFault(code: .invalidJSON, message: "\(error.description) \(place)")
    }
    guard let members = root.object else {
      throw PipeFault(code: .invalidRequest, message: "the line is no JSON object")
    }
    self = try PipeRequestReader(members).request()
  }
}

/// Reads the members of one request; a member that is null counts as left out.
private struct PipeRequestReader {
  /// The longest id, session and other name, in bytes of UTF-8.
  static let longestName = 200

  private let members: JSONObject
  private let id: String?
  private let session: String?

  init(_ members: JSONObject) {
    self.members = members
    id = members["id"]?.string.flatMap { Self.isName($0) ? $0 : nil }
    session = members["session"]?.string.flatMap { Self.isName($0) ? $0 : nil }
  }

  func request() throws(PipeFault) -> PipeRequest {
    let type = try string("type") ?? "message"
    switch type {
    case "hello": return try inquiry(.hello)
    case "health": return try inquiry(.health)
    case "message": return try message(.text(try required("text")))
    case "choice": return try message(.choice(try chosen()))
    case "form": return try message(.form(try values()))
    case "rate": return try message(try rating())
    case "end": return try message(.end)
    default:
      let types = "message, hello, choice, form, rate, end or health"
      throw fault("'type' must be \(types)", code: .unknownType)
    }
  }

  private func inquiry(_ work: PipeRequest.Work) throws(PipeFault) -> PipeRequest {
    let id = try requiredName("id", id)
    if given("session") != nil { _ = try requiredName("session", session) }
    return PipeRequest(id: RequestID(id), session: session, work: work)
  }

  /// The autoclosure keeps a fault of the body behind one of the id, so that `in_reply_to` is never
  /// a guess.
  private func message(
    _ body: @autoclosure () throws(PipeFault) -> InboundMessage.Body
  ) throws(PipeFault) -> PipeRequest {
    let id = try requiredName("id", id)
    let session = try requiredName("session", session)
    let message = InboundMessage(
      caller: session,
      id: RequestID(id),
      customer: try name("customer").map { CustomerID($0) },
      attributes: try attributes(),
      channel: try name("channel") ?? "pipe",
      locale: try name("locale") ?? "en",
      body: try body()
    )
    return PipeRequest(id: message.id, session: session, work: .message(message))
  }

  // MARK: Members

  private func given(_ name: String) -> JSONValue? {
    guard let value = members[name], !value.isNull else { return nil }
    return value
  }

  private func string(_ name: String) throws(PipeFault) -> String? {
    guard let value = given(name) else { return nil }
    guard let text = value.string else { throw fault("'\(name)' must be a string") }
    return text
  }

  private func required(_ name: String) throws(PipeFault) -> String {
    guard let text = try string(name) else { throw fault("'\(name)' is missing") }
    return text
  }

  private func requiredName(_ name: String, _ value: String?) throws(PipeFault) -> String {
    if let value { return value }
    guard given(name) != nil else { throw fault("'\(name)' is missing") }
    throw fault("'\(name)' must be a string of 1 to \(Self.longestName) bytes")
  }

  /// An optional name, where an empty string counts as left out.
  private func name(_ name: String) throws(PipeFault) -> String? {
    guard let text = try string(name), !text.isEmpty else { return nil }
    guard Self.isName(text) else {
      throw fault("'\(name)' must be a string of at most \(Self.longestName) bytes")
    }
    return text
  }

  private func chosen() throws(PipeFault) -> String {
    let choice = try required("choice")
    guard Self.isName(choice) else {
      throw fault("'choice' must be a string of 1 to \(Self.longestName) bytes")
    }
    return choice
  }

  /// The answers of a form, in the order of the line; one that is null counts as left out.
  private func values() throws(PipeFault) -> [InboundMessage.FormAnswer] {
    guard let value = given("values") else { throw fault("'values' is missing") }
    guard let object = value.object else { throw fault("'values' must be an object") }
    var answers: [InboundMessage.FormAnswer] = []
    for member in object.members where !member.value.isNull {
      guard let text = member.value.string else { throw fault("'values' may hold strings only") }
      answers.append(InboundMessage.FormAnswer(slot: member.name, text: text))
    }
    let most = ReplyPart.Form.mostFields
    guard (1...most).contains(answers.count) else {
      throw fault("'values' must hold 1 to \(most) answers")
    }
    return answers
  }

  /// A score, words about one that was given before, or both.
  private func rating() throws(PipeFault) -> InboundMessage.Body {
    let comment = try string("comment")
    guard let value = given("score") else {
      guard comment != nil else { throw fault("'score' is missing") }
      return .rate(score: nil, comment: comment)
    }
    guard let score = value.integer else { throw fault("'score' must be a whole number") }
    return .rate(score: score, comment: comment)
  }

  private func attributes() throws(PipeFault) -> [String: Value] {
    guard let value = given("attributes") else { return [:] }
    guard let object = value.object else { throw fault("'attributes' must be an object") }
    var result: [String: Value] = [:]
    for member in object.members where !member.value.isNull {
      guard member.name.utf8.count <= Self.longestName else {
        throw fault("a name in 'attributes' must have at most \(Self.longestName) bytes")
      }
      switch member.value {
      case .string, .integer, .number, .bool: result[member.name] = Value(json: member.value)
      default: throw fault("'attributes' may hold strings, numbers, true and false only")
      }
    }
    return result
  }

  private func fault(_ message: String, code: PipeFault.Code = .invalidRequest) -> PipeFault {
    PipeFault(code: code, message: message, id: id.map { RequestID($0) }, session: session)
  }

  private static func isName(_ text: String) -> Bool {
    (1...longestName).contains(text.utf8.count)
  }
}
