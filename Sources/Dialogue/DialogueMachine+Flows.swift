import Conversation

/// Flows: asking, confirming, branching, acting, coming back.
extension DialogueMachine {
  /// How many states a flow may pass in one turn without asking anything; content that could pass more is
  /// refused when it is loaded.
  private static let maximumSteps = 50

  /// Runs the flow on top until it asks something, needs an effect, or ends.
  func runFlow(in draft: inout TurnDraft) -> [Effect] {
    for _ in 0..<Self.maximumSteps {
      guard let frame = draft.session.flows.last, let intent = definition.intents[frame.intent],
        case .flow(let flow) = intent.action
      else { return [] }
      guard let state = frame.state.flatMap({ flow.state($0) }) ?? flow.states.first else {
        draft.record(.flowEnded(frame.intent, outcome: .done))
        return []
      }
      if frame.state != state.name { draft.record(.flowMoved(intent.id, state: state.name)) }
      if let slot = missingSlot(of: state, in: intent, draft) {
        ask(slot, rung: 0, in: &draft)
        return []
      }
      if let effects = take(state, of: intent, in: &draft) { return effects }
    }
    escalate(.rule, detail: "endless-flow", in: &draft)
    return []
  }

  /// The first slot the state reads that is to be asked for.
  private func missingSlot(
    of state: FlowState,
    in intent: IntentBehavior,
    _ draft: TurnDraft
  ) -> SlotName? {
    state.namesRead.lazy.map { SlotName($0) }.first { name in
      guard let slot = intent.slot(name), !slot.isOptional else { return false }
      return draft.session.slots[name] == nil
        && draft.session.flows.last?.values[name.rawValue] == nil
    }
  }

  /// Takes one state; nil means go on with the next, else the turn pauses.
  private func take(
    _ state: FlowState,
    of intent: IntentBehavior,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    switch state.step {
    case .action(let name, let arguments, let results):
      return act(name, arguments, results, state: state, of: intent, in: &draft)
    case .collect(_, let transition), .say(let transition):
      return follow(transition, of: intent, from: state, in: &draft)
    case .confirm:
      expect(.confirmation(rung: 0), in: &draft)
      askConfirmation(in: &draft)
      return []
    case .choose(let branches):
      let names = names(in: draft, for: intent.id)
      let branch = branches.first { $0.condition.map(names.holds) ?? true }
      guard let branch else {
        escalate(.rule, detail: "no-branch", in: &draft)
        return []
      }
      return follow(branch.transition, of: intent, from: state, in: &draft)
    }
  }

  private func act(
    _ name: ActionName,
    _ arguments: [FlowState.Argument],
    _ results: [FlowState.ResultTransition],
    state: FlowState,
    of intent: IntentBehavior,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let result = draft.session.flows.last?.lastResult else {
      let names = names(in: draft, for: intent.id)
      var values: [String: Value] = [:]
      for argument in arguments { values[argument.name] = names.value(of: argument.value) }
      let key = "\(draft.session.uid).\(draft.session.version + 1)"
      draft.record(.actionRequested(name, with: values, key: key))
      return [.runAction(name, with: values, key: key)]
    }
    if let next = results.first(where: { $0.result == result }) {
      return follow(next.transition, of: intent, from: state, in: &draft)
    }
    say(.actionFailed, as: .answer, in: &draft)
    escalate(.rule, detail: "\(name) \(result)", in: &draft)
    return []
  }

  /// Leaves a state by a transition; nil means go on with the next state.
  private func follow(
    _ transition: Transition,
    of intent: IntentBehavior,
    from state: FlowState,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let name = "say \(intent.id) \(state.name) \(transition.target)"
    sayVariant(transition.say, named: name, as: .answer, for: intent.id, in: &draft)
    if let article = transition.article { quote(article, in: &draft) }
    let names = names(in: draft, for: intent.id)
    for assignment in transition.set {
      guard let value = names.value(of: assignment.value) else { continue }
      draft.record(.slotSet(assignment.slot, value, source: .flow))
    }
    for slot in transition.clear { draft.record(.slotCleared(slot)) }
    switch transition.target {
    case .state(let next):
      draft.record(.flowMoved(intent.id, state: next))
      return nil
    case .done:
      endFlow(intent, in: &draft)
      return resumeSuspended(in: &draft)
    case .cancel:
      return cancelFlow(in: &draft)
    case .escalate(let code):
      escalate(.rule, detail: code, in: &draft)
      return []
    }
  }

  private func endFlow(_ intent: IntentBehavior, in draft: inout TurnDraft) {
    draft.record(.flowEnded(intent.id, outcome: .done))
    draft.mark(as: .answer)
    draft.summary.kind = .answer
    draft.summary.intent = draft.summary.intent ?? intent.id
    if intent.asksWhetherItHelped {
      askWhetherItHelped(in: &draft)
    } else {
      expect(.nothing, in: &draft)
    }
  }

  // MARK: Coming back

  /// Takes up the flow that was interrupted, by asking its question again.
  @discardableResult
  func resumeSuspended(in draft: inout TurnDraft) -> [Effect] {
    guard let frame = draft.session.flows.last else { return [] }
    draft.record(.flowResumed(frame.intent))
    say(.resumed, as: .collect, in: &draft)
    let effects = runFlow(in: &draft)
    draft.mark(as: .answer)
    return effects
  }

  /// Stops the flow on top at the customer's word.
  func cancelFlow(in draft: inout TurnDraft) -> [Effect] {
    guard let frame = draft.session.flows.last else {
      expect(.nothing, in: &draft)
      say(.nothingToCancel, as: .note, in: &draft)
      return []
    }
    draft.record(.flowEnded(frame.intent, outcome: .cancelled))
    if let intent = definition.intents[frame.intent] {
      for slot in intent.slots where draft.session.slots[slot.name] != nil {
        draft.record(.slotCleared(slot.name))
      }
    }
    expect(.nothing, in: &draft)
    say(.cancelled, as: .note, in: &draft)
    return resumeSuspended(in: &draft)
  }

  // MARK: Asking

  /// Asks for a slot and waits for its value.
  private func ask(_ slot: SlotName, rung: Int, in draft: inout TurnDraft) {
    draft.summary.kind = .collect
    askQuestion(of: slot, as: .collect, in: &draft)
    expect(.slot(slot, rung: rung), in: &draft)
  }

  /// The slot's question.
  func askQuestion(of slot: SlotName, as kind: AgentTurn.Kind, in draft: inout TurnDraft) {
    guard let intent = draft.session.flows.last.flatMap({ definition.intents[$0.intent] }),
      let definition = intent.slot(slot)
    else { return }
    sayVariant(
      definition.ask, named: "ask \(intent.id) \(slot)", as: kind, for: intent.id, in: &draft)
  }

  /// The question of the confirmation the flow on top stands at.
  func askConfirmation(in draft: inout TurnDraft) {
    guard let (intent, state) = currentState(of: draft.session),
      case .confirm(let question, _, _) = state.step
    else { return }
    draft.summary.kind = .confirm
    let name = "confirm \(intent.id) \(state.name)"
    sayVariant(question, named: name, as: .confirm, for: intent.id, in: &draft)
  }

  private func currentState(of session: Session) -> (IntentBehavior, FlowState)? {
    guard let frame = session.flows.last, let intent = definition.intents[frame.intent],
      case .flow(let flow) = intent.action, let state = frame.state.flatMap({ flow.state($0) })
    else { return nil }
    return (intent, state)
  }

  // MARK: Answers

  /// The utterance as the answer to a slot's question; nil where it is about something else.
  func answerSlot(
    _ slot: SlotName,
    rung: Int,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let acts = utterance.interpretation.acts
    let isControl = !acts.isDisjoint(with: [.cancel, .requestPerson, .requestRepeat])
    guard !isControl || !utterance.reading.isPureAct else { return nil }
    if leadsElsewhere(utterance, from: draft.session) { return nil }
    if let value = utterance.reading.slotValue {
      score(.dialog, in: &draft)
      draft.summary.intent = draft.session.flows.last?.intent
      draft.record(.slotSet(slot, value, source: .answer), by: "customer")
      fillOtherSlots(than: slot, in: &draft)
      expect(.nothing, in: &draft)
      return runFlow(in: &draft)
    }
    if utterance.interpretation.answerIntent != nil, !utterance.reading.isPureAct { return nil }
    score(.dialog, in: &draft)
    draft.record(.slotRejected(slot, source: .answer), by: "customer")
    climbLadder(of: slot, rung: rung, in: &draft)
    return []
  }

  /// Whether the message is clearly about another intent, even if it holds a value that would fit.
  private func leadsElsewhere(_ utterance: UnderstoodUtterance, from session: Session) -> Bool {
    guard let other = utterance.interpretation.answerIntent,
      other != session.flows.last?.intent
    else { return false }
    let isSmallTalk = definition.intents[other]?.isSmallTalk ?? false
    if utterance.reading.slotValue == nil { return !utterance.reading.isPureAct || isSmallTalk }
    return utterance.interpretation.knownWords >= 3 && !utterance.reading.isPureAct
  }

  private func fillOtherSlots(than slot: SlotName, in draft: inout TurnDraft) {
    guard let intent = draft.session.flows.last.flatMap({ definition.intents[$0.intent] }),
      let answered = intent.slot(slot)
    else { return }
    var others = intent
    others.slots.removeAll { $0.name == slot || $0.entity == answered.entity }
    fillSlots(of: others, in: &draft)
  }

  /// Says the ladder's next rung; above the last one a person helps.
  private func climbLadder(of slot: SlotName, rung: Int, in draft: inout TurnDraft) {
    let intent = draft.session.flows.last.flatMap { definition.intents[$0.intent] }
    let own = intent?.slot(slot)?.notUnderstood ?? []
    let ladder = own.isEmpty ? definition.wording[.slotNotUnderstood] : own
    guard rung < ladder.count else {
      escalate(.rule, detail: "not-understood \(slot)", in: &draft)
      return
    }
    draft.summary.kind = .collect
    let isLast = rung == ladder.count - 1 && ladder.count > 1
    sayVariant([ladder[rung]], named: "ladder", as: .collect, for: intent?.id, in: &draft)
    if isLast {
      let detail = "not-understood \(slot)"
      expect(.slot(slot, rung: rung + 1), in: &draft)
      if ladder[rung].offersPerson { expect(.handoffConsent(.rule, detail: detail), in: &draft) }
    } else {
      askQuestion(of: slot, as: .collect, in: &draft)
      expect(.slot(slot, rung: rung + 1), in: &draft)
    }
  }

  /// The utterance as yes or no; nil where it is about something else.
  func answerConfirmation(
    rung: Int,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let (intent, state) = currentState(of: draft.session),
      case .confirm(_, let yes, let no) = state.step
    else { return nil }
    let acts = utterance.interpretation.acts
    let isPure = utterance.reading.isPureAct
    if isPure, acts.contains(.affirm) != acts.contains(.deny) {
      score(.feedback, in: &draft)
      expect(.nothing, in: &draft)
      let transition = acts.contains(.affirm) ? yes : no
      return follow(transition, of: intent, from: state, in: &draft) ?? runFlow(in: &draft)
    }
    if isPure && !acts.isEmpty { return nil }
    guard utterance.interpretation.answerIntent == nil else { return nil }
    score(.dialog, in: &draft)
    guard rung < 2 else {
      escalate(.rule, detail: "not-confirmed \(state.name)", in: &draft)
      return []
    }
    say(.confirmNotUnderstood, as: .confirm, in: &draft)
    askConfirmation(in: &draft)
    expect(.confirmation(rung: rung + 1), in: &draft)
    return []
  }
}

extension Template {
  /// Whether the text is a question, as a ladder's last rung is that offers a person.
  fileprivate var offersPerson: Bool {
    guard case .literal(let last)? = segments.last else { return false }
    return last.hasSuffix("?")
  }
}
