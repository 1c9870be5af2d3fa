import SourceDiagnostics

/// A result, `failed` included, from which no way leads on.
struct UnhandledResultRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      (intent.states ?? []).flatMap { state -> [Diagnostic] in
        guard case .action(let action) = state.step, let name = action.name.scalar,
          let draft = model.action(name)
        else { return [] }
        let handled = action.results.compactMap(\.name.scalar)
        let declared = draft.results.map { ($0.name.scalar ?? "", Optional($0.name)) }
        let standing = draft.standingResults.map { ($0, ContentNode?.none) }
        return (declared + standing).compactMap { result, node in
          guard !handled.contains(result) else { return nil }
          return action.name.diagnostic(
            "unhandled-result",
            "the result '\(result)' of '\(name)' is not handled",
            hint: "add '\(result):' under 'on'",
            notes: node.map { [$0.note("'\(result)' is declared here")] } ?? []
          )
        }
      }
    }
  }
}
