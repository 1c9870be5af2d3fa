import AgentCore
import SourceDiagnostics

/// A cell of a table that does not read as the type its column is declared with: looking up its row would fail.
struct TableValueRule: ContentRule {
  /// Of a column of the wrong type, the first cells say it all.
  private static let maximumCells = 20

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    TableUse.all(in: model).flatMap { use in
      var seen: Set<[String]> = []
      return use.actions.flatMap { $0.result("found")?.fields ?? [] }.flatMap { field in
        guard let name = field.name.scalar, let typeName = field.type.scalar,
          let type = ActionDefinition.FieldType(rawValue: typeName),
          seen.insert([name, typeName]).inserted
        else { return [Diagnostic]() }
        return faults(in: name, type, of: use, declaredBy: field.type)
      }
    }
  }

  private func faults(
    in column: String,
    _ type: ActionDefinition.FieldType,
    of use: TableUse,
    declaredBy node: ContentNode
  ) -> [Diagnostic] {
    let rows = use.table.rows.indices.filter { row in
      use.table.rows[row][column].map { CellReader.value(of: $0, as: type) == nil } ?? false
    }
    return rows.prefix(Self.maximumCells).map { row in
      let text = use.table.rows[row][column] ?? ""
      let isEmpty = text.allSatisfy(\.isWhitespace)
      return use.source.diagnostic(
        code: "table-value",
        isEmpty
          ? "the \(type.noun) in the column '\(column)' is missing"
          : "'\(text)' in the column '\(column)' is no \(type.noun)",
        at: use.location(ofRow: row, column: column),
        hint: "write it as \(type.examples), or declare '\(column)' as text",
        notes: [node.note("'\(column)' is declared as \(type.rawValue) here")]
      )
    }
  }
}

extension ActionDefinition.FieldType {
  fileprivate var noun: String { self == .money ? "sum of money" : rawValue }

  fileprivate var examples: String {
    switch self {
    case .text: "text"
    case .number: "4 or 2.5"
    case .date: "2026-03-06"
    case .money: "129, 129.00 or 129.00 EUR"
    case .flag: "true or false"
    case .time: "16:30"
    }
  }
}
