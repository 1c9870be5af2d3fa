import AgentCore
import SourceDiagnostics

/// A row of a table with the key of an earlier row: it is never found.
struct DuplicateTableKeyRule: ContentRule {
  /// Where more rows share their keys, the column is no key.
  private static let maximumRows = 20

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    TableUse.all(in: model).flatMap { use in
      var seen: Set<String> = []
      return use.actions.compactMap { $0.key?.scalar }
        .filter { seen.insert($0).inserted }
        .flatMap { faults(in: $0, of: use) }
    }
  }

  private func faults(in column: String, of use: TableUse) -> [Diagnostic] {
    var first: [String: Int] = [:]
    var repeated: [(row: Int, first: Int)] = []
    for (row, cells) in use.table.rows.enumerated() {
      guard let key = cells[column].map(CellReader.key), repeated.count < Self.maximumRows else {
        break
      }
      if let other = first[key] { repeated.append((row, other)) } else { first[key] = row }
    }
    return repeated.map { row, other in
      let place = use.location(ofRow: other, column: column)
      return use.source.diagnostic(
        .warning,
        code: "duplicate-key-in-table",
        "the key '\(use.table.rows[row][column] ?? "")' stands in an earlier row too",
        at: use.location(ofRow: row, column: column),
        hint: "only the first row is ever found; keys are the same in small and capital letters",
        notes: [Diagnostic.Note(location: place, message: "it first stands here")]
      )
    }
  }
}
