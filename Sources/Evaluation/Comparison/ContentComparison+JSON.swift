import CanonicalJSON
import Conversation

extension ContentComparison {
  /// Both sides, then the changes among samples and among the messages of the log, grouped.
  package var json: JSONObject {
    [
      "base": .object(base.json),
      "new": .object(new.json),
      "samples": .object(Self.json(samples)),
      "messages": messages.map { .object(Self.json($0)) } ?? .null,
      "is_worse": .bool(isWorse),
    ]
  }

  private static func json(_ list: [AnswerChange]) -> JSONObject {
    var object = JSONObject()
    for kind in AnswerChange.Kind.allCases where kind != .unchanged {
      object[kind.rawValue] = .array(changes(kind, in: list).map { .object($0.json) })
    }
    object[AnswerChange.Kind.unchanged.rawValue] = .integer(list.count { $0.kind == .unchanged })
    return object
  }
}

extension ContentComparison.Side {
  /// The samples, their intents, and what comes of them.
  var json: JSONObject {
    [
      "samples": .integer(samples),
      "intents": .integer(intents),
      "accuracy": accuracy.json,
      "outcomes": .object(outcomes.json),
    ]
  }
}

extension AnswerChange {
  /// The text, where it stands, and both answers.
  var json: JSONObject {
    [
      "text": .string(text),
      "expected": expected.map { .string($0.rawValue) } ?? .null,
      "origin": .string(origin.rawValue),
      "count": .integer(count),
      "before": .object(before.json),
      "after": .object(after.json),
    ]
  }
}

extension AnswerChange.Answer {
  /// The decision, the intents it names, and how sure it is.
  var json: JSONObject {
    [
      "decision": .string(decision),
      "intents": .array(intents.map { .string($0.rawValue) }),
      "confidence": .number(confidence),
      "outcome": outcome.map { .string($0.rawValue) } ?? .null,
    ]
  }
}
