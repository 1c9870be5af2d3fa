import Conversation

/// The dialog's state machine: decides, purely, the next events and effects.
///
/// One turn is `begin`, then `resume` for every effect's result, then `finish`. All of them are functions of
/// the definition, the articles and the draft; nothing here reads a clock, a file or a text.
package struct DialogueMachine: Sendable {
  /// The behaviour, with the texts of one language.
  package let definition: DialogueDefinition
  let knowledge: KnowledgeSource
  /// The same behaviour with the texts of the content's other languages.
  let translations: [DialogueMachine]

  /// A machine for one definition; without `knowledge`, search finds nothing.
  /// - Parameter translations: The same dialog in the content's other languages.
  package init(
    definition: DialogueDefinition,
    knowledge: KnowledgeSource = .empty,
    translations: [DialogueMachine] = []
  ) {
    self.definition = definition
    self.knowledge = knowledge
    self.translations = translations
  }

  /// Starts the turn for `input`; the effects returned must be run before the turn can go on.
  package func begin(_ draft: inout TurnDraft, _ input: DialogueInput) -> [Effect] {
    switch input {
    case .utterance(let utterance):
      draft.utterance = utterance
      draft.message = utterance
      recordUtterance(utterance, in: &draft)
      followLanguage(of: utterance, in: &draft)
      recordMood(of: utterance, in: &draft)
      let machine = speaking(in: draft.session)
      let effects = machine.serveNoted(machine.decide(utterance, in: &draft), in: &draft)
      return machine.undoing(effects, in: &draft)
    case .form(let utterance, let answers):
      draft.utterance = utterance
      draft.message = utterance
      recordUtterance(utterance, in: &draft)
      let machine = speaking(in: draft.session)
      let effects = machine.serveNoted(machine.fill(answers, utterance, in: &draft), in: &draft)
      return machine.undoing(effects, in: &draft)
    case .rating(let score, let comment):
      speaking(in: draft.session).rate(score, comment, in: &draft)
    case .end: speaking(in: draft.session).close(&draft)
    }
    return speaking(in: draft.session).undoing([], in: &draft)
  }

  /// Goes on with what an effect came to.
  package func resume(_ draft: inout TurnDraft, _ result: EffectResult) -> [Effect] {
    switch result {
    case .action(let name, let result, let values):
      let machine = speaking(in: draft.session)
      let wasUndo = machine.complete(name, result: result, values: values, in: &draft)
      let effects = wasUndo ? [] : machine.serveNoted(machine.runFlow(in: &draft), in: &draft)
      return machine.undoing(effects, in: &draft)
    }
  }

  /// Ends the turn. A customer who wrote something is never left without a word, unless a person answers them.
  package func finish(_ draft: inout TurnDraft) {
    if draft.isSilent, draft.utterance != nil, draft.session.owner != .person {
      speaking(in: draft.session).say(.anythingElse, as: .note, in: &draft)
    }
    speaking(in: draft.session).breakMonotony(&draft)
    draft.finish()
    speaking(in: draft.session).setSilence(in: &draft)
  }

  // MARK: One utterance

  private func recordUtterance(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) {
    var turn = UserTurn(
      turn: draft.session.turn + 1,
      text: utterance.text,
      redactions: utterance.redactions,
      sealed: utterance.sealed,
      language: utterance.interpretation.language
    )
    turn.pseudonyms = utterance.pseudonyms
    draft.record(.userTurn(turn), by: "customer")
    draft.summary.alternatives = Array(utterance.interpretation.candidates.dropFirst().prefix(3))
  }

  private func decide(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect] {
    if draft.session.owner == .person {
      leaveToPerson(utterance, in: &draft)
      return []
    }
    if let defect = utterance.defect {
      score(.dialog, in: &draft)
      answer(defect, in: &draft)
      return []
    }
    if let effects = followLanguageRequest(utterance, in: &draft) { return effects }
    if let effects = handOver(unknownLanguageOf: utterance, in: &draft) { return effects }
    if let effects = answerAbuse(utterance, in: &draft) { return effects }
    if let effects = explainQuestion(utterance, in: &draft) { return effects }
    if let effects = offerToResume(utterance, in: &draft) { return effects }
    if let effects = followUp(utterance, in: &draft) { return effects }
    if let effects = reviseRating(utterance, in: &draft) { return effects }
    if let effects = answerExpectation(utterance, in: &draft) { return effects }
    if let effects = followRefusal(utterance, in: &draft) { return effects }
    if let effects = followAct(utterance, in: &draft) { return effects }
    return followInterpretation(utterance, in: &draft)
  }

  /// Says what kept a message from being read; an open question is put again instead of "what can I do?".
  private func answer(_ defect: UnderstoodUtterance.Defect, in draft: inout TurnDraft) {
    if defect == .tooLong { say(.tooLong, as: .note, in: &draft) }
    switch draft.session.expectation {
    case .slot, .confirmation: askAgain(in: &draft)
    case .choice, .contact, .handoffConsent, .rating, .comment:
      if defect == .empty { repeatReply(in: &draft) }
    case .followUp, .resumption: repeatReply(in: &draft)
    case .nothing, .helped: break
    }
    if draft.isSilent { say(.empty, as: .note, in: &draft) }
  }

  /// Goes by what the utterance most probably means.
  func followInterpretation(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect] {
    let fitting = intents(taking: utterance)
    if !fitting.isEmpty, draft.session.flows.isEmpty, !hasJustClarified(draft.session) {
      clarify(fitting, in: &draft)
      return []
    }
    switch utterance.interpretation.zone {
    case .answer(let intent):
      note(utterance.interpretation.further, in: &draft)
      return isDoubtfulSmallTalk(intent, utterance)
        ? fallBack(in: &draft) : handle(intent, in: &draft)
    case .clarify(let intents) where !hasJustClarified(draft.session):
      return ask(which: intents, in: &draft)
    case .clarify, .search: return search(in: &draft)
    case .fallback: return fallBack(in: &draft)
    }
  }

  /// Small talk that only resembles its samples: "that's late" must not be answered like "that's lovely".
  func isDoubtfulSmallTalk(_ id: IntentID, _ utterance: UnderstoodUtterance) -> Bool {
    let interpretation = utterance.interpretation
    guard definition.intents[id]?.isSmallTalk == true else { return false }
    let isSure = interpretation.isExact || interpretation.beginsAsExample
    return !isSure && !interpretation.acts.contains(.thank) && !utterance.reading.isFarewell
  }

  /// Asks which of several things is meant. Small talk is no thing to choose: beside it the other one is meant.
  private func ask(which intents: [IntentID], in draft: inout TurnDraft) -> [Effect] {
    let wishes = intents.filter { definition.intents[$0]?.isSmallTalk != true }
    if wishes.count < min(2, intents.count), let only = wishes.first ?? intents.first {
      return handle(only, in: &draft)
    }
    clarify(wishes, in: &draft)
    return []
  }

  /// Whether the agent's last question was which of several things was meant, or to put it in other words since
  /// none of them was.
  private func hasJustClarified(_ session: Session) -> Bool {
    session.justClarified || session.lastKind == .clarify
  }

  /// Asks in other words once a session; the next time, or where the customer is upset, a person takes over.
  private func fallBack(in draft: inout TurnDraft) -> [Effect] {
    draft.record(.repaired(.incomprehension))
    if isWaitingForPerson(draft.session) {
      score(.dialog, in: &draft)
      appendToTicket(in: &draft)
      return resumeSuspended(in: &draft)
    } else if draft.session.fallbacks == 0, !isUpset(draft.session) {
      score(.fallback, in: &draft)
      draft.summary.kind = .fallback
      if !draft.session.flows.isEmpty { return resumeSuspended(in: &draft) }
      say(.fallback, as: .fallback, in: &draft)
    } else {
      score(.escalate, in: &draft)
      let isRepeated = draft.session.fallbacks > 0
      escalate(
        isRepeated ? .repeatedFallback : .lowConfidence,
        detail: isRepeated ? nil : "upset",
        in: &draft
      )
    }
    return []
  }

  /// Puts a repair to the customer: back to the question of the flow under way, or "what do you need?".
  func askAnew(in draft: inout TurnDraft) -> [Effect] {
    guard draft.session.flows.isEmpty else { return resumeSuspended(in: &draft) }
    say(.sorryAskAgain, as: .clarify, in: &draft)
    return []
  }

  // MARK: Small steps

  /// Says one of the variants for an occasion.
  func say(_ key: Wording.Key, as kind: AgentTurn.Kind, in draft: inout TurnDraft) {
    sayVariant(definition.wording[key], named: key.rawValue, as: kind, in: &draft)
  }

  /// Says the variant whose turn it is by the session's seed and by what was said before (`Rotation`); one whose names
  /// have no value is passed over.
  ///
  /// - Parameters:
  ///   - places: The places of the variants among all those of the name; their own order where not given.
  ///   - isCounted: Whether the use is noted even where there is nothing to rotate.
  /// - Returns: Whether there was anything to say.
  @discardableResult
  func sayVariant(
    _ variants: [Template],
    at places: [Int]? = nil,
    named name: String,
    as kind: AgentTurn.Kind,
    for intent: IntentID? = nil,
    isCounted: Bool = false,
    in draft: inout TurnDraft
  ) -> Bool {
    let resolver = names(in: draft, for: intent)
    var texts: [Int: String] = [:]
    var sayable: [Int] = []
    for (place, variant) in zip(places ?? Array(variants.indices), variants) {
      guard let text = variant.text(resolver.value(of:)), !text.utf8.allSatisfy({ $0 <= 0x20 })
      else { continue }
      texts[place] = text
      sayable.append(place)
    }
    guard !sayable.isEmpty else { return false }
    let place = Rotation.next(
      of: sayable,
      after: draft.saidVariants(of: name),
      seed: draft.session.start.seed,
      name: name
    )
    let wording = SpokenWording(name: name, variant: place)
    let isNoted = isCounted || variants.count > 1
    draft.say(.text(texts[place] ?? ""), as: kind, wording: isNoted ? wording : nil)
    return true
  }

  /// What names stand for; in `session` where that differs from the draft's.
  func names(
    in draft: TurnDraft,
    of session: Session? = nil,
    for intent: IntentID?
  ) -> NameResolver {
    NameResolver(
      definition: definition,
      session: session ?? draft.session,
      context: draft.context,
      intent: intent,
      articleTitle: draft.articleTitle,
      newValue: draft.newValue
    )
  }

  /// Enters what is awaited next, where that is a change.
  func expect(_ expectation: Expectation, in draft: inout TurnDraft) {
    guard draft.session.expectation != expectation else { return }
    draft.record(.stateEntered(expectation))
  }

  /// Records how the turn was understood and taken.
  func score(
    _ decision: IntentScore.Decision,
    intent: IntentID? = nil,
    viaSearch: Bool = false,
    in draft: inout TurnDraft
  ) {
    guard let interpretation = draft.utterance?.interpretation else { return }
    let top = interpretation.candidates.first
    let named = intent ?? (decision == .dialog || decision == .feedback ? nil : top?.intent)
    let confidence = interpretation.candidates.first { $0.intent == named }?.confidence
    let runnerUp = interpretation.candidates.first { $0.intent != named }
    draft.summary.intent = named
    draft.summary.confidence = confidence
    var score = IntentScore(
      turn: draft.request?.turn ?? draft.session.turn,
      intent: named,
      confidence: confidence ?? 0,
      runnerUp: runnerUp?.intent,
      margin: (confidence ?? 0) - (runnerUp?.confidence ?? 0),
      threshold: interpretation.threshold,
      isNovel: interpretation.isNovel,
      decision: decision,
      viaSearch: viaSearch,
      corrections: interpretation.corrections
    )
    score.part = draft.request?.part ?? 1
    score.span = draft.request == nil ? interpretation.span : draft.request?.span
    score.rejected = interpretation.rejected
    score.context = interpretation.context
    draft.record(.intentScored(score))
  }

  /// Whether a ticket is open, so that nothing is gained by opening another.
  func isWaitingForPerson(_ session: Session) -> Bool {
    session.ticket.map { !$0.isSolved } ?? false
  }

  func appendToTicket(in draft: inout TurnDraft) {
    queueAgain(in: &draft)
    if let utterance = draft.utterance { recordForTicket(utterance, in: &draft) }
    // An address that comes late is what was missing, and said to be.
    say(draft.utterance?.reading.address == nil ? .passedOn : .contactSaved, as: .note, in: &draft)
  }

  /// Adds the message to the ticket, with the address it may give: the last one given counts, for it may well
  /// correct the one before.
  func recordForTicket(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) {
    draft.record(.ticketAppended(text: utterance.text), by: "customer")
    guard let address = utterance.reading.address, draft.session.ticket != nil else { return }
    draft.record(.ticketContactSet(.sealed(address)), by: "customer")
    if case .contact = draft.session.expectation { expect(.nothing, in: &draft) }
  }
}

extension Interpretation {
  /// The intent that may be answered at once, if there is one.
  var answerIntent: IntentID? {
    if case .answer(let intent) = zone { intent } else { nil }
  }
}
