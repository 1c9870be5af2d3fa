/// Rows of cells for a terminal, each column as wide as its widest cell.
struct TextTable {
  /// How a column is set.
  enum Alignment {
    case left, right
  }

  private let columns: [Alignment]
  private var rows: [[String]] = []

  /// A table with columns set so; further cells of a row are left out.
  init(_ columns: Alignment...) { self.columns = columns }

  /// Adds a row; missing cells are empty.
  mutating func add(_ cells: String...) {
    rows.append(
      columns.indices.map { $0 < cells.count ? VisibleText.escaped(cells[$0]) : "" }
    )
  }

  /// The rows as aligned lines, indented by two spaces, without spaces at their ends.
  var lines: [String] {
    let widths = columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = columns.indices.map { column in
        switch columns[column] {
        case .left: VisibleText.left(row[column], widths[column])
        case .right: VisibleText.right(row[column], widths[column])
        }
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
