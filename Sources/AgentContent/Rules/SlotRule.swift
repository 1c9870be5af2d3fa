import Dialogue
import SourceDiagnostics

/// Keys of a slot that make no sense together.
struct SlotRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      intent.slots.flatMap { slot in
        [ladderWithoutRule(slot), moreWithoutList(slot)].compactMap { $0 }
          + comparedSecrets(slot, in: intent)
      }
    }
  }

  private func ladderWithoutRule(_ slot: IntentDraft.Slot) -> Diagnostic? {
    guard let text = slot.invalid.texts.first, slot.valid == nil, slot.check == nil else {
      return nil
    }
    return text.node.diagnostic(
      "invalid-without-rule",
      "'invalid' is never said: every value of '\(slot.name.scalar ?? "")' will do",
      hint: "add 'valid' with a condition, or 'check' with an action"
    )
  }

  private func moreWithoutList(_ slot: IntentDraft.Slot) -> Diagnostic? {
    guard let text = slot.more.texts.first, !slot.isList else { return nil }
    return text.node.diagnostic(
      "more-without-list",
      "'more' asks for further values of a slot that holds one",
      hint: "add 'list: true'"
    )
  }

  /// What is sealed equals nothing, so a condition on it would never hold.
  private func comparedSecrets(_ slot: IntentDraft.Slot, in intent: IntentDraft) -> [Diagnostic] {
    guard slot.isSensitive, let name = slot.name.scalar else { return [] }
    return intent.allConditions.flatMap(\.uses).filter { $0.reference == .value(name) }.map {
      $0.diagnostic(
        "sensitive-compared",
        "'\(name)' is sensitive: its value is sealed and cannot be compared",
        hint: "let a back end compare it, by 'check' or in the flow",
        notes: [slot.name.note("'\(name)' is declared here")]
      )
    }
  }
}
