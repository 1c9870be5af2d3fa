import Conversation
import Evaluation

@testable import Understanding

extension Prediction {
  /// A text of the intent `expected` that was taken for `found`, and what the agent would do.
  static func made(
    text: String = "a text",
    _ expected: IntentID,
    _ found: IntentID,
    _ confidence: Double = 0.9,
    zone: Interpretation.Zone? = nil,
    hasArticle: Bool = false
  ) -> Prediction {
    Prediction(
      text: text,
      expected: expected,
      candidates: [Interpretation.Candidate(intent: found, confidence: confidence)],
      zone: zone ?? .answer(found),
      hasArticle: hasArticle
    )
  }
}

extension Calibration {
  /// What is used where nothing can be fitted.
  static var usual: Calibration { .standard(hasMeaning: false) }
}
