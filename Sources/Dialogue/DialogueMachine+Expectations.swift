import Conversation
import TextAnalysis

/// How an utterance answers what was asked last.
extension DialogueMachine {
  /// The share of the best score that a further page must reach.
  static let nearlyAsGood = 0.6

  /// The effects that follow where the utterance answers the question; nil where it is about something else.
  func answerExpectation(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    switch draft.session.expectation {
    case .nothing: return nil
    case .slot(let slot, let rung):
      return answerSlot(slot, rung: rung, utterance, in: &draft)
    case .confirmation(let rung): return answerConfirmation(rung: rung, utterance, in: &draft)
    case .choice(let intents): return answerChoice(intents, utterance, in: &draft)
    case .helped: return answerHelped(utterance, in: &draft)
    case .contact(let rung): return answerContact(rung: rung, utterance, in: &draft)
    case .handoffConsent(let reason, let detail):
      return answerConsent(reason, detail, utterance, in: &draft)
    case .rating: return answerRating(utterance, in: &draft)
    case .comment: return answerComment(utterance, in: &draft)
    case .followUp(let question): return answerFollowUp(question, utterance, in: &draft)
    case .resumption(let flow): return answerResumption(of: flow, utterance, in: &draft)
    }
  }

  // MARK: Choices

  private func answerChoice(
    _ intents: [IntentID],
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    if let place = utterance.reading.choice {
      expect(.nothing, in: &draft)
      return pick(place, of: intents, in: &draft)
    }
    if leavesQuestionOpen(utterance) { return nil }
    let acts = utterance.interpretation.acts
    if utterance.reading.isPureAct, acts.contains(.affirm), !acts.contains(.deny) {
      return agree(to: intents, in: &draft)
    }
    expect(.nothing, in: &draft)
    if acts.contains(.somethingElse) || (acts.contains(.deny) && utterance.reading.isPureAct) {
      score(.dialog, in: &draft)
      return askAnew(in: &draft)
    }
    // What was offered is likelier now: the best of the choices counts where nothing else is certain.
    let best = utterance.interpretation.candidates.first?.intent
    if utterance.interpretation.answerIntent == nil, let best, intents.contains(best),
      !utterance.interpretation.isNovel, !acts.contains(.requestPerson)
    {
      return handle(best, in: &draft)
    }
    return nil
  }

  /// "Yes" to one choice picks it; to several it does not say which.
  private func agree(to intents: [IntentID], in draft: inout TurnDraft) -> [Effect] {
    if intents.count == 1 {
      expect(.nothing, in: &draft)
      return pick(0, of: intents, in: &draft)
    }
    score(.dialog, in: &draft)
    repeatReply(in: &draft)
    return []
  }

  /// The places behind the intents are "something else" and "a person".
  private func pick(
    _ place: Int,
    of intents: [IntentID],
    in draft: inout TurnDraft
  ) -> [Effect] {
    if intents.indices.contains(place) {
      draft.utterance?.interpretation.settle(on: intents[place])
      draft.carryOver(CarriedContext(.choice, intent: intents[place]))
      // A choice of the content's own says nothing about how the turn before was understood.
      if draft.session.justClarified {
        draft.record(.labelProposed(turn: max(1, draft.session.turn - 1), intent: intents[place]))
      }
      return handle(intents[place], in: &draft)
    }
    if place == intents.count + 1 {
      score(.escalate, in: &draft)
      escalate(.userRequest, in: &draft)
      return []
    }
    score(.dialog, in: &draft)
    return askAnew(in: &draft)
  }

  // MARK: Did that help?

  private func answerHelped(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let acts = utterance.interpretation.acts
    let isShort = utterance.reading.isPureAct
    let topic = draft.session.answer?.intent
    let verdict = verdict(utterance, on: topic)
    let isYes = verdict == true && wish(beside: utterance, than: topic) == nil
    if isYes || (isShort && acts.contains(.thank) && !acts.contains(.deny)) {
      score(.feedback, in: &draft)
      recordConfirmation(in: &draft)
      say(.gladItHelped, as: .note, in: &draft)
      expect(.nothing, in: &draft)
      askForRating(in: &draft)
      return []
    }
    guard acts.contains(.deny) else {
      if leavesQuestionOpen(utterance) { return nil }
      if acts.contains(.affirm), utterance.interpretation.answerIntent != nil {
        recordConfirmation(in: &draft)
      }
      expect(.nothing, in: &draft)
      return nil
    }
    if let article = draft.session.answer?.article {
      draft.record(.articleVoted(article, helpful: false), by: "customer")
    }
    draft.record(.resolutionRejected, by: "customer")
    expect(.nothing, in: &draft)
    guard isShort || verdict == false, !acts.contains(.requestPerson) else { return nil }
    score(.feedback, in: &draft)
    return offerMore(in: &draft)
  }

  private func recordConfirmation(in draft: inout TurnDraft) {
    if let article = draft.session.answer?.article {
      draft.record(.articleVoted(article, helpful: true), by: "customer")
    }
    draft.record(.resolutionConfirmed, by: "customer")
  }

  /// After a rejected answer: the next best article not shown yet, else a person.
  private func offerMore(in draft: inout TurnDraft) -> [Effect] {
    let question = draft.session.question ?? ""
    let best = knowledge.search(question, []).first?.score ?? 0
    let found = knowledge.search(question, draft.session.shownArticles)
    // A second page must fit nearly as well as the first could: one that hardly does is worse than a person.
    if draft.session.rejections < 2, !isUpset(draft.session), let passage = found.first,
      passage.score >= best * Self.nearlyAsGood
    {
      return present(passage, rank: 2, intro: .searchIntro, in: &draft)
    }
    escalate(.answerRejected, in: &draft)
    return []
  }

  // MARK: Contact

  private func answerContact(
    rung: Int,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    if let address = utterance.reading.address {
      score(.dialog, in: &draft)
      draft.record(.ticketContactSet(.sealed(address)), by: "customer")
      expect(.nothing, in: &draft)
      say(.contactSaved, as: .handoff, in: &draft)
      return []
    }
    let acts = utterance.interpretation.acts
    let isOtherTopic = utterance.interpretation.answerIntent != nil
    let isDeclined = !acts.isDisjoint(with: [.deny, .lack, .cancel])
    let isPlain = utterance.reading.isPureAct || !isOtherTopic
    if isDeclined, isPlain || verdict(utterance, on: draft.session.lastIntent) == false {
      score(.dialog, in: &draft)
      expect(.nothing, in: &draft)
      say(.contactDeclined, as: .handoff, in: &draft)
      return []
    }
    if leavesQuestionOpen(utterance) { return nil }
    if !isOtherTopic, rung == 0, !acts.contains(.requestPerson) {
      score(.dialog, in: &draft)
      if !utterance.reading.isPureAct {
        draft.record(.ticketAppended(text: utterance.text), by: "customer")
      }
      expect(.contact(rung: 1), in: &draft)
      say(.contactNotUnderstood, as: .handoff, in: &draft)
      return []
    }
    expect(.nothing, in: &draft)
    return nil
  }

  // MARK: Consent

  private func answerConsent(
    _ reason: EscalationReason,
    _ detail: String?,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let acts = utterance.interpretation.acts
    let isAnswer = utterance.reading.isPureAct || utterance.interpretation.answerIntent == nil
    let verdict = verdict(utterance, on: draft.session.flows.last?.intent)
    if verdict == true { return consent(to: reason, detail, in: &draft) }
    if verdict == nil, leavesQuestionOpen(utterance) { return nil }
    let isLadder = isWaitingForSlot(detail, draft.session)
    if verdict == false, !acts.contains(.requestPerson) {
      score(.feedback, in: &draft)
      expect(.nothing, in: &draft)
      return isLadder ? cancelFlow(in: &draft) : askAnew(in: &draft)
    }
    if isLadder, acts.isDisjoint(with: [.requestPerson, .cancel, .somethingElse]) {
      if let effects = answerLate(utterance, in: &draft) { return effects }
      // The ladder ends here: what is neither yes nor no nor another topic goes to a person.
      if isAnswer { return consent(to: reason, detail, in: &draft) }
    }
    expect(.nothing, in: &draft)
    return nil
  }

  private func consent(
    to reason: EscalationReason,
    _ detail: String?,
    in draft: inout TurnDraft
  ) -> [Effect] {
    score(.feedback, in: &draft)
    if isWaitingForSlot(detail, draft.session) { handOverFlow(in: &draft) }
    openTicket(reason, rule: pendingRule(reason, detail, in: draft), detail: detail, in: &draft)
    return []
  }
}

extension Interpretation {
  /// What was picked is certain.
  fileprivate mutating func settle(on intent: IntentID) {
    candidates = [Candidate(intent: intent, confidence: 1)]
    zone = .answer(intent)
    isNovel = false
  }
}
