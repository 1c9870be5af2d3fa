import Conversation

/// Questions of flows, and how they are answered.
extension DialogueMachine {
  // MARK: Asking

  /// Asks for a slot and waits for its value.
  func ask(_ slot: SlotName, in draft: inout TurnDraft) {
    draft.summary.kind = .collect
    guard askQuestion(of: slot, in: &draft) else {
      escalateFlow("cannot-ask \(slot)", in: &draft)
      return
    }
    expect(.slot(slot, rung: 0), in: &draft)
  }

  /// The slot's question; whether there was one to ask.
  @discardableResult
  func askQuestion(of slot: SlotName, in draft: inout TurnDraft) -> Bool {
    guard let intent = intentOnTop(draft.session), let definition = intent.slot(slot) else {
      return false
    }
    return sayVariant(
      definition.ask,
      named: "ask \(intent.id) \(slot)",
      as: .collect,
      for: intent.id,
      in: &draft
    )
  }

  /// The question of the confirmation the flow on top stands at; whether there was one to ask.
  @discardableResult
  func askConfirmation(in draft: inout TurnDraft) -> Bool {
    guard let (intent, state) = currentState(of: draft.session),
      case .confirm(let question, _, _) = state.step
    else { return false }
    draft.summary.kind = .confirm
    let name = "confirm \(intent.id) \(state.name)"
    return sayVariant(question, named: name, as: .confirm, for: intent.id, in: &draft)
  }

  /// Puts the open question again, after something else was said in between.
  func askAgain(in draft: inout TurnDraft) {
    switch draft.session.expectation {
    case .slot(let slot, _): askQuestion(of: slot, in: &draft)
    case .confirmation: askConfirmation(in: &draft)
    default: break
    }
  }

  private func intentOnTop(_ session: Session) -> IntentBehavior? {
    session.flows.last.flatMap { definition.intents[$0.intent] }
  }

  func currentState(of session: Session) -> (IntentBehavior, FlowState)? {
    guard let frame = session.flows.last, let intent = definition.intents[frame.intent],
      case .flow(let flow) = intent.action, let state = frame.state.flatMap({ flow.state($0) })
    else { return nil }
    return (intent, state)
  }

  // MARK: Slots

  /// The utterance as the answer to a slot's question; nil where it is about something else.
  func answerSlot(
    _ slot: SlotName,
    rung: Int,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let intent = intentOnTop(draft.session)
    let isNamed = utterance.names(intent?.slot(slot)?.entity)
    if isNamed, let effects = answerAndAsk(slot, utterance, in: &draft) { return effects }
    if isControl(utterance, isNamed: isNamed, in: draft.session)
      || leadsElsewhere(utterance, isNamed: isNamed, from: draft.session)
    {
      return nil
    }
    score(.dialog, in: &draft)
    draft.summary.intent = draft.session.flows.last?.intent
    // Free text holds anything, but "I don't know" is no value.
    let isLack = utterance.reading.isPureAct && utterance.interpretation.acts.contains(.lack)
    if let value = utterance.reading.slotValue, isNamed || !isLack {
      draft.record(.slotSet(slot, value, source: .answer), by: "customer")
      if let intent { noteFurtherValues(of: intent, than: value, in: &draft) }
      fillOtherSlots(than: slot, in: &draft)
      expect(.nothing, in: &draft)
      return runFlow(in: &draft)
    }
    let count = draft.events.count
    fillOtherSlots(than: slot, in: &draft)
    if draft.events.count > count { return runFlow(in: &draft) }
    draft.record(.slotRejected(slot, source: .answer), by: "customer")
    climbLadder(of: slot, rung: rung, isMistyped: utterance.reading.isMistyped, in: &draft)
    return []
  }

  /// "A-10042, and do you ship to Spain?": the value answers the question, and what else is asked comes next. Nil where
  /// the value may belong to that.
  private func answerAndAsk(
    _ slot: SlotName,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let intent = intentOnTop(draft.session), let entity = intent.slot(slot)?.entity,
      let value = utterance.reading.slotValue, let rest = utterance.reading.rest,
      let wish = wish(beside: utterance, than: intent.id), !utterance.reading.isFreeText,
      utterance.interpretation.acts.isDisjoint(with: [.deny, .cancel, .requestPerson]),
      let other = definition.intents[wish], !other.slots.contains(where: { $0.entity == entity })
    else { return nil }
    score(.dialog, in: &draft)
    draft.summary.intent = intent.id
    draft.record(.slotSet(slot, value, source: .answer), by: "customer")
    note([rest] + utterance.interpretation.further, in: &draft)
    expect(.nothing, in: &draft)
    return runFlow(in: &draft)
  }

  /// Whether the utterance steers the conversation instead of answering. A value of the slot's own kind wins
  /// over "cancel", not over the wish for a person.
  private func isControl(
    _ utterance: UnderstoodUtterance,
    isNamed: Bool,
    in session: Session
  ) -> Bool {
    let acts = utterance.interpretation.acts
    if acts.contains(.requestPerson) || isGivenUp(utterance, in: session) { return true }
    if isNamed { return false }
    if acts.contains(.cancel) {
      return utterance.reading.isPureAct || utterance.interpretation.answerIntent == nil
    }
    let steers = !acts.isDisjoint(with: [.requestRepeat, .somethingElse])
    return steers && utterance.reading.isPureAct
  }

  /// Whether it says that what is under way is not wanted. Free text may say that something else is not.
  private func isGivenUp(_ utterance: UnderstoodUtterance, in session: Session) -> Bool {
    guard let top = session.flows.last?.intent, utterance.interpretation.isRefusal else {
      return false
    }
    return utterance.reading.isFreeText
      ? utterance.interpretation.rejected.contains(top) : true
  }

  /// Whether the message is clearly about another intent, even if it holds a value that would fit: a value of
  /// the slot's own kind may resemble anything, so only the words beside it count.
  private func leadsElsewhere(
    _ utterance: UnderstoodUtterance,
    isNamed: Bool,
    from session: Session
  ) -> Bool {
    let (top, interpretation) = (session.flows.last?.intent, utterance.interpretation)
    if isNamed { return wish(beside: utterance, than: top) != nil }
    guard let other = interpretation.answerIntent, other != top else { return false }
    // What a customer tells in their own words is about many things: only a sample of something else is no answer.
    if utterance.reading.isFreeText { return interpretation.isExact }
    let isLong = interpretation.knownWords >= 3
    if utterance.reading.slotValue != nil { return isLong && !utterance.reading.isPureAct }
    // "Ok" and "a lot" resemble small talk, but are too short to be sure.
    guard definition.intents[other]?.isSmallTalk == true else {
      return !utterance.reading.isPureAct
    }
    return isLong || interpretation.isExact || interpretation.acts.contains(.thank)
  }

  private func fillOtherSlots(than slot: SlotName, in draft: inout TurnDraft) {
    guard let intent = intentOnTop(draft.session), let answered = intent.slot(slot) else { return }
    var others = intent
    others.slots.removeAll { $0.name == slot || $0.entity == answered.entity }
    fillSlots(of: others, in: &draft)
  }

  /// Says the ladder's next rung; above the last one a person helps. A mistyped code takes a rung too, but
  /// the customer hears what is wrong with it.
  private func climbLadder(
    of slot: SlotName,
    rung: Int,
    isMistyped: Bool,
    in draft: inout TurnDraft
  ) {
    let intent = intentOnTop(draft.session)
    let own = intent?.slot(slot)?.notUnderstood ?? []
    let ladder = own.isEmpty ? definition.wording[.slotNotUnderstood] : own
    guard rung >= 0, rung < ladder.count else {
      escalateFlow("not-understood \(slot)", in: &draft)
      return
    }
    draft.summary.kind = .collect
    if isMistyped {
      let variants = definition.wording[.slotMistyped]
      sayVariant(variants, named: "mistyped", as: .collect, for: intent?.id, in: &draft)
      askQuestion(of: slot, in: &draft)
      expect(.slot(slot, rung: rung + 1), in: &draft)
      return
    }
    let isQuestion = ladder[rung].isQuestion
    let isLast = rung == ladder.count - 1 && ladder.count > 1
    let isSaid = sayVariant(
      [ladder[rung]],
      named: "ladder",
      as: .collect,
      for: intent?.id,
      in: &draft
    )
    if isSaid, isLast, isQuestion {
      draft.mark(as: .offerPerson)
      expect(.handoffConsent(.rule, detail: "not-understood \(slot)"), in: &draft)
      return
    }
    // A rung that asks by itself, or an author's last word, stands alone.
    let standsAlone = isSaid && (isQuestion || (isLast && !own.isEmpty))
    if !standsAlone { askQuestion(of: slot, in: &draft) }
    expect(.slot(slot, rung: rung + 1), in: &draft)
  }

  // MARK: The ladder's end

  /// Whether the offer of a person is the last rung of the ladder of a slot that is still awaited.
  func isWaitingForSlot(_ detail: String?, _ session: Session) -> Bool {
    slotOffered(detail, session) != nil
  }

  private func slotOffered(_ detail: String?, _ session: Session) -> SlotDefinition? {
    guard let detail, let intent = intentOnTop(session) else { return nil }
    return intent.slots.first { detail == "not-understood \($0.name)" }
  }

  /// The value after all, given instead of yes or no to "shall I bring in a colleague?".
  func answerLate(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) -> [Effect]? {
    guard case .handoffConsent(_, let detail) = draft.session.expectation,
      let slot = slotOffered(detail, draft.session), utterance.names(slot.entity),
      !leadsElsewhere(utterance, isNamed: true, from: draft.session),
      let intent = intentOnTop(draft.session)
    else { return nil }
    score(.dialog, in: &draft)
    draft.summary.intent = intent.id
    fillSlots(of: intent, first: slot.name, source: .answer, in: &draft)
    expect(.nothing, in: &draft)
    return runFlow(in: &draft)
  }

  // MARK: Confirmation

  /// The utterance as yes or no; nil where it is about something else.
  func answerConfirmation(
    rung: Int,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let (intent, state) = currentState(of: draft.session),
      case .confirm(_, let yes, let no) = state.step
    else {
      // The content has changed since the question.
      expect(.nothing, in: &draft)
      return nil
    }
    let verdict = verdict(utterance, on: intent.id)
    if leadsAway(utterance, verdict, from: intent) { return nil }
    if verdict != true, let effects = correct(intent, onlySet: verdict == false, in: &draft) {
      return effects
    }
    if let verdict {
      score(.feedback, in: &draft)
      expect(.nothing, in: &draft)
      return follow(verdict ? yes : no, of: intent, from: state, in: &draft) ?? runFlow(in: &draft)
    }
    score(.dialog, in: &draft)
    draft.summary.intent = intent.id
    let key = utterance.reading.isConditional ? Wording.Key.confirmAsIs : .confirmNotUnderstood
    insistOnConfirmation(rung: rung, state, saying: key, in: &draft)
    return []
  }

  /// Asks for a yes or a no twice; then a person helps.
  private func insistOnConfirmation(
    rung: Int,
    _ state: FlowState,
    saying key: Wording.Key,
    in draft: inout TurnDraft
  ) {
    guard rung < 2 else {
      escalateFlow("not-confirmed \(state.name)", in: &draft)
      return
    }
    say(key, as: .confirm, in: &draft)
    askConfirmation(in: &draft)
    expect(.confirmation(rung: rung + 1), in: &draft)
  }

  /// Whether the message steers the conversation instead of confirming, or is about something else.
  private func leadsAway(
    _ utterance: UnderstoodUtterance,
    _ verdict: Bool?,
    from intent: IntentBehavior
  ) -> Bool {
    let acts = utterance.interpretation.acts
    let isPure = utterance.reading.isPureAct
    if acts.contains(.requestPerson) { return true }
    if isPure, !acts.isDisjoint(with: [.requestRepeat, .somethingElse]) { return true }
    let topic = utterance.interpretation.answerIntent
    // "Yes, cancel it" agrees to cancelling; a mere "cancel it" may mean the order or the form.
    let stops = acts.contains(.cancel) && verdict != true
    if stops, topic == nil || (isPure && topic != intent.id) { return true }
    // "Yes but only the mat" is about what was asked, whatever its few words resemble.
    if utterance.reading.isRestricted { return false }
    return verdict == nil && topic != nil && topic != intent.id
  }

  /// "I meant A-20000" at the confirmation: the flow goes back to the first state that reads the new value.
  ///
  /// - Parameter onlySet: Whether a value must replace another: "no, since Monday" may well be just a no.
  private func correct(
    _ intent: IntentBehavior,
    onlySet: Bool,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let (before, current) = (draft.session.slots, draft.session.flows.last?.state)
    guard case .flow(let flow) = intent.action else { return nil }
    var filled = intent
    if onlySet { filled.slots.removeAll { before[$0.name] == nil } }
    var values = slotValues(of: filled, in: draft).filter { before[$0.slot] != $0.value }
    if values.isEmpty { values = correctedValues(of: filled, in: draft) }
    let changed = Set(values.map(\.slot.rawValue))
    let start = flow.states.first { $0.name == current || !changed.isDisjoint(with: $0.namesRead) }
    guard !values.isEmpty, let start else { return nil }
    score(.dialog, in: &draft)
    draft.summary.intent = intent.id
    set(values, source: .utterance, in: &draft)
    expect(.nothing, in: &draft)
    draft.record(.flowMoved(intent.id, state: start.name))
    return runFlow(in: &draft)
  }
}

extension DialogueMachine {
  /// "Actually number 12": the values that the message puts in the place of those it was read back.
  private func correctedValues(
    of intent: IntentBehavior,
    in draft: TurnDraft
  ) -> [(slot: SlotName, value: Value)] {
    let corrections = draft.utterance?.reading.corrections ?? [:]
    return intent.slots.compactMap { slot in corrections[slot.name].map { (slot.name, $0) } }
      .filter { draft.session.slots[$0.slot] != $0.value }
  }
}

extension UnderstoodUtterance {
  /// Whether it holds a value of this kind.
  fileprivate func names(_ entity: EntityID?) -> Bool {
    interpretation.entities.contains { $0.entity == entity }
  }
}

extension Template {
  /// Whether the text is a question, as a ladder's last rung is that offers a person.
  var isQuestion: Bool {
    guard case .literal(let last)? = segments.last else { return false }
    return last.hasSuffix("?")
  }
}
