import Conversation

/// What a classifier is measured by; each figure is nil where there is nothing to measure.
package enum Metrics {
  /// One labelled text with what was made of it.
  package struct Judged: Sendable, Hashable {
    /// The intent that is right.
    package let expected: IntentID
    /// The best intent found; nil where there was none.
    package let found: IntentID?
    /// Its confidence, 0…1.
    package let confidence: Double

    /// A text judged; it is right where `found` equals `expected`.
    package init(expected: IntentID, found: IntentID?, confidence: Double) {
      self.expected = expected
      self.found = found
      self.confidence = confidence
    }

    var isRight: Bool { expected == found }
  }

  /// The share that is right.
  package static func accuracy(_ rows: [Judged]) -> Double? {
    rows.isEmpty ? nil : Double(rows.count { $0.isRight }) / Double(rows.count)
  }

  /// The mean, over the intents that were expected or found, of each intent's F1: the harmonic mean of the
  /// share of its texts that were found and the share of its findings that are right.
  package static func macroF1(_ rows: [Judged]) -> Double? {
    let figures = IntentFigures.all(in: rows)
    guard !figures.isEmpty else { return nil }
    return figures.reduce(0) { $0 + $1.f1 } / Double(figures.count)
  }

  /// The expected calibration error: how far confidence and accuracy lie apart, on average over the rows,
  /// within bins of equal width.
  package static func calibrationError(_ rows: [Judged], bins: Int = 15) -> Double? {
    guard !rows.isEmpty else { return nil }
    var gaps = [Double](repeating: 0, count: bins)
    for row in rows {
      gaps[bin(of: row.confidence, among: bins)] += row.confidence - (row.isRight ? 1 : 0)
    }
    return gaps.reduce(0) { $0 + abs($1) } / Double(rows.count)
  }

  /// The number of the bin of equal width, from 0, that a confidence lies in; 1 lies in the last.
  static func bin(of confidence: Double, among bins: Int) -> Int {
    min(bins - 1, max(0, Int(confidence * Double(bins))))
  }

  /// The chance that a stranger, drawn at random, has a higher value than a known text; equal values count
  /// half. This is the area under the receiver operating characteristic.
  package static func auroc(known: [Double], strangers: [Double]) -> Double? {
    guard !known.isEmpty, !strangers.isEmpty else { return nil }
    let values = (known.map { ($0, false) } + strangers.map { ($0, true) }).sorted { $0.0 < $1.0 }
    var rankSum = 0.0
    var start = 0
    while start < values.count {
      var end = start
      while end < values.count, values[end].0 == values[start].0 { end += 1 }
      // Ranks count from 1; those of equal values are shared.
      let rank = Double(start + 1 + end) / 2
      rankSum += rank * Double(values[start..<end].count { $0.1 })
      start = end
    }
    let count = Double(strangers.count)
    return (rankSum - count * (count + 1) / 2) / (count * Double(known.count))
  }
}
