import Conversation

/// Flows: acting, branching, ending, coming back.
extension DialogueMachine {
  /// How many states a flow may pass in one turn without asking anything; content that could pass more is
  /// refused when it is loaded.
  private static let maximumSteps = 50
  /// How many actions one turn may run: each is a wait for the customer.
  private static let maximumActions = 8

  /// Runs the flow on top until it asks something, needs an effect, or ends.
  func runFlow(in draft: inout TurnDraft) -> [Effect] {
    guard settleCheck(in: &draft) else { return [] }
    for _ in 0..<Self.maximumSteps {
      guard let frame = draft.session.flows.last else { return [] }
      guard let intent = definition.intents[frame.intent], case .flow(let flow) = intent.action,
        let state = frame.state.flatMap({ flow.state($0) }) ?? flow.states.first
      else {
        // The content has changed since the flow began.
        draft.record(.flowEnded(frame.intent, outcome: .abandoned))
        return resumeSuspended(in: &draft)
      }
      if frame.state != state.name { draft.record(.flowMoved(intent.id, state: state.name)) }
      if let effects = seeToProposals(of: intent, in: &draft) { return effects }
      if let slot = missingSlot(of: state, in: intent, draft) {
        ask(slot, in: &draft)
        return []
      }
      if let effects = take(state, of: intent, in: &draft) { return effects }
    }
    fail("endless-flow", in: &draft)
    return []
  }

  /// The first slot the state reads that is to be asked for.
  func missingSlot(
    of state: FlowState,
    in intent: IntentBehavior,
    _ draft: TurnDraft
  ) -> SlotName? {
    state.namesRead.lazy.map { SlotName($0) }.first { name in
      guard let slot = intent.slot(name), !slot.isOptional else { return false }
      if mayGrow(slot, draft.session) { return true }
      // A value whose check waits for another one is not asked for again.
      if draft.session.proposals[name] != nil { return false }
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
      return follow(transition, way: 1, of: intent, from: state, in: &draft)
    case .confirm:
      expect(.confirmation(rung: 0), in: &draft)
      if !askConfirmation(in: &draft) { fail("cannot-ask \(state.name)", in: &draft) }
      return []
    case .choose(let branches):
      let names = names(in: draft, for: intent.id)
      let place = branches.firstIndex { $0.condition.map(names.holds) ?? true }
      guard let place else {
        fail("no-branch", in: &draft)
        return []
      }
      let transition = branches[place].transition
      return follow(transition, way: place + 1, of: intent, from: state, in: &draft)
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
      guard draft.events.count(where: \.fact.isActionRequest) < Self.maximumActions else {
        fail("endless-flow", in: &draft)
        return []
      }
      return request(name, arguments, names(in: draft, for: intent.id), in: &draft)
    }
    if let place = results.firstIndex(where: { $0.result == result }) {
      let transition = results[place].transition
      // A way out that only hands over says nothing of what went wrong.
      if result == "failed", transition.handsOverSilently {
        say(.actionFailed, as: .answer, in: &draft)
      }
      return follow(transition, way: place + 1, of: intent, from: state, in: &draft)
    }
    say(.actionFailed, as: .answer, in: &draft)
    escalateFlow("\(name) \(result)", in: &draft)
    return []
  }

  /// Asks for an action.
  func request(
    _ name: ActionName,
    _ arguments: [FlowState.Argument],
    _ names: NameResolver,
    in draft: inout TurnDraft
  ) -> [Effect] {
    var values: [String: Value] = [:]
    for argument in arguments { values[argument.name] = names.value(of: argument.value) }
    let key = "\(draft.session.uid).\(draft.session.version + 1)"
    draft.record(.actionRequested(name, with: values, key: key))
    return [.runAction(name, with: values, key: key)]
  }

  /// Leaves a state by a transition, which is one of its ways; nil means go on with the next state.
  func follow(
    _ transition: Transition,
    way: Int,
    of intent: IntentBehavior,
    from state: FlowState,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    draft.record(.flowLeft(intent.id, state: state.name, way: way))
    // By the way, since two ways to one target have variants of their own.
    let name = "say \(intent.id) \(state.name) \(way)"
    sayVariant(transition.say, named: name, as: .answer, for: intent.id, in: &draft)
    if let article = transition.article { quote(article, in: &draft) }
    let choices = transition.target == .done ? transition.choices : []
    show(transition.parts, choices: choices, of: intent, as: .answer, in: &draft)
    let names = names(in: draft, for: intent.id)
    for assignment in transition.set {
      guard let value = names.value(of: assignment.value) else { continue }
      draft.record(.slotSet(assignment.slot, value, source: .flow))
    }
    set(transition.timers, of: intent, at: state.name.rawValue, in: &draft)
    for slot in transition.clear { draft.record(.slotCleared(slot)) }
    switch transition.target {
    case .state(let next):
      draft.record(.flowMoved(intent.id, state: next))
      return nil
    case .done:
      draft.record(.flowEnded(intent.id, outcome: .done))
      draft.summary.intent = draft.summary.intent ?? intent.id
      if !choices.isEmpty {
        // What was interrupted waits until one is picked.
        draft.markAnswered(as: .answer)
        return []
      }
      recommend(after: intent, in: &draft)
      return conclude(intent.asksWhetherItHelped, as: .answer, in: &draft)
    case .cancel:
      return cancelFlow(in: &draft)
    case .escalate(let code):
      escalateFlow(code, in: &draft)
      return []
    }
  }

  /// A person is needed to go on with the flow on top. It has ended, also where the customer is asked first: taken
  /// up again, it would only come to the same point.
  func escalateFlow(_ detail: String?, in draft: inout TurnDraft) {
    let frame = draft.session.flows.last
    draft.summary.intent = draft.summary.intent ?? frame?.intent
    handOverFlow(in: &draft)
    escalate(.rule, detail: detail, in: &draft)
  }

  // MARK: Coming back

  /// What follows an answer: the flow it interrupted, or else "did that help?"; never two questions at once.
  func conclude(
    _ asksWhetherItHelped: Bool,
    as kind: TurnDraft.Summary.Kind,
    in draft: inout TurnDraft
  ) -> [Effect] {
    draft.markAnswered(as: kind)
    draft.summary.kind = kind
    expect(.nothing, in: &draft)
    // What else the message asked for comes first.
    if !draft.session.noted.isEmpty { return [] }
    if !draft.session.flows.isEmpty { return resumeSuspended(in: &draft) }
    if !draft.isSilent { offerPersonIfUpset(in: &draft) }
    if asksWhetherItHelped, !draft.isSilent {
      draft.beginMessage()
      say(.didThatHelp, as: .answer, in: &draft)
      expect(.helped, in: &draft)
    }
    return []
  }

  /// Takes up the flow that was interrupted, by asking its question again.
  func resumeSuspended(in draft: inout TurnDraft) -> [Effect] {
    while let frame = draft.session.flows.last, !isKnownFlow(frame) {
      draft.record(.flowEnded(frame.intent, outcome: .abandoned))
    }
    guard let frame = draft.session.flows.last else { return [] }
    if isStale(frame, at: draft.context.now) {
      offerResumption(in: &draft)
      return []
    }
    if frame.suspendedAt != nil { draft.record(.repaired(.resumption)) }
    draft.record(.flowResumed(frame.intent))
    say(.resumed, as: .collect, in: &draft)
    return runFlow(in: &draft)
  }

  private func isKnownFlow(_ frame: FlowFrame) -> Bool {
    if case .flow(let flow) = definition.intents[frame.intent]?.action {
      !flow.states.isEmpty
    } else {
      false
    }
  }

  /// Stops the flow on top at the customer's word.
  func cancelFlow(in draft: inout TurnDraft) -> [Effect] {
    expect(.nothing, in: &draft)
    guard draft.session.flows.last != nil else {
      say(.nothingToCancel, as: .note, in: &draft)
      return []
    }
    draft.record(.repaired(.cancellation))
    leaveFlow(in: &draft)
    let goesOn = !draft.session.flows.isEmpty || !draft.session.noted.isEmpty
    say(goesOn ? .stopped : .cancelled, as: .note, in: &draft)
    return draft.session.noted.isEmpty ? resumeSuspended(in: &draft) : []
  }

  /// Ends the flow on top as cancelled, and forgets its slots unless another flow under way, or `next`, has them too.
  func leaveFlow(keepingSlotsOf next: IntentBehavior? = nil, in draft: inout TurnDraft) {
    guard let frame = draft.session.flows.last else { return }
    draft.record(.flowEnded(frame.intent, outcome: .cancelled))
    if let intent = definition.intents[frame.intent] {
      forgetSlots(of: intent, butOf: next, in: &draft)
    }
  }
}

extension Transition {
  /// Whether it goes to a person without a word of its own.
  fileprivate var handsOverSilently: Bool {
    if case .escalate = target { say.isEmpty && article == nil } else { false }
  }
}

extension Fact {
  fileprivate var isActionRequest: Bool {
    if case .actionRequested = self { true } else { false }
  }
}
