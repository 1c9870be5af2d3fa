import SourceDiagnostics

/// A look-up in a table without the value of its key.
struct MissingArgumentRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      intent.actions.compactMap { action in
        guard let name = action.name.scalar, let draft = model.action(name),
          draft.table != nil, let key = draft.key?.scalar,
          !action.arguments.contains(where: { $0.name.scalar == key })
        else { return nil }
        return action.name.diagnostic(
          "missing-argument",
          "'\(name)' needs the argument '\(key)'",
          hint: DidYouMean.hint(for: key, among: action.arguments.compactMap(\.name.scalar))
            ?? "add 'with: {\(key): $slot}'",
          notes: (draft.key?.note("the key is declared here")).map { [$0] } ?? []
        )
      }
    }
  }
}
