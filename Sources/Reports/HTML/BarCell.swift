/// A bar in a table: parts of a whole, and where given an interval as a whisker.
struct BarCell {
  /// One part: its length as a share of the bar, and the class that colours it.
  struct Part {
    let share: Double
    let kind: String
  }

  let parts: [Part]
  /// Both ends of an interval, as shares of the bar.
  var whisker: ClosedRange<Double>?

  /// A bar of one part.
  static func plain(_ share: Double, whisker: ClosedRange<Double>? = nil) -> BarCell {
    BarCell(parts: [Part(share: share, kind: "fill")], whisker: whisker)
  }

  /// The drawing.
  var svg: String {
    var start = 0.0
    let rectangles = parts.map { part in
      let length = min(max(part.share, 0), 1) * 100
      defer { start += length }
      return "<rect class=\"\(part.kind)\" x=\"\(ChartScale.text(start))\" y=\"1\" "
        + "width=\"\(ChartScale.text(length))\" height=\"8\"/>"
    }
    let line = whisker.map { ends in
      let low = ChartScale.text(ends.lowerBound * 100)
      let high = ChartScale.text(ends.upperBound * 100)
      return "<path class=\"whisker\" vector-effect=\"non-scaling-stroke\" "
        + "d=\"M\(low) 5H\(high)M\(low) 2V8M\(high) 2V8\"/>"
    }
    return "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
      + "<rect class=\"track\" x=\"0\" y=\"1\" width=\"100\" height=\"8\"/>"
      + rectangles.joined() + (line ?? "") + "</svg>"
  }
}
