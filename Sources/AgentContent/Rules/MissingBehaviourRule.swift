import SourceDiagnostics

/// An intent that is understood and then does nothing.
struct MissingBehaviourRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      guard intent.root.members != nil,
        !["reply", "flow", "escalate"].contains(where: { intent.root[$0] != nil })
      else { return [] }
      return [
        intent.root.diagnostic(
          "missing-behaviour",
          "the intent '\(intent.id)' does nothing",
          hint: "give it a 'reply', a 'flow' or an 'escalate' rule"
        )
      ]
    }
  }
}
