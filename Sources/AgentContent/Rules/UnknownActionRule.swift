import SourceDiagnostics

/// A state or a slot that runs an action which `actions.yaml` does not declare.
struct UnknownActionRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    guard !model.hasUnreadableActions else { return [] }
    let known = model.actions.compactMap(\.name.scalar)
    return inEachIntent(of: model) { intent in
      intent.actions.compactMap { action in
        guard let name = action.name.scalar, !known.contains(name) else { return nil }
        return action.name.diagnostic(
          "unknown-action",
          "unknown action '\(name)'",
          hint: DidYouMean.hint(for: name, among: known)
            ?? "declare it in \(model.folder.displayPath(ContentLayout.actionsPath))"
        )
      }
    }
  }
}
