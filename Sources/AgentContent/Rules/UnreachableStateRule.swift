import SourceDiagnostics

/// A state that no way leads to.
struct UnreachableStateRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let states = intent.states ?? []
      let reachable = FlowGraph(states).reachable
      return states.enumerated().compactMap { index, state in
        guard !reachable.contains(index) else { return nil }
        return state.name.diagnostic(
          "unreachable-state",
          "no way leads to the state '\(state.name.scalar ?? "")'",
          hint: "the flow starts with '\(states[0].name.scalar ?? "")'"
        )
      }
    }
  }
}
