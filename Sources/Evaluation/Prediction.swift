import CanonicalJSON
import Conversation
import Understanding

/// What the agent would make of one labelled text if there were no articles to search.
package struct Prediction: Sendable, Hashable {
  /// The text.
  package let text: String
  /// Its label.
  package let expected: IntentID
  /// What the matcher found.
  package let result: MatchResult

  /// The best intent, also where the text is refused; nil where no intent is known.
  package var intent: IntentID? { result.candidates.first?.intent }
  /// The confidence of the best intent, 0…1.
  package var confidence: Double { result.candidates.first?.confidence ?? 0 }

  /// What the agent would do: `answer`, `clarify`, `fallback` or `escalate`.
  ///
  /// Where the scores allow only a search, there is no article that could answer, so a person must.
  package var decision: String {
    switch result.zone {
    case .answer: "answer"
    case .clarify: "clarify"
    case .fallback: "fallback"
    case .search: "escalate"
    }
  }

  /// One line of a predictions file.
  package var json: JSONObject {
    [
      "text": .string(text),
      "expected": .string(expected.rawValue),
      "intent": intent.map { .string($0.rawValue) } ?? .null,
      "confidence": .number(confidence),
      "novelty": .number(result.novelty),
      "decision": .string(decision),
      "alternatives": .array(result.candidates.dropFirst().map(Self.json)),
    ]
  }

  var judged: Metrics.Judged {
    Metrics.Judged(expected: expected, found: intent, confidence: confidence)
  }

  private static func json(_ candidate: Interpretation.Candidate) -> JSONValue {
    .object([
      "intent": .string(candidate.intent.rawValue), "confidence": .number(candidate.confidence),
    ])
  }
}
