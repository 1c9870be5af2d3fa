/// Whether confidence means what it says: of the texts with a confidence near 0.7, seven in ten should be
/// right.
package struct ReliabilityTable: Sendable, Hashable {
  /// The texts whose confidence lies in one range.
  package struct Bin: Sendable, Hashable {
    /// From which confidence on.
    package let lower: Double
    /// Up to which confidence; only the last range holds its end too.
    package let upper: Double
    /// The mean confidence; nil where there are no texts.
    package let meanConfidence: Double?
    /// How many of the texts are right.
    package let accuracy: Proportion

    /// How far confidence and accuracy lie apart; nil where there are no texts.
    package var gap: Double? {
      guard let meanConfidence, let share = accuracy.share else { return nil }
      return meanConfidence - share
    }
  }

  /// How many ranges there are.
  package static let binCount = 10

  /// The ranges, from confidence 0 to 1, each as wide as the others.
  package let bins: [Bin]

  /// A table of how confident and how right `rows` are.
  package init(_ rows: [Metrics.Judged]) {
    let places = rows.map { Metrics.bin(of: $0.confidence, among: Self.binCount) }
    bins = (0..<Self.binCount).map { bin in
      let own = zip(rows, places).filter { $0.1 == bin }.map(\.0)
      let sum = own.reduce(0) { $0 + $1.confidence }
      return Bin(
        lower: Double(bin) / Double(Self.binCount),
        upper: Double(bin + 1) / Double(Self.binCount),
        meanConfidence: own.isEmpty ? nil : sum / Double(own.count),
        accuracy: Proportion(own.count { $0.isRight }, of: own.count)
      )
    }
  }

  /// The mean of the gaps, each range weighed by its texts: the expected calibration error with ten ranges;
  /// nil without texts.
  package var calibrationError: Double? {
    let total = bins.reduce(0) { $0 + $1.accuracy.total }
    guard total > 0 else { return nil }
    let sum = bins.reduce(0) { $0 + abs($1.gap ?? 0) * Double($1.accuracy.total) }
    return sum / Double(total)
  }
}
