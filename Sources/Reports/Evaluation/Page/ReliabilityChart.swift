import Evaluation

/// The reliability diagram: how often texts are right, by how confident the agent was.
struct ReliabilityChart {
  /// One range of confidence, drawn and as figures.
  struct Bin {
    let binRange: String
    let binCount: String
    let confidence: String
    let right: String
    let binInterval: String
    let x: String
    let width: String
    let y: String
    let height: String
    let dotX: String
    let low: String
    let high: String
    let countY: String
    let countHeight: String
  }

  /// Where the drawing lies within its box of 400 × 330.
  private static let across = ChartScale(values: 0...1, places: (from: 44, to: 390))
  private static let up = ChartScale(values: 0...1, places: (from: 250, to: 12))

  let bins: [Bin]
  let columns: [ChartTick]
  let rows: [ChartTick]
  let summary: String

  init(_ table: ReliabilityTable) {
    let most = table.bins.map(\.accuracy.total).max() ?? 0
    bins = table.bins.compactMap { Self.bin($0, most: most) }
    let ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
    columns = ChartTick.percents(Array(ticks.dropFirst()), on: Self.across)
    rows = ChartTick.percents(ticks, on: Self.up)
    let error = EvaluationText.percent(table.calibrationError)
    summary =
      "Each bar is one range of confidence; its height is the share of texts that are right. On the dashed line "
      + "confidence is what it says. On average bars and line lie \(error) apart."
  }

  private static func bin(_ bin: ReliabilityTable.Bin, most: Int) -> Bin? {
    guard let share = bin.accuracy.share, let mean = bin.meanConfidence,
      let interval = bin.accuracy.interval
    else { return nil }
    let counts = ChartScale(values: 0...Double(max(1, most)), places: (from: 0, to: 34))
    let height = counts.place(Double(bin.accuracy.total))
    let left = across.place(bin.lower) + 1
    return Bin(
      binRange: EvaluationText.range(bin),
      binCount: "\(bin.accuracy.total)",
      confidence: NumberText.percent(mean),
      right: NumberText.percent(share),
      binInterval: NumberText.percent(interval),
      x: ChartScale.text(left),
      width: ChartScale.text(across.place(bin.upper) - 1 - left),
      y: up.text(share),
      height: ChartScale.text(up.place(0) - up.place(share)),
      dotX: across.text(mean),
      low: up.text(interval.lowerBound),
      high: up.text(interval.upperBound),
      countY: ChartScale.text(312 - height),
      countHeight: ChartScale.text(max(height, 0.5))
    )
  }
}
