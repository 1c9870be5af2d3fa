import Conversation
import TextAnalysis

/// What reaches a file by other ways than a message.
extension Agent {
  /// What a frontend knows of the customer, as it may be written down.
  func redacted(_ attributes: [String: Value]) -> [String: Value] {
    var redacted: [String: Value] = [:]
    for (name, value) in attributes { redacted[name] = self.redacted(value, named: name) }
    return redacted
  }

  /// The value is read alone first, since a name may say that a number is something else, and then with its name: nothing
  /// else tells that a word is a password.
  private func redacted(_ value: Value, named name: String) -> Value {
    guard let text = value.attributeText else { return value }
    let alone = withoutPersonalData(text)
    let heading = name.map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined() + ": "
    let named = withoutPersonalData(heading + alone)
    let written = named.hasPrefix(heading) ? String(named.dropFirst(heading.count)) : named
    return written == text ? value : .text(written)
  }

  private func withoutPersonalData(_ text: String) -> String {
    let secrets = secrets(in: text, of: Session(id: SessionID("")))
    return Redactor().redact(text, firstHandle: 1, secrets: secrets).text.text
  }

  /// A line that a customer typed in `session`, as a history of lines may keep it: without what is taken out of the
  /// message, and without what the content lets stand there.
  package func historyLine(_ line: String, in session: Session?) -> String {
    let session = session ?? Session(id: SessionID(""))
    let message = redaction(of: bounded(line, in: session), in: session).text.text
    return Redactor().redact(message, firstHandle: session.handles + 1).text.text
  }
}

extension Value {
  /// How an attribute would be written as a text; nil for what can hold nothing personal.
  fileprivate var attributeText: String? {
    switch self {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map(String.init)
    default: nil
    }
  }
}
