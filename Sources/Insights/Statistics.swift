import Foundation

/// The statistics that figures share: means, quantiles, and intervals.
package enum Statistics {
  /// The 97.5 % quantile of the normal distribution, which two-sided 95 % intervals use.
  package static let normalQuantile = 1.959963984540054

  /// The Wilson 95 % interval of `successes` ÷ `trials`; nil without trials.
  package static func wilson(successes: Int, trials: Int) -> ClosedRange<Double>? {
    guard trials > 0 else { return nil }
    let n = Double(trials)
    let p = Double(successes) / n
    let z = normalQuantile
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z / scale * (max(0, p * (1 - p)) / n + z * z / (4 * n * n)).squareRoot()
    let low = successes == 0 ? 0 : max(0, centre - half)
    let high = successes >= trials ? 1 : min(1, centre + half)
    return min(low, high)...high
  }

  /// Newcombe's 95 % interval of the difference of two independent shares, `first` − `second`; nil where either has no
  /// trials. Method 10 of Newcombe, Statistics in Medicine 17 (1998), from the Wilson interval of each share.
  package static func newcombe(_ first: Share, minus second: Share) -> ClosedRange<Double>? {
    guard let p1 = first.value, let p2 = second.value, let one = first.wilson95,
      let two = second.wilson95
    else { return nil }
    func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    let low = p1 - p2 - length(p1 - one.lowerBound, two.upperBound - p2)
    let high = p1 - p2 + length(one.upperBound - p1, p2 - two.lowerBound)
    return low...high
  }

  /// The middle of sorted values, or the mean of the two middle ones; nil without values.
  package static func median(ofSorted values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let middle = values.count / 2
    return values.count.isMultiple(of: 2)
      ? (values[middle - 1] + values[middle]) / 2 : values[middle]
  }

  /// The nearest-rank quantile of sorted values: the ⌈q·n⌉-th smallest; nil without values.
  package static func quantile(_ percent: Int, ofSorted values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    // Whole numbers, because 0.9 × 10 must not round up to the next rank.
    let rank = (percent * values.count + 99) / 100
    return values[min(max(rank, 1), values.count) - 1]
  }

  /// The arithmetic mean; nil without values.
  package static func mean(of values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The exact 95 % interval of the median by order statistics: [x(k+1), x(n−k)] with k the largest number
  /// whose Binomial(n, ½) cdf is at most 0.025; nil below six values.
  package static func medianInterval(ofSorted values: [Double]) -> ClosedRange<Double>? {
    guard values.count >= 6, let k = medianRank(of: values.count) else { return nil }
    return values[k]...values[values.count - k - 1]
  }

  /// The k of the median's interval for `count` values; nil where even k = 0 is too likely.
  static func medianRank(of count: Int) -> Int? {
    // Logarithms, because ½ to the power of a large n is no Double.
    let logHalf = Double(count) * log(0.5)
    var logChoose = 0.0
    var cumulative = 0.0
    var result: Int?
    for k in 0..<count {
      if k > 0 { logChoose += log(Double(count - k + 1)) - log(Double(k)) }
      cumulative += exp(logChoose + logHalf)
      guard cumulative <= 0.025 else { break }
      result = k
    }
    return result
  }

  /// The 95 % interval of a net promoter score in points: ± z·√((p + d − (p − d)²) ÷ n); nil without answers.
  package static func netPromoterInterval(
    promoters: Int,
    detractors: Int,
    answers: Int
  ) -> ClosedRange<Double>? {
    guard answers > 0 else { return nil }
    let p = Double(promoters) / Double(answers)
    let d = Double(detractors) / Double(answers)
    let half = normalQuantile * (max(0, p + d - (p - d) * (p - d)) / Double(answers)).squareRoot()
    return max(-100, 100 * (p - d - half))...min(100, 100 * (p - d + half))
  }
}
