import SourceDiagnostics

/// A way on from a result that the action never gives.
struct UnknownResultRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      (intent.states ?? []).flatMap { state -> [Diagnostic] in
        guard case .action(let action) = state.step, let name = action.name.scalar,
          let draft = model.action(name)
        else { return [] }
        let known = draft.results.compactMap(\.name.scalar) + ["failed"]
        return action.results.compactMap { result in
          guard let written = result.name.scalar, !known.contains(written) else { return nil }
          return result.name.diagnostic(
            "unknown-result",
            "'\(name)' has no result '\(written)'",
            hint: DidYouMean.hint(for: written, among: known)
              ?? "its results are \(known.map { "'\($0)'" }.joined(separator: ", "))"
          )
        }
      }
    }
  }
}
