import SourceDiagnostics

/// A transition to a state that the flow does not have.
struct UnknownStateRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let states = intent.states ?? []
      let known = states.compactMap(\.name.scalar)
      return states.flatMap(\.transitions).compactMap { transition in
        guard let node = transition.stateName, let name = node.scalar, !known.contains(name) else {
          return nil
        }
        return node.diagnostic(
          "unknown-state",
          "unknown state '\(name)'",
          hint: DidYouMean.hint(for: name, among: known + TransitionDraft.exits)
            ?? "write the name of a state, 'done', 'cancel' or 'escalate'"
        )
      }
    }
  }
}
