import CanonicalJSON
import Conversation

extension Confusion {
  /// One intent with what its texts were taken for.
  var json: JSONObject {
    [
      "intent": .string(intent.rawValue),
      "total": .integer(total),
      "right": .integer(right),
      "mistakes": .array(
        mistakes.map {
          .object(["intent": .string($0.intent.rawValue), "count": .integer($0.count)])
        }
      ),
    ]
  }
}

extension ConfusionPair {
  /// Both intents, how often they were taken for one another, the texts behind it, and the advice.
  var json: JSONObject {
    [
      "first": .string(first.rawValue),
      "second": .string(second.rawValue),
      "forward": forward.json,
      "backward": backward.json,
      "answered_wrong": .integer(answeredWrong),
      "advice": .string(advice.rawValue),
      "mistakes": .array(mistakes.map { .object($0.json) }),
    ]
  }
}

extension ConfusionPair.Mistake {
  /// The text with what was made of it, what stands near it, and the advice.
  var json: JSONObject {
    let found = prediction.intent?.rawValue
    return [
      "text": .string(prediction.text),
      "expected": .string(expected.rawValue),
      "found": found.map { .string($0) } ?? .null,
      "confidence": .number(prediction.confidence),
      "outcome": .string(prediction.outcome.rawValue),
      "advice": .string(advice.rawValue),
      "nearest_of_expected": Self.json(ownNeighbour),
      "nearest_of_found": Self.json(otherNeighbour),
      "misleading_words": JSONValue.array(words(\.misleading)),
      "telling_words": JSONValue.array(words(\.telling)),
    ]
  }

  private func words(_ kind: KeyPath<MisleadingWords, [String]>) -> [JSONValue] {
    (prediction.evidence?[keyPath: kind] ?? []).map { .string($0) }
  }

  private static func json(_ neighbour: ConfusionPair.Neighbour?) -> JSONValue {
    neighbour.map { ["text": .string($0.text), "similarity": .number($0.similarity)] } ?? .null
  }
}
