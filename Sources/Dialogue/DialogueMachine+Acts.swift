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
      if hasReferent(interpretation, in: draft.session) { return nil }
      score(.dialog, in: &draft)
      return cancelFlow(in: &draft)
    }
    guard isPure else { return nil }
    if interpretation.acts.contains(.somethingElse) {
      score(.dialog, in: &draft)
      expect(.nothing, in: &draft)
      dropNoted(in: &draft)
      leaveFlow(in: &draft)
      return askAnew(in: &draft)
    }
    if interpretation.acts.contains(.requestRepeat) {
      score(.dialog, in: &draft)
      repeatReply(in: &draft)
      return []
    }
    guard !interpretation.acts.isEmpty, interpretation.answerIntent == nil || isBare(interpretation)
    else { return nil }
    return acknowledge(interpretation.acts, in: &draft)
  }

  /// Whether "then cancel it", with nothing under way, speaks of a value that its wish would take up; "stop" alone
  /// does not.
  private func hasReferent(_ interpretation: Interpretation, in session: Session) -> Bool {
    guard session.flows.isEmpty, interpretation.knownWords >= 2,
      let intent = interpretation.answerIntent.flatMap({ definition.intents[$0] })
    else { return false }
    return intent.slots.contains { session.slots[$0.name] != nil }
  }

  /// Whether it is a yes or a no of one word: whatever that resembles, it is no wish.
  private func isBare(_ interpretation: Interpretation) -> Bool {
    !interpretation.isExact && interpretation.knownWords < 2
      && !interpretation.acts.isDisjoint(with: [.affirm, .deny])
  }

  /// The yes or no that an utterance gives, alone or before other words. Nil for neither and for both. Words
  /// behind a yes tell a story, but a question leaves it open; behind a no they may be a wish other than `topic`.
  func verdict(_ utterance: UnderstoodUtterance, on topic: IntentID?) -> Bool? {
    let acts = utterance.interpretation.acts
    if utterance.reading.keeps { return false }
    if let topic, utterance.interpretation.isRefusal {
      // "I don't want to cancel it" says no to cancelling.
      return utterance.interpretation.rejects(topic) ? false : nil
    }
    let isYes = acts.contains(.affirm)
    guard isYes != acts.contains(.deny) else { return nil }
    let isOpen = isYes ? utterance.reading.asks : wish(beside: utterance, than: topic) != nil
    return isOpen ? nil : isYes
  }

  /// The wish that stands beside an answer; nil where there is none, or none other than `topic`. One word beside
  /// it is no wish, and what the whole message does not mean as well is not clear enough.
  func wish(beside utterance: UnderstoodUtterance, than topic: IntentID?) -> IntentID? {
    guard !utterance.reading.isPureAct, let rest = utterance.reading.rest,
      let wish = rest.answerIntent, wish == utterance.interpretation.answerIntent, wish != topic,
      definition.intents[wish]?.isSmallTalk == false
    else { return nil }
    return rest.knownWords >= 2 || utterance.interpretation.isExact ? wish : nil
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
    draft.record(.repaired(.repetition))
    for part in parts { draft.say(part, as: .note) }
  }

  /// Whether an utterance leaves the question that was asked as it stands: "what?", "how are you?".
  func leavesQuestionOpen(_ utterance: UnderstoodUtterance) -> Bool {
    let interpretation = utterance.interpretation
    if utterance.reading.isPureAct, interpretation.acts.contains(.requestRepeat) { return true }
    return interpretation.answerIntent.flatMap { definition.intents[$0] }?.isSmallTalk ?? false
  }
}
