import Foundation

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
      result.sharpness = sharpness(for: known)
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

  // MARK: Sharpness

  /// The factor under which the right intents are most likely. The likelihood has one peak; Newton's method
  /// finds it in a few steps.
  private func sharpness(for examples: [HeldOut]) -> Float {
    var sharpness = Calibration.standard.sharpness
    for _ in 0..<20 {
      var slope: Float = 0
      var curvature: Float = 0
      for example in examples {
        let moments = moments(of: example.scores, sharpness: sharpness)
        slope += moments.mean - example.scores[example.label ?? 0]
        curvature += moments.variance
      }
      let step = slope / max(curvature, 1e-3)
      // A step beyond the half or the double would be Newton's method overshooting.
      let next = min(max(sharpness - step, sharpness / 2), sharpness * 2)
      defer { sharpness = min(max(next, 0.5), 30) }
      if abs(next - sharpness) < 1e-3 * sharpness { break }
    }
    return sharpness
  }

  /// Mean and variance of the scores under the probabilities that they give.
  private func moments(of scores: [Float], sharpness: Float) -> (mean: Float, variance: Float) {
    let highest = scores[..<intents].max() ?? 0
    var sums: (weight: Float, first: Float, second: Float) = (0, 0, 0)
    for score in scores[..<intents] {
      let weight = exp(sharpness * (score - highest))
      sums.weight += weight
      sums.first += weight * score
      sums.second += weight * score * score
    }
    let mean = sums.first / sums.weight
    return (mean, max(0, sums.second / sums.weight - mean * mean))
  }

  // MARK: Novelty

  /// The novelty that only the given share of known texts exceeds.
  ///
  /// Where enough texts are at hand that no intent should answer, the limit is the one that keeps most
  /// known texts and refuses most of the others, both shares counting alike, as long as it costs at most
  /// twice the given share.
  private func noveltyLimit(_ examples: [HeldOut], _ readings: [Calibration.Reading]) -> Double {
    var known: [Double] = []
    var strangers: [Double] = []
    for (example, reading) in zip(examples, readings) {
      if example.label == nil {
        strangers.append(reading.novelty)
      } else {
        known.append(reading.novelty)
      }
    }
    guard let strangest = known.max() else { return .infinity }
    guard known.count >= Self.minimumExamples else { return strangest }
    known.sort(by: >)
    let lost = Int(Double(known.count) * options.noveltyQuantile)
    guard strangers.count >= Self.minimumStrangers else { return known[lost] }
    let most = min(known.count - 1, lost * 2)
    return known[...most].enumerated().max { left, right in
      balance(left.element, lost: left.offset, of: known.count, strangers)
        < balance(right.element, lost: right.offset, of: known.count, strangers)
    }?.element ?? known[lost]
  }

  private func balance(_ limit: Double, lost: Int, of count: Int, _ strangers: [Double]) -> Double {
    let refused = strangers.count { $0 > limit }
    return Double(refused) / Double(strangers.count) - Double(lost) / Double(count)
  }
}
