/// What the thresholds of a matcher are fitted to, and how long it may learn.
package struct MatcherOptions: Sendable, Hashable {
  /// What a good decision is worth.
  package enum Target: Sendable, Hashable {
    /// This share of the answers given should be right, 0…1.
    case precision(Double)
    /// The least total cost, in units of your own: of a wrong answer, of a question asked back, and of a
    /// ticket.
    case costs(wrongAnswer: Double, question: Double, ticket: Double)
  }

  /// What the thresholds for answering and asking back are fitted to.
  package var target: Target
  /// The share of known texts that may be taken for novel by their words alone, 0…1.
  package var noveltyQuantile: Double
  /// The same where an encoder reads them: its view tells strangers apart so much better that less than half the loss
  /// catches more of them. (On texts by other people than wrote the examples, twice as many are lost.)
  package var noveltyQuantileByMeaning: Double
  /// How often the learner goes through all examples at most.
  package var epochs: Int
  /// Into how many parts the examples are split to fit confidence and thresholds.
  package var folds: Int

  /// Options that aim at 95 right answers of 100, unless said otherwise.
  package init(
    target: Target = .precision(0.95),
    noveltyQuantile: Double = 0.05,
    noveltyQuantileByMeaning: Double = 0.0225,
    epochs: Int = 30,
    folds: Int = 10
  ) {
    self.target = target
    self.noveltyQuantile = noveltyQuantile
    self.noveltyQuantileByMeaning = noveltyQuantileByMeaning
    self.epochs = epochs
    self.folds = folds
  }
}
