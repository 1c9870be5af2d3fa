import Conversation
import TextAnalysis

/// Repairs: what is said where a conversation leaves the straight path.
extension DialogueMachine {
  // MARK: Why do you ask?

  /// Says why something is asked, and asks again; no rung of a ladder is taken. Nil where nothing was asked.
  func explainQuestion(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) -> [Effect]? {
    guard utterance.interpretation.acts.contains(.askWhy), utterance.reading.isPureAct else {
      return nil
    }
    switch draft.session.expectation {
    case .nothing: return nil
    case .slot(let slot, _):
      score(.dialog, in: &draft)
      explain(slot, in: &draft)
    case .confirmation: explain(.whyConfirm, in: &draft)
    case .contact: explain(.whyContact, in: &draft)
    case .choice, .helped, .handoffConsent, .rating, .comment, .resumption, .followUp:
      explain(.whyOther, in: &draft)
    }
    draft.record(.repaired(.explanation))
    draft.summary.intent = draft.session.flows.last?.intent
    return []
  }

  private func explain(_ slot: SlotName, in draft: inout TurnDraft) {
    let intent = intentOnTop(draft.session)
    let own = intent?.slot(slot)?.why ?? []
    draft.summary.kind = .collect
    sayVariant(
      own.isEmpty ? definition.wording[.whyAsk] : own,
      named: own.isEmpty ? "why" : "why \(intent?.id.rawValue ?? "") \(slot)",
      as: .collect,
      for: intent?.id,
      in: &draft
    )
    askAgain(in: &draft)
  }

  private func explain(_ key: Wording.Key, in draft: inout TurnDraft) {
    score(.dialog, in: &draft)
    say(key, as: .note, in: &draft)
    askAgain(in: &draft)
  }

  // MARK: Going on after a long time

  /// Whether a flow has waited so long that the customer may not want it any more.
  func isStale(_ frame: FlowFrame, at now: Timestamp) -> Bool {
    frame.suspendedAt.map { now - $0 > definition.interruptions.age } ?? false
  }

  /// Asks whether to go on with the flow on top.
  func offerResumption(in draft: inout TurnDraft) {
    guard let top = draft.session.flows.last?.intent else { return }
    say(.resumeOffer, as: .confirm, in: &draft)
    expect(.resumption(top), in: &draft)
  }

  /// Yes or no to "shall we go on?"; nil where the message is about something else.
  func answerResumption(
    of flow: IntentID,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    if draft.session.parked.last?.intent == flow {
      return answerParked(flow, utterance, in: &draft)
    }
    guard let top = draft.session.flows.last else {
      expect(.nothing, in: &draft)
      return nil
    }
    let verdict = verdict(utterance, on: top.intent)
    if verdict == nil, leavesQuestionOpen(utterance) { return nil }
    expect(.nothing, in: &draft)
    // A value of what was asked says yes by itself.
    if verdict == true || takesValue(utterance, top) {
      score(.feedback, in: &draft)
      draft.record(.flowResumed(top.intent))
      draft.record(.repaired(.resumption))
      if let intent = definition.intents[top.intent] { fillSlots(of: intent, in: &draft) }
      return runFlow(in: &draft)
    }
    if verdict == false {
      score(.feedback, in: &draft)
      return cancelFlow(in: &draft)
    }
    if utterance.interpretation.answerIntent != top.intent {
      draft.record(.flowEnded(top.intent, outcome: .abandoned))
    }
    return nil
  }

  private func takesValue(_ utterance: UnderstoodUtterance, _ frame: FlowFrame) -> Bool {
    guard isBareValue(utterance), let intent = definition.intents[frame.intent] else {
      return false
    }
    let entities = Set(utterance.interpretation.entities.map(\.entity))
    return intent.slots.contains { entities.contains($0.entity) }
  }

  // MARK: Language

  /// "Can we do this in German?": goes on in a language of the content, or says which there are. Nil where none is
  /// asked for.
  func followLanguageRequest(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let requested = utterance.requestedLanguage else { return nil }
    score(.dialog, in: &draft)
    guard let tag = LanguageTag.match(requested, among: definition.languages) else {
      say(.languageUnknown, as: .note, in: &draft)
      askAgain(in: &draft)
      return []
    }
    let current = language(of: draft.session)
    if tag != current { switchLanguage(from: current, to: tag, in: &draft) }
    let machine = speaking(in: draft.session)
    machine.say(.languageSwitched, as: .note, in: &draft)
    machine.askAgain(in: &draft)
    return []
  }

  func switchLanguage(from current: String, to tag: String, in draft: inout TurnDraft) {
    draft.record(.languageSwitched(from: current, to: tag), by: "customer")
    draft.record(.repaired(.languageSwitch))
  }

  // MARK: Going round in circles

  /// Says something else where the agent would say just the same a third time in a row: whoever has not been helped by it
  /// twice will not be helped by it now.
  func breakMonotony(_ draft: inout TurnDraft) {
    guard draft.message != nil, draft.repeatsItself, draft.session.isOpen else { return }
    let isChat = draft.isChat && draft.session.expectation == .nothing
    let alternative = said(.anythingElse, in: draft) ? Wording.Key.empty : .anythingElse
    draft.unsay()
    if isWaitingForPerson(draft.session) {
      say(.stillWaiting, as: .note, in: &draft)
    } else if isChat {
      say(alternative, as: .note, in: &draft)
    } else if case .handoffConsent(let reason, let detail) = draft.session.expectation {
      dropNoted(in: &draft)
      openTicket(reason, detail: detail, in: &draft)
    } else {
      dropNoted(in: &draft)
      say(.goingRound, as: .offerPerson, in: &draft)
      draft.summary.kind = .escalate
      expect(.handoffConsent(.rule, detail: "going-round"), in: &draft)
    }
  }

  /// Whether what was going to be said is one of the sentences for an occasion.
  private func said(_ key: Wording.Key, in draft: TurnDraft) -> Bool {
    let texts = definition.wording[key].compactMap { $0.text { _ in nil } }
    guard case .text(let text)? = draft.messages.first else { return false }
    return texts.contains(text)
  }

  // MARK: Our own faults

  /// Something of ours went wrong: the customer hears so, and a person takes over.
  package func failTurn(_ draft: inout TurnDraft, _ detail: String) {
    let machine = speaking(in: draft.session)
    if let action = draft.session.pendingAction {
      machine.complete(action, result: "failed", values: [:], in: &draft)
    }
    machine.fail(detail, in: &draft)
  }

  func fail(_ detail: String, in draft: inout TurnDraft) {
    draft.record(.repaired(.internalError))
    say(.internalError, as: .answer, in: &draft)
    escalateFlow(detail, in: &draft)
  }
}
