/// Chooses the probabilities from which on to answer and to ask back.
struct ThresholdFit {
  /// What would happen to one held-out example.
  struct Outcome {
    /// The probability of the best intent.
    var confidence: Double
    /// Whether that intent is right.
    var isRight: Bool
  }

  /// The outcomes of held-out examples that are neither novel nor out of scope.
  let outcomes: [Outcome]
  /// What to choose for.
  let target: MatcherOptions.Target

  /// How many decisions a share must rest on.
  private static let minimumDecisions = 20

  /// What a question costs where a wrong answer costs 1 and the content says nothing of costs.
  ///
  /// Cross-validated on the sample content, answers with a rival of this probability are right in two of three
  /// cases, and the right intent is among the choices in 98 of 100.
  static let usualRival = 0.25

  /// Sets the thresholds of `calibration`.
  func fit(_ calibration: inout Calibration) {
    switch target {
    case .precision(let precision):
      // Whatever all answers together reach: none is given that is more likely wrong than right.
      calibration.answer = max(lowestConfidence(reaching: precision) ?? precision, 0.5)
      calibration.choices = calibration.answer
      calibration.rival = Self.usualRival
    case .costs(let wrongAnswer, let question, let ticket):
      // Probabilities are calibrated, so the cheapest decision follows from the costs alone: a question
      // pays where the tickets it saves cost more, an answer where the risk of being wrong costs less
      // than the cheaper of both.
      let doubt = min(question, ticket) / max(wrongAnswer, .leastNonzeroMagnitude)
      calibration.answer = min(max(1 - doubt, 0), 1)
      calibration.choices = min(max(question / max(ticket, .leastNonzeroMagnitude), 0), 1)
      // Asking back saves the cost of a wrong answer as often as the second intent is the right one.
      calibration.rival = min(max(question / max(wrongAnswer, .leastNonzeroMagnitude), 0), 1)
    }
  }

  /// The lowest confidence such that, of the outcomes from there on, the share `precision` is right.
  private func lowestConfidence(reaching precision: Double) -> Double? {
    let falling = outcomes.sorted { $0.confidence > $1.confidence }
    var right = 0
    var found: Double?
    for (index, outcome) in falling.enumerated() {
      if outcome.isRight { right += 1 }
      let decisions = index + 1
      guard decisions >= Self.minimumDecisions else { continue }
      if Double(right) >= precision * Double(decisions) { found = outcome.confidence }
    }
    return found
  }
}
