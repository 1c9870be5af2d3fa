import AgentCore
import SourceDiagnostics

/// A table that is not there, cannot be read, or lacks what its action needs.
struct ActionTableRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.actions.flatMap { action -> [Diagnostic] in
      guard let node = action.table, let path = node.scalar else { return [] }
      switch TableFile.table(at: path, in: model.folder) {
      case .success(let table):
        return columns(of: action, among: table.columns, path) + results(of: action)
      case .failure(let fault):
        return [diagnostic(of: fault, node, path, in: model)] + results(of: action)
      }
    }
  }

  private func diagnostic(
    of fault: TableFile.Fault,
    _ node: ContentNode,
    _ path: String,
    in model: ContentModel
  ) -> Diagnostic {
    switch fault {
    case .missing:
      let tables = model.folder.files.map(\.path).filter { $0.hasSuffix(".csv") }
      return node.diagnostic(
        "missing-file",
        "there is no file '\(path)'",
        hint: DidYouMean.hint(for: path, among: tables)
          ?? "paths are counted from the content folder"
      )
    case .notUTF8:
      return node.diagnostic("invalid-table", "'\(path)' is not UTF-8")
    case .unreadable(let fault):
      let place = SourceLocation(path: model.folder.displayPath(path), line: fault.line)
      return node.diagnostic(
        "invalid-table",
        "'\(path)' cannot be read as a table",
        notes: [Diagnostic.Note(location: place, message: fault.message)]
      )
    }
  }

  private func columns(
    of action: ActionDraft,
    among columns: [String],
    _ path: String
  ) -> [Diagnostic] {
    let fields = action.result("found")?.fields.map(\.name) ?? []
    return ([action.key].compactMap { $0 } + fields).compactMap { node in
      guard let name = node.scalar, !columns.contains(name) else { return nil }
      return node.diagnostic(
        "unknown-column",
        "'\(path)' has no column '\(name)'",
        hint: DidYouMean.hint(for: name, among: columns)
          ?? "its columns are \(columns.map { "'\($0)'" }.joined(separator: ", "))"
      )
    }
  }

  /// A look-up in a table finds a row or it does not.
  private func results(of action: ActionDraft) -> [Diagnostic] {
    let known = ["found", "missing"]
    let others = action.results.compactMap { result -> Diagnostic? in
      guard let name = result.name.scalar, name != "failed", !known.contains(name) else {
        return nil
      }
      return result.name.diagnostic(
        "unknown-result",
        "a table never gives the result '\(name)'",
        hint: "its results are 'found' and 'missing'"
      )
    }
    let absent = known.filter { action.result($0) == nil }.compactMap { name in
      action.node["results"]?.members == nil
        ? nil
        : action.name.diagnostic(
          "unhandled-result",
          "the table '\(action.name.scalar ?? "")' does not declare the result '\(name)'",
          hint: "add '\(name): {}' to 'results'"
        )
    }
    return others + absent
  }
}
