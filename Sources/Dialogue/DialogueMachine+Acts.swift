import Conversation

/// What short utterances do, whatever was asked.
extension DialogueMachine {
  /// The effects of an act that means the same everywhere; nil where the utterance holds none.
  func followAct(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let interpretation = utterance.interpretation
    if interpretation.acts.contains(.requestPerson) {
      score(.escalate, intent: interpretation.answerIntent, in: &draft)
      escalate(.userRequest, in: &draft)
      return []
    }
    let isPure = utterance.reading.isPureAct
    let stopsFlow = !draft.session.flows.isEmpty && interpretation.answerIntent == nil
    if interpretation.acts.contains(.cancel), isPure || stopsFlow {
      score(.dialog, in: &draft)
      return cancelFlow(in: &draft)
    }
    guard isPure else { return nil }
    if interpretation.acts.contains(.somethingElse) {
      score(.dialog, in: &draft)
      expect(.nothing, in: &draft)
      leaveFlow(in: &draft)
      return askAnew(in: &draft)
    }
    if interpretation.acts.contains(.requestRepeat) {
      score(.dialog, in: &draft)
      repeatReply(in: &draft)
      return []
    }
    guard interpretation.answerIntent == nil, !interpretation.acts.isEmpty else { return nil }
    return acknowledge(interpretation.acts, in: &draft)
  }

  /// "Yes", "no", "thanks" where nothing was asked is no question that was not understood.
  private func acknowledge(_ acts: Set<DialogueAct>, in draft: inout TurnDraft) -> [Effect] {
    score(.feedback, in: &draft)
    expect(.nothing, in: &draft)
    if acts.contains(.lack) || !draft.session.flows.isEmpty { return askAnew(in: &draft) }
    say(.anythingElse, as: .note, in: &draft)
    return []
  }

  /// Says again what was said last; what is awaited stays as it is.
  func repeatReply(in draft: inout TurnDraft) {
    let parts = draft.session.lastReply
    guard !parts.isEmpty else {
      say(.nothingToRepeat, as: .note, in: &draft)
      return
    }
    for part in parts { draft.say(part, as: .note) }
  }

  /// Whether an utterance leaves the question that was asked as it stands: "what?", "how are you?".
  func leavesQuestionOpen(_ utterance: UnderstoodUtterance) -> Bool {
    let interpretation = utterance.interpretation
    if utterance.reading.isPureAct, interpretation.acts.contains(.requestRepeat) { return true }
    return interpretation.answerIntent.flatMap { definition.intents[$0] }?.isSmallTalk ?? false
  }
}
