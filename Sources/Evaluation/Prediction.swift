import CanonicalJSON
import Conversation
import Understanding

/// What the agent would make of one labelled text.
package struct Prediction: Sendable, Hashable {
  /// The text as it was written.
  package let text: String
  /// Its label.
  package let expected: IntentID
  /// Intents by falling confidence, also where the text is refused.
  package let candidates: [Interpretation.Candidate]
  /// What the scores allow.
  package let zone: Interpretation.Zone
  /// How strange the text is: higher is stranger.
  package let novelty: Double
  /// Whether it is stranger than the texts the matcher knows.
  package let isNovel: Bool
  /// Whether an article answers the text, should it be searched for.
  package let hasArticle: Bool
  /// Which words misled, where another intent was found than the one expected.
  package let evidence: MisleadingWords?

  /// A prediction made elsewhere; without articles a search finds nothing.
  package init(
    text: String,
    expected: IntentID,
    candidates: [Interpretation.Candidate],
    zone: Interpretation.Zone,
    novelty: Double = 0,
    isNovel: Bool = false,
    hasArticle: Bool = false,
    evidence: MisleadingWords? = nil
  ) {
    self.text = text
    self.expected = expected
    self.candidates = candidates
    self.zone = zone
    self.novelty = novelty
    self.isNovel = isNovel
    self.hasArticle = hasArticle
    self.evidence = evidence
  }

  /// What was found for a text.
  init(_ row: LabelledRow, _ found: Interpretation, hasArticle: Bool, evidence: MisleadingWords?) {
    self.init(
      text: row.text,
      expected: row.intent,
      candidates: found.candidates,
      zone: found.zone,
      novelty: found.novelty,
      isNovel: found.isNovel,
      hasArticle: hasArticle,
      evidence: evidence
    )
  }

  /// The same, judged by what `intent` was meant.
  func meaning(_ intent: IntentID) -> Prediction {
    Prediction(
      text: text,
      expected: intent,
      candidates: candidates,
      zone: zone,
      novelty: novelty,
      isNovel: isNovel,
      hasArticle: hasArticle
    )
  }

  /// The best intent, also where the text is refused; nil where no intent is known.
  package var intent: IntentID? { candidates.first?.intent }
  /// The confidence of the best intent, 0…1.
  package var confidence: Double { candidates.first?.confidence ?? 0 }
  /// Whether an intent should answer it.
  package var isInScope: Bool { expected != LabelledRow.outOfScope }

  /// What the agent would do: `answer`, `clarify`, `search`, `fallback` or `escalate`.
  ///
  /// Where the scores allow only a search and there is no article that answers, a person must.
  package var decision: String {
    switch zone {
    case .answer: "answer"
    case .clarify: "clarify"
    case .fallback: "fallback"
    case .search: hasArticle ? "search" : "escalate"
    }
  }

  /// What came of it, `expected` being what the customer wanted.
  package var outcome: Outcome {
    switch zone {
    case .answer(let intent): intent == expected ? .answeredRight : .answeredWrong
    case .clarify(let intents): intents.contains(expected) ? .askedWith : .askedWithout
    case .fallback: .refused
    case .search: hasArticle ? .searched : .refused
    }
  }

  /// One line of a predictions file.
  package var json: JSONObject {
    [
      "text": .string(text),
      "expected": .string(expected.rawValue),
      "intent": intent.map { .string($0.rawValue) } ?? .null,
      "confidence": .number(confidence),
      "novelty": .number(novelty),
      "decision": .string(decision),
      "alternatives": .array(candidates.dropFirst().map(Self.json)),
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
