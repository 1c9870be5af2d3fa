import AgentCore
import CanonicalJSON

extension InboundMessage.Body {
  /// The body as it is compared with that of a repeat.
  var json: JSONValue {
    switch self {
    case .text(let text): ["text": .string(text)]
    case .choice(let id): ["choice": .string(id)]
    case .form(let answers):
      [
        "form": .array(
          answers.sorted { $0.slot < $1.slot }.map { [.string($0.slot), .string($0.text)] }
        )
      ]
    case .rate(let score, let comment):
      [
        "score": score.map { .integer($0) } ?? .null,
        "comment": comment.map { .string($0) } ?? .null,
      ]
    case .end: ["end": true]
    }
  }
}
