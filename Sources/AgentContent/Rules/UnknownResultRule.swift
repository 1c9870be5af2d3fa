import SourceDiagnostics

/// A way on from a result that the action never gives, or a check that waits for one.
struct UnknownResultRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let inFlow = (intent.states ?? []).flatMap { state -> [Diagnostic] in
        guard case .action(let action) = state.step else { return [] }
        return unknown(action.results.map(\.name), of: action, in: model)
      }
      return inFlow
        + intent.slots.compactMap(\.check).flatMap { unknown($0.accepts, of: $0.action, in: model) }
    }
  }

  private func unknown(
    _ results: [ContentNode],
    of action: StateDraft.Action,
    in model: ContentModel
  ) -> [Diagnostic] {
    guard let name = action.name.scalar, let draft = model.action(name) else { return [] }
    let known = draft.results.compactMap(\.name.scalar) + draft.standingResults
    return results.compactMap { result in
      guard let written = result.scalar, !known.contains(written) else { return nil }
      return result.diagnostic(
        "unknown-result",
        "'\(name)' has no result '\(written)'",
        hint: DidYouMean.hint(for: written, among: known)
          ?? "its results are \(known.map { "'\($0)'" }.joined(separator: ", "))"
      )
    }
  }
}
