/// Values over time as lines, with round ticks. A value that is not known leaves a gap.
struct LineChart {
  /// One line.
  struct Series {
    let name: String
    /// The class that colours it.
    let kind: String
    let values: [Double?]
  }

  /// Names the parts of the drawing; unique on the page.
  let id: String
  let title: String
  /// What is to be seen, in words.
  let summary: String
  /// What stands below the first, middle and last value.
  let labels: [String]
  let series: [Series]
  /// Shares go from 0 to 100 %, other values from 0 to the next round number.
  let isShare: Bool

  private static let width = (from: 44.0, to: 390.0)
  private static let height = (from: 170.0, to: 14.0)

  /// The drawing with its legend.
  var html: String {
    let across = ChartScale(
      values: 0...Double(max(1, labels.count - 1)),
      places: Self.width
    )
    let ticks = isShare ? [0, 0.25, 0.5, 0.75, 1] : Self.ticks(upTo: highest)
    let up = ChartScale(values: 0...(ticks.last ?? 1), places: Self.height)
    return """
      <figure>
      <figcaption>\(HTMLText.escaped(title))\(legend)</figcaption>
      <svg viewBox="0 0 400 196" role="img" aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">\(HTMLText.escaped(title))</title>\
      <desc id="\(id)-desc">\(HTMLText.escaped(summary))</desc>
      \(ticks.map { grid($0, at: up.text($0)) }.joined(separator: "\n"))
      \(days(across))
      \(series.map { Self.drawing($0, across, up) }.joined(separator: "\n"))
      </svg>
      </figure>

      """
  }

  private var highest: Double { series.flatMap(\.values).compactMap(\.self).max() ?? 0 }

  private var legend: String {
    guard series.count > 1 else { return "" }
    let items = series.map {
      " <span class=\"key\"><span class=\"swatch \($0.kind)\"></span>"
        + "\(HTMLText.escaped($0.name))</span>"
    }
    return items.joined()
  }

  /// At most five ticks from 0 to at least `highest`, a round number (1, 2 or 5 times a power of ten) apart.
  static func ticks(upTo highest: Double) -> [Double] {
    var step = 1.0
    let factors = [2, 2.5, 2]
    var turn = 0
    while step * 4 < highest {
      step *= factors[turn % 3]
      turn += 1
    }
    let count = max(1, Int((highest / step).rounded(.up)))
    return (0...count).map { Double($0) * step }
  }

  private func grid(_ value: Double, at place: String) -> String {
    let text =
      isShare ? "\(NumberText.decimal(value * 100, places: 0)) %" : NumberText.amount(value)
    return "<line class=\"grid-line\" x1=\"44\" x2=\"390\" y1=\"\(place)\" y2=\"\(place)\"/>"
      + "<text x=\"38\" y=\"\(place)\" dy=\"4\" text-anchor=\"end\">\(text)</text>"
  }

  private func days(_ across: ChartScale) -> String {
    let last = labels.count - 1
    let places = labels.count > 2 ? [0, last / 2, last] : Array(labels.indices)
    return places.map { index in
      let anchor = index == 0 ? "start" : index == last ? "end" : "middle"
      return "<text x=\"\(across.text(Double(index)))\" y=\"190\" text-anchor=\"\(anchor)\">"
        + "\(HTMLText.escaped(labels[index]))</text>"
    }
    .joined()
  }

  /// The runs of known values as one path; a value alone between two gaps is a dot.
  private static func drawing(_ series: Series, _ across: ChartScale, _ up: ChartScale) -> String {
    var path = ""
    var dots = ""
    for (index, value) in series.values.enumerated() {
      guard let value else { continue }
      let place = (x: across.text(Double(index)), y: up.text(value))
      let follows = index > 0 && series.values[index - 1] != nil
      let leads = index + 1 < series.values.count && series.values[index + 1] != nil
      path += "\(follows ? "L" : "M")\(place.x) \(place.y)"
      if !follows, !leads {
        dots += "<circle class=\"\(series.kind)\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"2.5\"/>"
      }
    }
    return (path.isEmpty ? "" : "<path class=\"line \(series.kind)\" d=\"\(path)\"/>") + dots
  }
}
