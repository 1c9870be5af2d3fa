import Conversation
import Evaluation

@testable import Understanding

/// An evaluation of three intents that is small enough to be worked out by hand.
enum SmallEvaluation {
  /// A text of the intent `expected` that was taken for `found`.
  static func prediction(
    _ text: String,
    _ expected: IntentID,
    _ found: IntentID,
    _ confidence: Double,
    zone: Interpretation.Zone? = nil,
    evidence: MisleadingWords? = nil
  ) -> Prediction {
    Prediction(
      text: text,
      expected: expected,
      candidates: [Interpretation.Candidate(intent: found, confidence: confidence)],
      zone: zone ?? .answer(found),
      evidence: evidence
    )
  }

  /// Ten texts: seven right answers, one wrong one, one question with the right choice, one ticket.
  static let predictions: [Prediction] =
    (1...3).map { prediction("cancel \($0)", "orders/cancel", "orders/cancel", 0.95) }
    + (1...4).map { prediction("track \($0)", "orders/track", "orders/track", 0.85) } + [
      prediction(
        "is it free to cancel",
        "orders/fee",
        "orders/cancel",
        0.91,
        evidence: MisleadingWords(misleading: ["cancel"], telling: ["free"])
      ),
      prediction(
        "what if i cancel",
        "orders/fee",
        "orders/cancel",
        0.4,
        zone: .clarify(["orders/cancel", "orders/fee"])
      ),
      prediction("fee please", "orders/fee", "orders/fee", 0.3, zone: .search),
    ]

  /// What was learnt: twelve samples of each intent.
  static let samples: [LabelledRow] = (1...12).flatMap { number in
    [
      LabelledRow(text: "cancel \(number)", intent: "orders/cancel"),
      LabelledRow(text: "track \(number)", intent: "orders/track"),
      LabelledRow(text: "fee \(number)", intent: "orders/fee"),
    ]
  }

  /// Two texts that must not be cancellations.
  static let notSamples = [
    prediction("cancel my subscription", "orders/cancel", "orders/cancel", 0.7),
    prediction("track it", "orders/cancel", "orders/track", 0.8),
  ]

  static func report(
    _ predictions: [Prediction] = predictions,
    notSamples: [Prediction]? = notSamples
  ) -> IntentReport {
    IntentReport(
      predictions,
      notSamples: notSamples,
      learnt: samples,
      calibration: .standard(hasMeaning: false),
      cpuSeconds: 0.25
    )
  }
}
