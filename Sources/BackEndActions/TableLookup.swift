import AgentCore
import Conversation

/// Finds the row of a table whose key equals an argument: `found` with the row's fields, or `missing`.
struct TableLookup: Sendable {
  private let key: String
  private let rows: [String: [String: String]]
  private let results: ResultReader

  /// - Parameters:
  ///   - rows: Fields by column; of two rows with one key the first counts.
  ///   - key: The column that must equal the argument of its name.
  ///   - results: The declared results.
  init(rows: [[String: String]], key: String, results: [ActionDefinition.ResultDeclaration]) {
    self.key = key
    self.results = ResultReader(declarations: results)
    let keyed = rows.compactMap { row in row[key].map { (CellReader.key(of: $0), row) } }
    self.rows = Dictionary(keyed, uniquingKeysWith: { first, _ in first })
  }

  func run(_ call: ActionCall) -> ActionResult {
    guard let argument = call.arguments[key] else {
      return .failed("the argument '\(key)' is missing")
    }
    guard let text = ArgumentCoding.text(argument) else {
      return .failed("the argument '\(key)' cannot be looked up")
    }
    guard let row = rows[CellReader.key(of: text)] else {
      return results.result("missing") { _ in nil }
    }
    return results.result("found") { field in
      row[field.name].flatMap { CellReader.value(of: $0, as: field.type) }
    }
  }
}
