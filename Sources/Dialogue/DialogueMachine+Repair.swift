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
    case .choice, .helped, .handoffConsent, .rating, .resumption: explain(.whyOther, in: &draft)
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
    switch draft.session.expectation {
    case .confirmation: askAgain(in: &draft)
    case .contact: say(.contact, as: .handoff, in: &draft)
    default: break
    }
  }

  // MARK: Going on after a long time

  /// Whether a flow has waited so long that the customer may not want it any more.
  func isStale(_ frame: FlowFrame, at now: Timestamp) -> Bool {
    frame.suspendedAt.map { now - $0 > definition.interruptions.age } ?? false
  }

  /// Asks whether to go on with the flow on top.
  func offerResumption(in draft: inout TurnDraft) {
    say(.resumeOffer, as: .confirm, in: &draft)
    expect(.resumption, in: &draft)
  }

  /// Yes or no to "shall we go on?"; nil where the message is about something else.
  func answerResumption(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
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

  // MARK: Our own faults

  /// Something of ours went wrong: the customer hears so, and a person takes over.
  package func failTurn(_ draft: inout TurnDraft, _ detail: String) {
    if let action = draft.session.pendingAction {
      draft.record(.actionCompleted(action, result: "failed", values: [:]), by: "system")
    }
    speaking(in: draft.session).fail(detail, in: &draft)
  }

  func fail(_ detail: String, in draft: inout TurnDraft) {
    draft.record(.repaired(.internalError))
    say(.internalError, as: .answer, in: &draft)
    escalateFlow(detail, in: &draft)
  }
}
