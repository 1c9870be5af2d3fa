import Conversation

/// Forms whose answers come all at once.
extension DialogueMachine {
  /// Takes the answers for the slots of the flow on top. The first that cannot be read, or will not do, is asked for
  /// again by the slot's own ladder; the others are asked for when the flow comes to them.
  func fill(
    _ answers: [FormAnswer],
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect] {
    guard draft.session.owner != .person, let intent = intentOnTop(draft.session) else {
      leaveToPerson(utterance, in: &draft)
      return []
    }
    score(.dialog, in: &draft)
    draft.summary.intent = intent.id
    let values = answers.compactMap { answer in answer.value.map { (answer.slot, $0) } }
    set(values, of: intent, source: .answer, in: &draft)
    let unread = answers.filter { $0.value == nil && intent.slot($0.slot) != nil }
    for answer in unread {
      let why: SlotRejection = answer.isMistyped ? .mistyped : .notUnderstood
      draft.record(.slotRejected(answer.slot, source: .answer, why: why), by: "customer")
    }
    expect(.nothing, in: &draft)
    guard draft.refused.isEmpty, let first = unread.first, let slot = intent.slot(first.slot) else {
      return runFlow(in: &draft)
    }
    climbLadder(
      of: slot,
      first.isMistyped ? .mistyped : .notUnderstood,
      rung: max(0, rung(of: slot, draft.session) - 1),
      in: &draft
    )
    return []
  }
}
