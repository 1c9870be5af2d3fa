import SourceDiagnostics

/// A choice, or a follow-up, that leads to an intent which has no file.
struct UnknownIntentRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let known = model.intentIDs
    return inEachIntent(of: model) { intent in
      let next = intent.timers.compactMap(\.followUp?.then).filter { $0.scalar != "escalate" }
      return (intent.offered + next).compactMap { choice in
        guard let id = choice.scalar, !known.contains(id) else { return nil }
        return choice.diagnostic(
          "unknown-intent",
          "unknown intent '\(id)'",
          hint: DidYouMean.hint(for: id, among: known)
            ?? "an intent's id is its path: topic/name, without '.yaml'"
        )
      }
    }
  }
}

extension IntentDraft {
  /// Every intent that it offers as a choice.
  fileprivate var offered: [ContentNode] {
    (reply?.choices ?? []) + (states ?? []).flatMap(\.transitions).flatMap(\.choices)
  }
}
