/// Fits a `Calibration` to examples that the model had not learnt from when it scored them.
struct CalibrationFit {
  /// One such example.
  struct HeldOut {
    /// What the views say of it.
    var scores: ViewScores
    /// The number of its intent; nil where no intent should answer it.
    var label: Int?

    /// The same, read by no encoder.
    var wordsAlone: HeldOut { HeldOut(scores: ViewScores(words: scores.words), label: label) }
  }

  /// Below this many examples the standard values are used: a twentieth of them would not be two.
  static let minimumExamples = 40
  /// How many texts that no intent should answer are needed to weigh refusing them against losing others.
  static let minimumStrangers = 50

  /// How many intents there are.
  let intents: Int
  /// What to fit to.
  let options: MatcherOptions

  /// The calibration that fits `examples` best.
  func calibration(for examples: [HeldOut]) -> Calibration {
    var result = Calibration.standard(hasMeaning: examples.contains(where: \.scores.hasMeaning))
    let known = examples.filter { $0.label != nil }
    guard known.count >= Self.minimumExamples else { return result }
    result.weights = ViewWeightsFit(examples: known, intents: intents).weights(from: result.weights)
    result.fittedExamples = known.count
    let judged = examples.map { judge($0, by: result) }
    let hasMeaning = known.contains(where: \.scores.hasMeaning)
    result.noveltyLimit = noveltyLimit(
      judged,
      quantile: hasMeaning ? options.noveltyQuantileByMeaning : options.noveltyQuantile
    )
    let outcomes = judged.filter { $0.isKnown && $0.novelty <= result.noveltyLimit }
      .map { ThresholdFit.Outcome(confidence: $0.confidence, isRight: $0.isRight) }
    ThresholdFit(outcomes: outcomes, target: options.target).fit(&result)
    return result
  }

  /// What became of one example.
  private struct Judged {
    var isKnown: Bool
    var isRight: Bool
    var confidence: Double
    var novelty: Double
  }

  private func judge(_ example: HeldOut, by calibration: Calibration) -> Judged {
    let reading = calibration.reading(of: example.scores, intents: intents)
    let confidence = reading.probabilities.max() ?? 0
    return Judged(
      isKnown: example.label != nil,
      isRight: example.label.map { reading.probabilities[$0] == confidence } ?? false,
      confidence: confidence,
      novelty: reading.novelty
    )
  }

  /// The novelty that only the given share of known texts exceeds.
  ///
  /// Where enough texts are at hand that no intent should answer, the limit is the one that keeps most
  /// known texts and refuses most of the others, both shares counting alike, as long as it costs at most
  /// twice the given share.
  private func noveltyLimit(_ examples: [Judged], quantile: Double) -> Double {
    let known = examples.filter(\.isKnown).sorted { $0.novelty > $1.novelty }
    let strangers = examples.filter { !$0.isKnown }.map(\.novelty).sorted(by: >)
    let lost = Int(Double(known.count) * quantile)
    guard strangers.count >= Self.minimumStrangers else { return known[lost].novelty }
    return balanced(known.prefix(lost * 2 + 1), of: known.count, strangers: strangers)
  }

  /// The novelty among `known`, which fall, from which on refusing saves most strangers for the fewest
  /// right answers lost.
  private func balanced(
    _ known: ArraySlice<Judged>,
    of count: Int,
    strangers: [Double]
  ) -> Double {
    var best = (gain: -Double.infinity, limit: Double.infinity)
    var lost = 0
    var refused = 0
    for example in known {
      while refused < strangers.count, strangers[refused] > example.novelty { refused += 1 }
      let gain = Double(refused) / Double(strangers.count) - Double(lost) / Double(count)
      if gain > best.gain { best = (gain, example.novelty) }
      if example.isRight { lost += 1 }
    }
    return best.limit
  }
}
