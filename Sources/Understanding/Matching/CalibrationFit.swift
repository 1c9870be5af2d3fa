/// Fits a `Calibration` to examples that the model had not learnt from when it scored them.
struct CalibrationFit {
  /// One such example.
  struct HeldOut {
    /// Its scores, as `Calibration.reading` takes them.
    var scores: [Float]
    /// The number of its intent; nil where no intent should answer it.
    var label: Int?
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
    var result = Calibration.standard
    let known = examples.filter { $0.label != nil }
    let isEnough = known.count >= Self.minimumExamples
    if isEnough {
      SharpnessFit(examples: known, intents: intents).fit(&result)
      result.fittedExamples = known.count
    }
    let readings = examples.map { result.reading(of: $0.scores, intents: intents) }
    result.noveltyLimit = noveltyLimit(examples, readings)
    guard isEnough else { return result }
    let outcomes = zip(examples, readings).compactMap { example, reading in
      example.label.map {
        HeldOutOutcome(reading, label: $0, isNovel: reading.novelty > result.noveltyLimit)
      }
    }
    ThresholdFit(outcomes: outcomes, target: options.target).fit(&result)
    return result
  }

  /// The novelty that only the given share of known texts exceeds.
  ///
  /// Where enough texts are at hand that no intent should answer, the limit is the one that keeps most
  /// known texts and refuses most of the others, both shares counting alike, as long as it costs at most
  /// twice the given share.
  private func noveltyLimit(_ examples: [HeldOut], _ readings: [Calibration.Reading]) -> Double {
    var known: [(novelty: Double, isRight: Bool)] = []
    var strangers: [Double] = []
    for (example, reading) in zip(examples, readings) {
      if let label = example.label {
        let best = reading.probabilities.max() ?? 0
        known.append((reading.novelty, reading.probabilities[label] == best))
      } else {
        strangers.append(reading.novelty)
      }
    }
    known.sort { $0.novelty > $1.novelty }
    guard let strangest = known.first?.novelty else { return .infinity }
    guard known.count >= Self.minimumExamples else { return strangest }
    let lost = Int(Double(known.count) * options.noveltyQuantile)
    guard strangers.count >= Self.minimumStrangers else { return known[lost].novelty }
    return balanced(known.prefix(lost * 2 + 1), of: known.count, strangers: strangers.sorted(by: >))
  }

  /// The novelty among `known`, which fall, from which on refusing saves most strangers for the fewest
  /// right answers lost.
  private func balanced(
    _ known: ArraySlice<(novelty: Double, isRight: Bool)>,
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
