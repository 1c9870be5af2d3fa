import Conversation
import TextAnalysis

/// How an utterance answers what was asked last.
extension DialogueMachine {
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
    }
  }

  // MARK: Choices

  private func answerChoice(
    _ intents: [IntentID],
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    expect(.nothing, in: &draft)
    if let place = utterance.reading.choice { return pick(place, of: intents, in: &draft) }
    let acts = utterance.interpretation.acts
    if acts.contains(.somethingElse) || (acts.contains(.deny) && utterance.reading.isPureAct) {
      score(.dialog, in: &draft)
      say(.sorryAskAgain, as: .clarify, in: &draft)
      return []
    }
    // What was offered is likelier now: the best of the choices counts where nothing else is certain.
    let offered = utterance.interpretation.candidates.first { intents.contains($0.intent) }
    if utterance.interpretation.answerIntent == nil, let offered,
      offered.intent == utterance.interpretation.candidates.first?.intent,
      !utterance.interpretation.isNovel, !acts.contains(.requestPerson)
    {
      return handle(offered.intent, in: &draft)
    }
    return nil
  }

  /// The places behind the intents are "something else" and "a person".
  private func pick(
    _ place: Int,
    of intents: [IntentID],
    in draft: inout TurnDraft
  ) -> [Effect] {
    if intents.indices.contains(place) {
      draft.utterance?.interpretation.settle(on: intents[place])
      draft.record(.labelProposed(turn: max(1, draft.session.turn - 1), intent: intents[place]))
      return handle(intents[place], in: &draft)
    }
    if place == intents.count + 1 {
      score(.escalate, in: &draft)
      escalate(.userRequest, in: &draft)
    } else {
      score(.dialog, in: &draft)
      say(.sorryAskAgain, as: .clarify, in: &draft)
    }
    return []
  }

  // MARK: Did that help?

  private func answerHelped(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let acts = utterance.interpretation.acts
    let isShort = utterance.reading.isPureAct
    if isShort, acts.contains(.affirm) || acts.contains(.thank), !acts.contains(.deny) {
      score(.feedback, in: &draft)
      confirmResolution(in: &draft)
      return []
    }
    guard acts.contains(.deny) else {
      expect(.nothing, in: &draft)
      return nil
    }
    let article = draft.session.answer?.article
    if let article { draft.record(.articleVoted(article, helpful: false), by: "customer") }
    draft.record(.resolutionRejected, by: "customer")
    expect(.nothing, in: &draft)
    guard isShort || utterance.interpretation.answerIntent == nil else { return nil }
    score(.feedback, in: &draft)
    offerMore(in: &draft)
    return []
  }

  private func confirmResolution(in draft: inout TurnDraft) {
    if let article = draft.session.answer?.article {
      draft.record(.articleVoted(article, helpful: true), by: "customer")
    }
    draft.record(.resolutionConfirmed, by: "customer")
    say(.gladItHelped, as: .note, in: &draft)
    expect(.nothing, in: &draft)
    askForRating(in: &draft)
  }

  /// After a rejected answer: the next best article not shown yet, else a person.
  private func offerMore(in draft: inout TurnDraft) {
    let question = draft.session.words.dropLast().last ?? ""
    let found = knowledge.search(question, draft.session.shownArticles)
    if draft.session.rejections < 2, let passage = found.first {
      present(passage, rank: 2, intro: .searchIntro, in: &draft)
    } else {
      escalate(.answerRejected, in: &draft)
    }
  }

  // MARK: Contact, consent, rating

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
    if !acts.isDisjoint(with: [.deny, .lack, .cancel]) && utterance.reading.isPureAct {
      score(.dialog, in: &draft)
      expect(.nothing, in: &draft)
      say(.contactDeclined, as: .handoff, in: &draft)
      return []
    }
    if utterance.interpretation.answerIntent == nil, rung == 0 {
      score(.dialog, in: &draft)
      if let text = draft.utterance?.text {
        draft.record(.ticketAppended(text: text), by: "customer")
      }
      expect(.contact(rung: 1), in: &draft)
      say(.contactNotUnderstood, as: .handoff, in: &draft)
      return []
    }
    expect(.nothing, in: &draft)
    return nil
  }

  private func answerConsent(
    _ reason: EscalationReason,
    _ detail: String?,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let acts = utterance.interpretation.acts
    if acts.contains(.affirm), utterance.reading.isPureAct {
      score(.escalate, intent: draft.session.lastIntent, in: &draft)
      openTicket(reason, detail: detail, in: &draft)
      return []
    }
    expect(.nothing, in: &draft)
    guard acts.contains(.deny), utterance.reading.isPureAct else { return nil }
    score(.dialog, in: &draft)
    if !draft.session.flows.isEmpty { return cancelFlow(in: &draft) }
    say(.sorryAskAgain, as: .clarify, in: &draft)
    return []
  }

  private func answerRating(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let rating = utterance.reading.rating else {
      expect(.nothing, in: &draft)
      return nil
    }
    score(.feedback, in: &draft)
    let isBare = utterance.interpretation.knownWords == 0
    rate(rating, isBare ? nil : utterance.text, in: &draft)
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
