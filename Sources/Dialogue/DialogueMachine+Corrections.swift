import Conversation

/// "No, the other order", "I meant Friday": a value given before is replaced. The old one stays until the new one has
/// passed its rules.
extension DialogueMachine {
  /// "Actually number 12": the values that the message puts in the place of those given before.
  func correctedValues(
    of intent: IntentBehavior,
    in draft: TurnDraft
  ) -> [(slot: SlotName, value: Value)] {
    let corrections = draft.utterance?.reading.corrections ?? [:]
    let values = intent.slots.compactMap { slot in
      corrections[slot.name].map { (slot: slot.name, value: $0) }
    }.filter { draft.session.slots[$0.slot] != $0.value }
    return values.isEmpty ? otherValue(of: intent, in: draft) : values
  }

  /// "No, the other order": the other value that was named before, where there is just one.
  private func otherValue(
    of intent: IntentBehavior,
    in draft: TurnDraft
  ) -> [(slot: SlotName, value: Value)] {
    guard draft.utterance?.reading.followUp == .other else { return [] }
    for slot in intent.slots {
      guard let current = draft.session.slots[slot.name] else { continue }
      let others = (draft.session.earlierValues[slot.name] ?? []).filter { $0 != current }
      if others.count == 1 { return [(slot.name, others[0])] }
    }
    return []
  }

  /// "No, the other one", where nobody has named another one yet: it is asked for, and the old one stays meanwhile.
  func askForOther(_ intent: IntentBehavior, in draft: inout TurnDraft) -> [Effect]? {
    guard draft.utterance?.reading.followUp == .other,
      let slot = intent.slots.first(where: { draft.session.slots[$0.name] != nil })
    else { return nil }
    score(.dialog, in: &draft)
    draft.summary.intent = intent.id
    draft.record(.repaired(.correction))
    ask(slot.name, in: &draft)
    return []
  }

  /// A correction that comes instead of the answer to another question: the value is replaced, and the question is put
  /// again. Nil where the message corrects nothing.
  func correctEarlier(
    than slot: SlotName,
    isNamed: Bool,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let intent = intentOnTop(draft.session),
      !utterance.interpretation.acts.contains(.requestPerson)
    else { return nil }
    var others = intent
    others.slots.removeAll { $0.name == slot || draft.session.slots[$0.name] == nil }
    if isNamed {
      // A value of the kind asked for answers, unless it can only be meant for another slot.
      let entity = intent.slot(slot)?.entity
      others.slots.removeAll { $0.entity == entity }
    }
    let values = correctedValues(of: others, in: draft)
    guard let value = values.first?.value else { return nil }
    score(.dialog, in: &draft)
    draft.summary.intent = intent.id
    set(values, of: intent, source: .utterance, in: &draft)
    draft.record(.repaired(.correction))
    if draft.refused.isEmpty, draft.session.proposals.isEmpty {
      draft.newValue = value
      say(.corrected, as: .collect, in: &draft)
    }
    if case .flow(let flow) = intent.action,
      let start = restart(of: flow, from: draft.session.flows.last, after: values)
    {
      draft.record(.flowMoved(intent.id, state: start.name))
    }
    return runFlow(in: &draft)
  }

  /// Where a flow goes on after values have changed: in the first of the states that it has passed which reads one of
  /// them, or where it stands.
  func restart(
    of flow: Flow,
    from frame: FlowFrame?,
    after values: [(slot: SlotName, value: Value)]
  ) -> FlowState? {
    let changed = Set(values.map(\.slot.rawValue))
    let passed = (frame?.visited ?? []).compactMap { flow.state($0) }
    return passed.first { !changed.isDisjoint(with: $0.namesRead) }
      ?? frame?.state.flatMap { flow.state($0) }
  }

  /// "Leave it as it was" to the question for a value in the place of another one: the old one stays. Nil where there
  /// is no old value, or the message says something else.
  func keepOldValue(
    of slot: SlotDefinition,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard !slot.isList, draft.session.slots[slot.name] != nil else { return nil }
    let acts = utterance.interpretation.acts
    let isLeft = utterance.reading.isPureAct && !acts.isDisjoint(with: [.cancel, .deny, .lack])
    guard utterance.reading.keeps || isLeft else { return nil }
    score(.dialog, in: &draft)
    draft.summary.intent = draft.session.flows.last?.intent
    expect(.nothing, in: &draft)
    return runFlow(in: &draft)
  }
}
