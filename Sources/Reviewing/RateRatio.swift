import Foundation

/// How the rate of something in one window compares to that in another.
package struct RateRatio: Sendable, Hashable {
  /// How often it happened, among how many that it could have happened to.
  package struct Rate: Sendable, Hashable {
    /// How often.
    package var count: Int
    /// Among how many.
    package var exposure: Int

    /// A count among an exposure.
    package init(count: Int, exposure: Int) {
      self.count = count
      self.exposure = exposure
    }
  }

  /// The earlier window.
  package let before: Rate
  /// The later one.
  package let after: Rate

  /// The comparison of two windows.
  package init(before: Rate, after: Rate) {
    self.before = before
    self.after = after
  }

  /// The rate after ÷ the rate before; nil where either window is empty or nothing happened before.
  package var value: Double? {
    guard before.count > 0, before.exposure > 0, after.exposure > 0 else { return nil }
    return odds * Double(after.count) / Double(before.count)
  }

  /// The exact interval of the ratio, with infinity above where nothing happened before; nil where a window is empty or
  /// nothing happened at all.
  ///
  /// Given how often it happened in both windows together, the later count is binomial with p = r·e₂ ÷ (e₁ + r·e₂) for
  /// counts that are Poisson; the interval of p is Clopper and Pearson's (1934). It covers at least as often as it says,
  /// and for shares of customers, which vary less than Poisson counts, more often.
  package func interval(confidence: Double) -> ClosedRange<Double>? {
    let total = before.count + after.count
    guard total > 0, before.exposure > 0, after.exposure > 0 else { return nil }
    let share = ExactShare.interval(successes: after.count, trials: total, confidence: confidence)
    func ratio(_ share: Double) -> Double { share < 1 ? odds * share / (1 - share) : .infinity }
    return ratio(share.lowerBound)...ratio(share.upperBound)
  }

  private var odds: Double { Double(before.exposure) / Double(after.exposure) }
}

/// Clopper and Pearson's interval of a share.
enum ExactShare {
  /// The interval of `successes` ÷ `trials`, which are at least 1.
  static func interval(successes: Int, trials: Int, confidence: Double) -> ClosedRange<Double> {
    let tail = (1 - confidence) / 2
    let (x, n) = (Double(successes), Double(trials))
    let low = successes == 0 ? 0 : quantile(tail, x, n - x + 1)
    let high = successes >= trials ? 1 : quantile(1 - tail, x + 1, n - x)
    return min(low, high)...high
  }

  /// Where the beta distribution with parameters `a` and `b` reaches `probability`, by halving.
  private static func quantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if beta(middle, a, b) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The regularised incomplete beta function I_x(a, b).
  static func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(
      lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
    )
    // The fraction converges quickly on this side of the mean only.
    return x < (a + 1) / (a + b + 2)
      ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
  }

  /// The continued fraction of the incomplete beta function by Lentz's method (DLMF 8.17.22).
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var change = 1.0
      for term in [even, odd] {
        d = 1 / kept(1 + term * d)
        c = kept(1 + term / c)
        change = c * d
        result *= change
      }
      if abs(change - 1) < 1e-14 { break }
    }
    return result
  }
}
