import CanonicalJSON

/// So many of so many, with how sure one may be of the share.
package struct Proportion: Sendable, Hashable {
  /// The 97.5 % quantile of the normal distribution, which two-sided 95 % intervals use.
  private static let normalQuantile = 1.959963984540054

  /// How many are of the kind counted.
  package let count: Int
  /// Of how many.
  package let total: Int

  /// A count among a total, which is never smaller.
  package init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The share, 0…1; nil where there is nothing to share.
  package var share: Double? { total > 0 ? Double(count) / Double(total) : nil }

  /// The 95 % interval of the share by Wilson (1927), which stays within 0…1 and holds for few cases too;
  /// nil where there is nothing to share.
  package var interval: ClosedRange<Double>? {
    guard let p = share else { return nil }
    let n = Double(total)
    let z = Self.normalQuantile
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z / scale * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    // Rounding must not leave an end a hair beside a share that it equals.
    let low = count == 0 ? 0 : centre - half
    let high = count == total ? 1 : centre + half
    return low...high
  }

  /// The share as reports write it: `num, den, value, wilson95`.
  package var json: JSONValue {
    [
      "num": .integer(count), "den": .integer(total),
      "value": share.map { .number($0) } ?? .null,
      "wilson95": interval.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null,
    ]
  }
}
