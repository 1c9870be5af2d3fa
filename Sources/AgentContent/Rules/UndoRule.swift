import SourceDiagnostics

/// An `undo` that could not undo anything.
struct UndoRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.actions.flatMap { action -> [Diagnostic] in
      guard let node = action.undo, let name = node.scalar else { return [] }
      guard let undo = model.action(name) else {
        let known = model.actions.compactMap(\.name.scalar)
        return [
          node.diagnostic(
            "unknown-action",
            "unknown action '\(name)'",
            hint: DidYouMean.hint(for: name, among: known) ?? "declare it in this file"
          )
        ]
      }
      return [changing(action, undo, node), cycle(from: action, node, in: model)].compactMap { $0 }
        + results(of: action)
    }
  }

  /// Both of them change something: there is nothing else to undo, nor another way to do it.
  private func changing(
    _ action: ActionDraft,
    _ undo: ActionDraft,
    _ node: ContentNode
  ) -> Diagnostic? {
    guard let idle = [action, undo].first(where: { !$0.changes }) else { return nil }
    let name = idle.name.scalar ?? ""
    let isUndone = idle.name.scalar == action.name.scalar
    return node.diagnostic(
      "undo-without-change",
      isUndone
        ? "'\(name)' changes nothing, so there is nothing to undo"
        : "'\(name)' changes nothing, so it cannot undo anything",
      hint: "add 'changes: true' to '\(name)' if it does",
      notes: isUndone ? [] : [idle.name.note("'\(name)' is declared here")]
    )
  }

  private func cycle(
    from action: ActionDraft,
    _ node: ContentNode,
    in model: ContentModel
  ) -> Diagnostic? {
    let start = action.name.scalar ?? ""
    var seen: [String] = []
    var next = action.undo?.scalar
    while let name = next, !seen.contains(name) {
      seen.append(name)
      next = name == start ? nil : model.action(name)?.undo?.scalar
    }
    guard seen.contains(start) else { return nil }
    return node.diagnostic(
      "undo-cycle",
      seen.count == 1
        ? "'\(start)' cannot undo itself"
        : "these undo each other: \(([start] + seen).joined(separator: ", "))",
      hint: "what undoes something is not undone itself"
    )
  }

  private func results(of action: ActionDraft) -> [Diagnostic] {
    let known = action.results.compactMap(\.name.scalar) + ["failed"]
    return (action.undoAfter ?? []).compactMap { node in
      guard let name = node.scalar, !known.contains(name) else { return nil }
      return node.diagnostic(
        "unknown-result",
        "'\(action.name.scalar ?? "")' has no result '\(name)'",
        hint: DidYouMean.hint(for: name, among: known)
          ?? "its results are \(known.map { "'\($0)'" }.joined(separator: ", "))"
      )
    }
  }
}
