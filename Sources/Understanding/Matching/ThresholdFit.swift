/// What would happen to one held-out example.
struct HeldOutOutcome {
  /// The three highest probabilities, falling.
  let top: [Double]
  /// At which place of them the right intent stands; nil where it does not.
  let place: Int?
  /// Whether the text would be taken for novel.
  let isNovel: Bool

  init(_ reading: Calibration.Reading, label: Int, isNovel: Bool) {
    let ranked = reading.probabilities.indices.sorted {
      (-reading.probabilities[$0], $0) < (-reading.probabilities[$1], $1)
    }
    top = ranked.prefix(3).map { reading.probabilities[$0] }
    place = ranked.prefix(3).firstIndex(of: label)
    self.isNovel = isNovel
  }

  /// The probability of the best intent.
  var best: Double { top.first ?? 0 }
  /// The probability of the best three together.
  var sum: Double { top.reduce(0, +) }
}

/// Chooses the probabilities at which to answer and to ask back.
struct ThresholdFit {
  /// What happened to the held-out examples, none of them out of scope.
  let outcomes: [HeldOutOutcome]
  /// What to choose for.
  let target: MatcherOptions.Target

  /// How many decisions a share must rest on.
  private static let minimumDecisions = 20

  /// Sets the thresholds of `calibration`.
  func fit(_ calibration: inout Calibration) {
    let known = outcomes.filter { !$0.isNovel }
    switch target {
    case .precision(let precision):
      let reached = lowest(known, by: \.best, precision) { $0.place == 0 } ?? precision
      // Whatever the sum of all answers reaches: none is given that is more likely wrong than right.
      calibration.answer = max(reached, 0.5)
      let open = known.filter { $0.best < calibration.answer }
      calibration.choices = lowest(open, by: \.sum, precision) { $0.place != nil } ?? precision
      let asked = open.filter { $0.sum >= calibration.choices }
      calibration.floor = asked.map(\.best).min() ?? calibration.choices / 3
    case .costs(let wrongAnswer, let question, let ticket):
      // With calibrated probabilities the cheapest decision follows from the costs alone: a question pays
      // where the tickets it saves are worth more than asking, an answer where being wrong costs less
      // than asking.
      calibration.choices = min(1, max(0, question / max(ticket, .leastNonzeroMagnitude)))
      calibration.floor = calibration.choices / 3
      let asking = min(question, ticket)
      calibration.answer = min(1, max(0, 1 - asking / max(wrongAnswer, .leastNonzeroMagnitude)))
    }
  }

  /// The lowest value of `key` such that of the outcomes from there on the share `precision` is right; nil
  /// where there is none.
  private func lowest(
    _ outcomes: [HeldOutOutcome],
    by key: KeyPath<HeldOutOutcome, Double>,
    _ precision: Double,
    isRight: (HeldOutOutcome) -> Bool
  ) -> Double? {
    let falling = outcomes.sorted { $0[keyPath: key] > $1[keyPath: key] }
    var right = 0
    var found: Double?
    for (index, outcome) in falling.enumerated() {
      if isRight(outcome) { right += 1 }
      let decisions = index + 1
      guard decisions >= Self.minimumDecisions else { continue }
      if Double(right) >= precision * Double(decisions) { found = outcome[keyPath: key] }
    }
    return found
  }
}
