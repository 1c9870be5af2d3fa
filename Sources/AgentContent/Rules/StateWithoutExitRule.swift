import SourceDiagnostics

/// A state that a flow cannot leave, or only to go round for ever.
struct StateWithoutExitRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let states = intent.states ?? []
      return states.flatMap(openEnds) + rounds(in: FlowGraph(states))
    }
  }

  private func openEnds(of state: StateDraft) -> [Diagnostic] {
    state.transitions.compactMap { transition in
      guard case .missing = transition.target, transition.node["then"] == nil,
        transition.node["escalate"] == nil
      else { return nil }
      return transition.node.diagnostic(
        "state-without-exit",
        "from here on, '\(state.name.scalar ?? "")' leads nowhere",
        hint: "add 'then: done', or another state"
      )
    }
  }

  private func rounds(in graph: FlowGraph) -> [Diagnostic] {
    let leadingOut = graph.leadingOut
    return graph.reachable.sorted().compactMap { index in
      guard !leadingOut.contains(index) else { return nil }
      let name = graph.states[index].name
      return name.diagnostic(
        "state-without-exit",
        "from the state '\(name.scalar ?? "")' the flow never ends",
        hint: "let a way lead to 'done', 'cancel' or 'escalate'"
      )
    }
  }
}
