import AgentCore
import SourceDiagnostics

/// A table that can be read, with the actions that look into it.
struct TableUse {
  let table: CSVTable
  let source: SourceText
  /// In the order in which they are written.
  private(set) var actions: [ActionDraft]

  /// Every readable table of `model`, each once, in the order in which actions name them.
  static func all(in model: ContentModel) -> [TableUse] {
    var uses: [TableUse] = []
    var places: [String: Int] = [:]
    for action in model.actions {
      guard let file = action.table?.scalar.flatMap({ TableFile.file(at: $0, in: model.folder) })
      else { continue }
      if let place = places[file.path] {
        uses[place].actions.append(action)
      } else if let text = String(validating: file.bytes, as: UTF8.self),
        let table = try? CSVTable.parse(text)
      {
        places[file.path] = uses.count
        let source = SourceText(path: model.folder.displayPath(file.path), text: text)
        uses.append(TableUse(table: table, source: source, actions: [action]))
      }
    }
    return uses
  }

  /// Where a cell stands; the start of its row where the row goes over several lines.
  func location(ofRow row: Int, column: String) -> SourceLocation {
    let line = table.lines[row]
    let start = source.location(line: line, column: 1)
    guard let index = table.columns.firstIndex(of: column) else { return start }
    let cells = Self.cells(of: source.scalars(ofLine: line))
    guard cells.count == table.columns.count else { return start }
    let cell = cells[index]
    return source.location(line: line, column: cell.lowerBound + 1, length: cell.count)
  }

  /// The scalars of each cell of a line, quotes included.
  private static func cells(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    var isQuoted = false
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\"" { isQuoted.toggle() }
      guard scalar == ",", !isQuoted else { continue }
      cells.append(start..<index)
      start = index + 1
    }
    return cells + [start..<scalars.count]
  }
}
