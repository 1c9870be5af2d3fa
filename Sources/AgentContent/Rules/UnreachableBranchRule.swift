import SourceDiagnostics

/// A branch or a variant behind one that is always taken.
struct UnreachableBranchRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      (intent.states ?? []).flatMap { state -> [Diagnostic] in
        guard case .choose(let branches) = state.step,
          let last = branches.firstIndex(where: { $0.condition == nil && $0.node["if"] == nil })
        else { return [] }
        return branches[(last + 1)...].map {
          $0.node.diagnostic(
            "unreachable-branch",
            "this branch is never taken",
            hint: "the branch without 'if' comes last",
            notes: [branches[last].node.note("this branch is always taken")]
          )
        }
      }
    }
  }
}
