import Evaluation

/// The risk–coverage curve: how many answers would be wrong, by how many texts are answered.
struct RiskChart {
  /// One row of the table behind the curve.
  struct Row {
    let answeredShare: String
    let wrongShare: String
    let fromThreshold: String
  }

  /// The point of the threshold in force.
  struct Mark {
    let markX: String
    let markY: String
    let textX: String
    let anchor: String
    let markLabel: String
    let markFigures: String
  }

  private static let across = ChartScale(values: 0...1, places: (from: 44, to: 390))
  private static let foot = 250.0
  private static let leastCoverage = 0.05

  let curve: String
  let area: String
  let columns: [ChartTick]
  let rows: [ChartTick]
  let mark: [Mark]
  let table: [Row]
  let summary: String

  init(_ risk: RiskCoverage, threshold: Double) {
    // The first few texts say little: one of them wrong would fill the chart.
    let points = risk.hundredths.filter { $0.coverage >= Self.leastCoverage }
    let ticks = Self.ticks(upTo: points.map(\.risk).max() ?? 0)
    let up = ChartScale(values: 0...(ticks.last ?? 1), places: (from: Self.foot, to: 12))
    let places = points.map { "\(Self.across.text($0.coverage)) \(up.text($0.risk))" }
    curve = places.isEmpty ? "" : "M" + places.joined(separator: " L")
    area =
      points.isEmpty
      ? ""
      : "M\(Self.across.text(points[0].coverage)) \(ChartScale.text(Self.foot)) L"
        + places.joined(separator: " L") + " V\(ChartScale.text(Self.foot)) Z"
    columns = ChartTick.percents([0.2, 0.4, 0.6, 0.8, 1], on: Self.across)
    rows = ChartTick.percents(ticks, on: up)
    mark = risk.point(from: threshold).map { [Self.mark($0, up)] } ?? []
    table = risk.points(covering: Self.shares).map { point in
      Row(
        answeredShare: NumberText.percent(point.coverage),
        wrongShare: NumberText.percent(point.risk),
        fromThreshold: NumberText.percent(point.threshold)
      )
    }
    summary =
      "The further right, the more texts are answered; the higher, the more answers are wrong. The area under "
      + "the curve is \(risk.area.map { NumberText.decimal($0 * 100, places: 2) } ?? "–") %."
  }

  private static let shares = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1]

  /// Four steps of a round size that reach to `risk`.
  private static func ticks(upTo risk: Double) -> [Double] {
    let steps = [0.0025, 0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25]
    let step = steps.first { $0 * 4 >= risk } ?? 0.25
    return (0...4).map { Double($0) * step }
  }

  private static func mark(_ point: RiskCoverage.Point, _ up: ChartScale) -> Mark {
    let isLeft = point.coverage < 0.5
    let place = across.place(point.coverage)
    return Mark(
      markX: ChartScale.text(place),
      markY: up.text(point.risk),
      textX: ChartScale.text(place + (isLeft ? 8 : -8)),
      anchor: isLeft ? "start" : "end",
      markLabel: "from \(NumberText.percent(point.threshold)) on:",
      markFigures: "\(NumberText.percent(point.coverage)) answered, "
        + "\(NumberText.percent(point.risk)) wrong"
    )
  }
}
