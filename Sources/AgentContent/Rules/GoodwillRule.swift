import AgentCore
import SourceDiagnostics

/// Gifts of goodwill that would not be kept to their limits: by an action that is taken for a look-up, by a result of the
/// same name, or by a way on that leaves nobody to decide.
struct GoodwillRule: ContentRule {
  private static let decided = [GoodwillPolicy.refused, GoodwillPolicy.approval]

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.actions.flatMap(declaration) + inEachIntent(of: model) { ways(of: $0, in: model) }
  }

  private func declaration(_ action: ActionDraft) -> [Diagnostic] {
    guard let goodwill = action.goodwill else { return [] }
    let lookUp: Diagnostic? =
      action.changes
      ? nil
      : goodwill.node.diagnostic(
        "goodwill-without-change",
        "'\(action.name.scalar ?? "")' gives something away, but is not said to change anything",
        hint: "add 'changes: true'"
      )
    let taken = action.results.filter { Self.decided.contains($0.name.scalar ?? "") }
    return [lookUp].compactMap { $0 }
      + taken.map {
        $0.name.diagnostic(
          "reserved-result",
          "'\($0.name.scalar ?? "")' is what the agent says where 'goodwill' holds it back",
          hint: "call the back end's own result otherwise"
        )
      }
  }

  private func ways(of intent: IntentDraft, in model: ContentModel) -> [Diagnostic] {
    (intent.states ?? []).flatMap { state -> [Diagnostic] in
      guard case .action(let action) = state.step,
        model.action(action.name.scalar ?? "")?.goodwill != nil
      else { return [] }
      return action.results.filter { result in
        Self.decided.contains(result.name.scalar ?? "") && !result.transition.handsOver
      }.map {
        $0.name.diagnostic(
          "goodwill-without-ticket",
          "'\($0.name.scalar ?? "")' must go to a person, who alone may give more",
          hint: "end it with 'escalate'"
        )
      }
    }
  }
}

extension TransitionDraft {
  /// Whether it leads to a person.
  fileprivate var handsOver: Bool {
    switch target {
    case .escalate: true
    case .named(let node): node.scalar == "escalate"
    case .missing: false
    }
  }
}
