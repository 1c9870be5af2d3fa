/// A table of a page: a caption, columns, and rows whose first cell names them.
struct HTMLTable {
  /// One cell.
  enum Cell {
    /// Words.
    case text(String)
    /// A figure, set to the right.
    case number(String)
    /// A drawing that says again what the cells beside it say, so that screen readers skip it.
    case bar(BarCell)
  }

  /// A column: its heading, and whether figures stand in it.
  struct Column {
    let title: String
    let isNumber: Bool

    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  /// What the table shows, for those who hear it.
  let caption: String
  let columns: [Column]
  var rows: [[Cell]] = []

  /// The table in a region that scrolls by keyboard where it is wider than the page.
  var html: String {
    let headings = columns.map { column in
      "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : "")>"
        + "\(HTMLText.escaped(column.title))</th>"
    }
    let body = rows.map { row in
      "<tr>" + row.enumerated().map { Self.html($1, isFirst: $0 == 0) }.joined() + "</tr>\n"
    }
    let label = HTMLText.escaped(caption)
    return """
      <div class="scroll" role="region" aria-label="\(label), table" tabindex="0">
      <table><caption class="hidden">\(label)</caption>
      <thead><tr>\(headings.joined())</tr></thead>
      <tbody>
      \(body.joined())</tbody></table>
      </div>

      """
  }

  private static func html(_ cell: Cell, isFirst: Bool) -> String {
    switch cell {
    case .text(let text):
      let shown = "<bdi>\(HTMLText.escaped(shortened(text)))</bdi>"
      return isFirst ? "<th scope=\"row\">\(shown)</th>" : "<td>\(shown)</td>"
    case .number(let text): return "<td class=\"number\">\(HTMLText.escaped(text))</td>"
    case .bar(let bar): return "<td class=\"bars\" aria-hidden=\"true\">\(bar.svg)</td>"
    }
  }

  /// The most of a name that is shown.
  private static let longest = 120

  /// A name as far as a page can show it; how long it is tells two long ones apart.
  static func shortened(_ name: String) -> String {
    let scalars = name.unicodeScalars
    guard scalars.count > longest else { return name }
    return String(String.UnicodeScalarView(scalars.prefix(longest)))
      + "… (\(scalars.count) characters)"
  }
}
