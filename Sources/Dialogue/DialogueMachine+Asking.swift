import Conversation

/// Questions of flows, and how they are answered.
extension DialogueMachine {
  /// The confidence from which one word amid a form is a question of its own. "Password" is, "soon" is not.
  private static let sureOfOneWord = 0.9

  // MARK: Asking

  /// Asks for a slot and waits for its value.
  func ask(_ slot: SlotName, in draft: inout TurnDraft) {
    draft.summary.kind = .collect
    guard askQuestion(of: slot, in: &draft) else {
      fail("cannot-ask \(slot)", in: &draft)
      return
    }
    // Asked again since other values came, the ladder goes on where it was.
    guard draft.session.expectation.slot != slot else { return }
    expect(.slot(slot, rung: 0), in: &draft)
  }

  /// The slot's question, for more where it is a list that has begun; whether there was one to ask.
  @discardableResult
  func askQuestion(of slot: SlotName, in draft: inout TurnDraft) -> Bool {
    guard let intent = intentOnTop(draft.session), let definition = intent.slot(slot) else {
      return false
    }
    let hasBegun = mayGrow(definition, draft.session) && draft.session.slots[slot] != nil
    return sayVariant(
      hasBegun ? definition.more : definition.ask,
      named: "\(hasBegun ? "more" : "ask") \(intent.id) \(slot)",
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
    case .contact: say(.contact, as: .handoff, in: &draft)
    case .helped: say(.didThatHelp, as: .note, in: &draft)
    case .rating: say(draft.session.survey?.survey.question ?? .survey, as: .note, in: &draft)
    case .comment: say(.surveyComment, as: .note, in: &draft)
    case .resumption: say(.resumeOffer, as: .confirm, in: &draft)
    case .handoffConsent: say(.askBeforeHandoff, as: .offerPerson, in: &draft)
    case .followUp: repeatReply(in: &draft)
    case .choice, .nothing: break
    }
  }

  func intentOnTop(_ session: Session) -> IntentBehavior? {
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
    if let slot = intent?.slot(slot) {
      if let effects = completeList(slot, utterance, in: &draft) { return effects }
      if let effects = keepOldValue(of: slot, utterance, in: &draft) { return effects }
    }
    if let effects = correctEarlier(than: slot, isNamed: isNamed, utterance, in: &draft) {
      return effects
    }
    if isNamed, let effects = answerAndAsk(slot, utterance, in: &draft) { return effects }
    if isControl(utterance, isNamed: isNamed, in: draft.session)
      || leadsElsewhere(utterance, isNamed: isNamed, from: draft.session)
    {
      return nil
    }
    score(.dialog, in: &draft)
    draft.summary.intent = intent?.id
    // Free text holds anything, but "I don't know" is no value.
    let isLack = utterance.reading.isPureAct && utterance.interpretation.acts.contains(.lack)
    let value = utterance.reading.slotValue ?? listed(for: slot, of: intent, in: draft)
    if let intent, let value, isNamed || !isLack {
      take(value, for: slot, of: intent, in: &draft)
      return runFlow(in: &draft)
    }
    let count = draft.events.count
    fillOtherSlots(than: slot, in: &draft)
    if draft.events.count > count { return runFlow(in: &draft) }
    return refuse(slot, rung: rung, isLack: isLack, utterance, in: &draft)
  }

  /// The values of the message for a slot that holds several; nil where it holds one, or the message has none.
  private func listed(
    for slot: SlotName,
    of intent: IntentBehavior?,
    in draft: TurnDraft
  ) -> Value? {
    guard let intent, intent.slot(slot)?.isList == true else { return nil }
    return slotValues(of: intent, in: draft).first { $0.slot == slot }?.value
  }

  /// Takes the value that the slot was asked for, and what else the message gives.
  private func take(
    _ value: Value,
    for slot: SlotName,
    of intent: IntentBehavior,
    in draft: inout TurnDraft
  ) {
    // A list takes all the values of its kind.
    let given = listed(for: slot, of: intent, in: draft) ?? value
    set([(slot, given)], of: intent, source: .answer, in: &draft)
    noteFurtherValues(of: intent, than: value, in: &draft)
    fillOtherSlots(than: slot, in: &draft)
    expect(.nothing, in: &draft)
  }

  /// Whatever it says, it gives the slot no value.
  private func refuse(
    _ slot: SlotName,
    rung: Int,
    isLack: Bool,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect] {
    guard let definition = intentOnTop(draft.session)?.slot(slot) else { return [] }
    // Free words are not had or lacked: whoever does not know what to write is asked once more.
    let isLack = isLack && (!utterance.reading.isFreeText || !definition.lacking.isEmpty)
    let why: SlotRejection =
      isLack ? .lacking : utterance.reading.isMistyped ? .mistyped : .notUnderstood
    draft.record(.slotRejected(slot, source: .answer, why: why), by: "customer")
    climbLadder(of: definition, why, rung: rung, in: &draft)
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
    set([(slot, value)], of: intent, source: .answer, in: &draft)
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
  func leadsElsewhere(
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
      // One word that somewhat resembles a question is an attempt at an answer.
      let confidence = interpretation.candidates.first?.confidence ?? 0
      let isEnough = interpretation.knownWords >= 2 || confidence >= Self.sureOfOneWord
      return isEnough && !utterance.reading.isPureAct
    }
    return isLong || interpretation.isExact || interpretation.acts.contains(.thank)
  }

  private func fillOtherSlots(than slot: SlotName, in draft: inout TurnDraft) {
    guard let intent = intentOnTop(draft.session), let answered = intent.slot(slot) else { return }
    var others = intent
    others.slots.removeAll { $0.name == slot || $0.entity == answered.entity }
    fillSlots(of: others, in: &draft)
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
      let way = verdict ? 1 : 2
      return follow(verdict ? yes : no, way: way, of: intent, from: state, in: &draft)
        ?? runFlow(in: &draft)
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
    let (before, current) = (draft.session.slots, draft.session.flows.last)
    guard case .flow(let flow) = intent.action else { return nil }
    var filled = intent
    if onlySet { filled.slots.removeAll { before[$0.name] == nil } }
    var values = slotValues(of: filled, in: draft).filter { before[$0.slot] != $0.value }
    if values.isEmpty { values = correctedValues(of: filled, in: draft) }
    if values.isEmpty, let effects = askForOther(filled, in: &draft) { return effects }
    guard !values.isEmpty, let start = restart(of: flow, from: current, after: values) else {
      return nil
    }
    score(.dialog, in: &draft)
    draft.summary.intent = intent.id
    set(values, of: intent, source: .utterance, in: &draft)
    draft.record(.repaired(.correction))
    expect(.nothing, in: &draft)
    draft.record(.flowMoved(intent.id, state: start.name))
    return runFlow(in: &draft)
  }
}

extension UnderstoodUtterance {
  /// Whether it holds a value of this kind.
  func names(_ entity: EntityID?) -> Bool {
    interpretation.entities.contains { $0.entity == entity }
  }
}
