/// The mean of some numbers, with how many there were.
package struct MeanFigure: Sendable, Hashable {
  /// How many numbers.
  package let count: Int
  /// Their mean; nil without numbers.
  package let value: Double?

  /// The mean of `values`.
  package init(of values: [Double]) {
    count = values.count
    value = Statistics.mean(of: values)
  }
}
