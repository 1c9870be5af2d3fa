/// One amount in relation to another, such as revenue kept ÷ revenue at the start.
package struct AmountRatio: Sendable, Hashable {
  /// The amount above the line.
  package let numerator: Double
  /// The amount below the line.
  package let denominator: Double

  /// A ratio of two amounts in the same unit.
  package init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Numerator ÷ denominator; nil unless the denominator is above 0.
  package var value: Double? { denominator > 0 ? numerator / denominator : nil }
}
