import Conversation

/// The values of slots: taken from messages, kept, forgotten.
extension DialogueMachine {
  /// Asked for anew, an intent starts with new values; other intents' values are carried over.
  func forgetEarlierSlots(
    of intent: IntentBehavior,
    isUnderWay: Bool,
    in draft: inout TurnDraft
  ) {
    guard !isUnderWay, draft.session.asked[intent.id, default: 0] > 0 else { return }
    forgetSlots(of: intent, in: &draft)
  }

  /// Forgets an intent's slots, but for those that a flow under way, or `next`, has too.
  func forgetSlots(
    of intent: IntentBehavior,
    butOf next: IntentBehavior? = nil,
    in draft: inout TurnDraft
  ) {
    let others = draft.session.flows.filter { $0.intent != intent.id }
    let keeping = others.compactMap { definition.intents[$0.intent] } + [next].compactMap { $0 }
    let kept = Set(keeping.flatMap { $0.slots.map(\.name) })
    for slot in intent.slots
    where draft.session.slots[slot.name] != nil && !kept.contains(slot.name) {
      draft.record(.slotCleared(slot.name))
    }
  }

  /// Takes every value of the message that fits a slot; `first` is served before the others.
  func fillSlots(
    of intent: IntentBehavior,
    first: SlotName? = nil,
    source: SlotSource = .utterance,
    in draft: inout TurnDraft
  ) {
    set(slotValues(of: intent, first: first, in: draft), of: intent, source: source, in: &draft)
  }

  /// The message's values for an intent's slots. Where it has more of a kind than there are slots, it does not
  /// say which is meant: "two adults and two kids" is no number of people.
  func slotValues(
    of intent: IntentBehavior,
    first: SlotName? = nil,
    in draft: TurnDraft
  ) -> [(slot: SlotName, value: Value)] {
    let entities = draft.utterance?.interpretation.entities ?? []
    return slotValues(of: intent, first: first, from: entities)
  }

  /// The values among `found` for an intent's slots.
  func slotValues(
    of intent: IntentBehavior,
    first: SlotName? = nil,
    from found: [EntityMatch]
  ) -> [(slot: SlotName, value: Value)] {
    let entities = found.distinct
    let slots = intent.slots.filter { $0.name == first } + intent.slots.filter { $0.name != first }
    return slots.compactMap { slot in
      if slot.isList {
        let values = entities.filter { $0.entity == slot.entity }.map(\.value)
        return values.isEmpty ? nil : (slot.name, .list(values))
      }
      let alike = slots.filter { $0.entity == slot.entity }
      let values = entities.filter { $0.entity == slot.entity }.map(\.value)
      guard values.count <= alike.count,
        let place = alike.firstIndex(where: { $0.name == slot.name }), place < values.count
      else { return nil }
      return (slot.name, values[place])
    }
  }

  /// Whether an intent is asked for again with another value: another order, not the same wish a second time.
  func asksForAnother(_ intent: IntentBehavior, in draft: TurnDraft) -> Bool {
    draft.session.asked[intent.id, default: 0] > 0
      && slotValues(of: intent, in: draft).contains { draft.session.slots[$0.slot] != $0.value }
  }

  // MARK: Values without a wish

  /// Whether there is nothing to understand beside the message's values.
  func isBareValue(_ utterance: UnderstoodUtterance) -> Bool {
    guard !utterance.interpretation.entities.isEmpty else { return false }
    return (utterance.reading.rest?.knownWords ?? 0) < 2
  }

  /// The likeliest intents that a value could be for, where it came without a wish; at most three.
  func intents(taking utterance: UnderstoodUtterance) -> [IntentID] {
    guard utterance.interpretation.answerIntent == nil, isBareValue(utterance) else { return [] }
    // A bare number may be anything; a code or a name says what it is.
    let entities = Set(
      utterance.interpretation.entities.filter { $0.value.isName }.map(\.entity)
    )
    let fitting = utterance.interpretation.candidates.map(\.intent).filter { id in
      definition.intents[id]?.slots.contains { entities.contains($0.entity) } ?? false
    }
    return Array(fitting.prefix(3))
  }
}

extension Value {
  /// Whether it is a text, such as a code or a name of a list.
  var isName: Bool {
    if case .text = self { true } else { false }
  }
}

extension Interpretation {
  /// The values it holds, each once.
  var distinctEntities: [EntityMatch] { entities.distinct }
}

extension [EntityMatch] {
  /// The values it holds. The same code twice is one value, the same number twice may well be two.
  fileprivate var distinct: [EntityMatch] {
    var result: [EntityMatch] = []
    for match in self {
      let isKnown = result.contains { $0.entity == match.entity && $0.value == match.value }
      if case .number = match.value {
        result.append(match)
      } else if !isKnown {
        result.append(match)
      }
    }
    return result
  }
}
