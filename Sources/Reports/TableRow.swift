/// One row of a table for a terminal.
struct TableRow: Sendable, Hashable {
  /// What it is about.
  var title: String
  /// The figure.
  var value: String
  /// What it was counted from: `7 of 13`.
  var counts: String
  /// Its 95 % interval, or what is said beside it.
  var interval: String
  /// `few` for 5 to 29.
  var mark: String
  /// The figure as a share from 0 to 1, where it can be drawn as a bar.
  var bar: Double?

  init(
    _ title: String,
    _ value: String,
    counts: String = "",
    interval: String = "",
    mark: String = "",
    bar: Double? = nil
  ) {
    self.title = VisibleText.escaped(title)
    self.value = value
    self.counts = counts
    self.interval = interval
    self.mark = mark
    self.bar = bar
  }
}

extension [TableRow] {
  /// The rows as aligned lines without trailing spaces.
  var lines: [String] { lines(drawn: false) }

  /// The rows as aligned lines without trailing spaces; where `drawn`, shares have a bar behind their value.
  func lines(drawn: Bool) -> [String] {
    let title = widest(\.title)
    let value = widest(\.value)
    let counts = widest(\.counts)
    let interval = widest(\.interval)
    let hasBars = drawn && contains { $0.bar != nil }
    return map { row in
      var cells = [VisibleText.left(row.title, title), VisibleText.right(row.value, value)]
      if hasBars {
        cells.append(VisibleText.left(row.bar.map(TextDrawing.bar) ?? "", TextDrawing.barWidth))
      }
      cells += [
        VisibleText.left(row.counts, counts), VisibleText.left(row.interval, interval), row.mark,
      ]
      var line = "  " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  private func widest(_ cell: (TableRow) -> String) -> Int {
    map { VisibleText.width(of: cell($0)) }.max() ?? 0
  }
}
