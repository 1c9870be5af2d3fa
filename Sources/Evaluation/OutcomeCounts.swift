/// How often each outcome occurred among a number of texts.
package struct OutcomeCounts: Sendable, Hashable {
  private let counts: [Outcome: Int]
  /// How many texts there are.
  package let total: Int

  init(_ predictions: [Prediction]) {
    counts = predictions.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    total = predictions.count
  }

  /// The share of the texts with that outcome.
  package func share(of outcome: Outcome) -> Proportion { share(of: [outcome]) }

  /// The share of the texts with any of those outcomes.
  package func share(of outcomes: [Outcome]) -> Proportion {
    Proportion(outcomes.reduce(0) { $0 + (counts[$1] ?? 0) }, of: total)
  }

  /// The share of the texts that were answered, rightly or not.
  package var answered: Proportion { share(of: [.answeredRight, .answeredWrong]) }

  /// The share of the texts that the agent asked back about.
  package var askedBack: Proportion { share(of: [.askedWith, .askedWithout]) }

  /// The share of the answers that are right.
  package var precision: Proportion {
    Proportion(counts[.answeredRight] ?? 0, of: answered.count)
  }
}
