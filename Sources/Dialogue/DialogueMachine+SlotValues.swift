import Conversation

/// Whether values will do: by the content's rules, by a back end, and as parts of a list.
extension DialogueMachine {
  /// Takes the customer's values for slots. One that the content does not allow is refused, and what the slot held
  /// before stays.
  func set(
    _ values: [(slot: SlotName, value: Value)],
    of intent: IntentBehavior,
    source: SlotSource,
    in draft: inout TurnDraft
  ) {
    for (name, given) in values {
      guard let slot = intent.slot(name) else { continue }
      let value = slot.isList ? edited(slot, by: given, in: draft) : given
      guard draft.session.slots[name] != value else { continue }
      // Read back, a list that was complete stays so.
      let isComplete =
        draft.session.completeLists.contains(name) && draft.session.expectation.isConfirmation
      take(value, for: slot, of: intent, source: isComplete ? .completed : source, in: &draft)
    }
  }

  private func take(
    _ value: Value,
    for slot: SlotDefinition,
    of intent: IntentBehavior,
    source: SlotSource,
    in draft: inout TurnDraft
  ) {
    var supposed = draft.session
    supposed.slots[slot.name] = value
    let names = names(in: draft, of: supposed, for: intent.id)
    if let valid = slot.valid, !names.holds(valid) {
      draft.record(.slotRejected(slot.name, source: source, why: .invalid), by: "customer")
      draft.refused.append(slot.name)
    } else if slot.check != nil {
      guard draft.session.proposals[slot.name] != value else { return }
      draft.record(.slotProposed(slot.name, value, source: source), by: "customer")
    } else {
      draft.record(.slotSet(slot.name, value, source: source), by: "customer")
      recheck(after: slot, of: intent, in: &draft)
    }
  }

  /// A value that was checked together with one that has changed is checked again.
  private func recheck(
    after changed: SlotDefinition,
    of intent: IntentBehavior,
    in draft: inout TurnDraft
  ) {
    for slot in intent.slots where slot.name != changed.name {
      guard let check = slot.check, let value = draft.session.slots[slot.name],
        check.arguments.contains(where: { $0.value.valueName == changed.name.rawValue })
      else { continue }
      draft.record(.slotProposed(slot.name, value, source: .flow))
    }
  }

  // MARK: Lists

  /// The list after the message: with its values, without them, or with them alone.
  private func edited(_ slot: SlotDefinition, by given: Value, in draft: TurnDraft) -> Value {
    let values = given.elements
    let old = draft.session.slots[slot.name]?.elements ?? []
    guard !old.isEmpty else { return .list(values) }
    switch draft.utterance?.reading.listEdit {
    case .remove: return .list(old.filter { !values.contains($0) })
    case .add: return .list(old + values.filter { !old.contains($0) })
    case .complete, nil:
      // Asked for more, a further value is one more; read back, it takes the others' place.
      if case .slot(slot.name, _) = draft.session.expectation {
        return .list(old + values.filter { !old.contains($0) })
      }
      return .list(values)
    }
  }

  /// Whether a list may still grow: it has a question for more, and the customer has not said that it is complete.
  func mayGrow(_ slot: SlotDefinition, _ session: Session) -> Bool {
    slot.isList && !slot.more.isEmpty && !session.completeLists.contains(slot.name)
  }

  /// "That's all" to the question for more; nil for every other message.
  func completeList(
    _ slot: SlotDefinition,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard slot.isList, let value = draft.session.slots[slot.name], !value.elements.isEmpty,
      !utterance.interpretation.entities.contains(where: { $0.entity == slot.entity })
    else { return nil }
    let isPure = utterance.reading.isPureAct
    if isPure, utterance.interpretation.acts == [.affirm], utterance.reading.listEdit == nil {
      return askWhich(slot, in: &draft)
    }
    let isNo = isPure && utterance.interpretation.acts.contains(.deny)
    guard isNo || utterance.reading.listEdit == .complete else { return nil }
    score(.dialog, in: &draft)
    draft.summary.intent = draft.session.flows.last?.intent
    draft.record(.slotSet(slot.name, value, source: .completed), by: "customer")
    expect(.nothing, in: &draft)
    return runFlow(in: &draft)
  }

  /// "Yes" to "anything else?": what else?
  private func askWhich(_ slot: SlotDefinition, in draft: inout TurnDraft) -> [Effect] {
    let intent = draft.session.flows.last?.intent
    score(.dialog, in: &draft)
    draft.summary.intent = intent
    draft.summary.kind = .collect
    sayVariant(slot.ask, named: "ask again", as: .collect, for: intent, in: &draft)
    return []
  }

  // MARK: Checks by a back end

  /// What was refused is asked for again, and what waits for its check is checked. Nil where the flow may go on.
  func seeToProposals(of intent: IntentBehavior, in draft: inout TurnDraft) -> [Effect]? {
    if let name = draft.refused.first(where: { intent.slot($0) != nil }),
      let slot = intent.slot(name)
    {
      draft.refused = []
      climbLadder(of: slot, .invalid, rung: rung(of: slot, draft.session), in: &draft)
      return []
    }
    let waiting = intent.slots.first { isReady($0, of: intent, draft.session) }
    return waiting.map { startCheck(of: $0, in: intent, &draft) }
  }

  /// Whether a slot's value waits for its check, and all that the check is given is known.
  private func isReady(
    _ slot: SlotDefinition,
    of intent: IntentBehavior,
    _ session: Session
  ) -> Bool {
    guard session.proposals[slot.name] != nil, let check = slot.check else { return false }
    return check.arguments.compactMap(\.value.valueName).allSatisfy { name in
      guard let needed = intent.slot(SlotName(name)), !needed.isOptional else { return true }
      return needed.name == slot.name || session.slots[needed.name] != nil
    }
  }

  private func startCheck(
    of slot: SlotDefinition,
    in intent: IntentBehavior,
    _ draft: inout TurnDraft
  ) -> [Effect] {
    guard let check = slot.check else { return [] }
    var supposed = draft.session
    supposed.slots[slot.name] = supposed.proposals[slot.name]
    let names = names(in: draft, of: supposed, for: intent.id)
    draft.record(.slotCheckStarted(slot.name))
    return request(check.action, check.arguments, names, in: &draft)
  }

  /// Takes or refuses the value that was checked. A back end that does not answer refuses nothing: a person goes on.
  /// - Returns: Whether the flow goes on.
  func settleCheck(in draft: inout TurnDraft) -> Bool {
    guard let name = draft.session.checking, let result = draft.session.checkResult else {
      return true
    }
    guard let slot = intentOnTop(draft.session)?.slot(name), let check = slot.check,
      let value = draft.session.proposals[name]
    else {
      // The content has changed since the check began.
      draft.record(.slotRejected(name, source: .flow, why: .notUnderstood))
      return true
    }
    if check.accepts.contains(result) {
      draft.record(.slotSet(name, value, source: .answer))
      return true
    }
    draft.record(.slotRejected(name, source: .answer, why: .invalid))
    guard result == "failed" else {
      draft.refused.append(name)
      return true
    }
    say(.actionFailed, as: .answer, in: &draft)
    escalateFlow("\(check.action) failed", in: &draft)
    return false
  }
}

extension Value {
  /// The parts of a list; a single value is the only one.
  var elements: [Value] {
    if case .list(let values) = self { values } else { [self] }
  }
}
