import SourceDiagnostics

/// A branching in which every branch has a condition, so that none may hold.
struct MissingDefaultRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      (intent.states ?? []).compactMap { state in
        guard case .choose(let branches) = state.step, let last = branches.last,
          branches.allSatisfy({ $0.node["if"] != nil })
        else { return nil }
        return last.node.diagnostic(
          "missing-default",
          "when no condition holds, '\(state.name.scalar ?? "")' leads nowhere",
          hint: "let the last branch have no 'if'"
        )
      }
    }
  }
}
