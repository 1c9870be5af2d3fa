import SourceDiagnostics

/// A slot that a flow asks for without having a question, or may not ask for at all.
struct MissingAskRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let questions = intent.slots.compactMap { slot -> Diagnostic? in
        guard !slot.isOptional, slot.node["ask"] == nil, slot.node.members != nil else {
          return nil
        }
        return slot.name.diagnostic(
          "missing-ask",
          "the slot '\(slot.name.scalar ?? "")' has no question",
          hint: "add 'ask', or 'optional: true' if it is only picked up"
        )
      }
      return questions + (intent.states ?? []).compactMap { optionalSlot(askedBy: $0, of: intent) }
    }
  }

  private func optionalSlot(askedBy state: StateDraft, of intent: IntentDraft) -> Diagnostic? {
    guard case .collect(let slot, _) = state.step, let name = slot.scalar,
      let draft = intent.slot(name), draft.isOptional
    else { return nil }
    return slot.diagnostic(
      "missing-ask",
      "the slot '\(name)' is optional, and so never asked for",
      hint: "remove 'optional: true'",
      notes: [draft.name.note("'\(name)' is declared here")]
    )
  }
}
