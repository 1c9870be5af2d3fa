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

  init(
    _ title: String,
    _ value: String,
    counts: String = "",
    interval: String = "",
    mark: String = ""
  ) {
    self.title = VisibleText.escaped(title)
    self.value = value
    self.counts = counts
    self.interval = interval
    self.mark = mark
  }
}

extension [TableRow] {
  /// The rows as aligned lines without trailing spaces.
  var lines: [String] {
    let title = widest(\.title)
    let value = widest(\.value)
    let counts = widest(\.counts)
    let interval = widest(\.interval)
    return map { row in
      let cells = [
        VisibleText.left(row.title, title), VisibleText.right(row.value, value),
        VisibleText.left(row.counts, counts), VisibleText.left(row.interval, interval),
        row.mark,
      ]
      var line = "  " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  private func widest(_ cell: (TableRow) -> String) -> Int { map { cell($0).count }.max() ?? 0 }
}
