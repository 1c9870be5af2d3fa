import Conversation

/// Several requests of one message, and messages that only say what is not wanted.
extension DialogueMachine {
  // MARK: Several requests

  /// Notes what else the message asks for; it is served when the first request has come to its end.
  func note(_ requests: [Interpretation], in draft: inout TurnDraft) {
    for request in requests {
      guard let intent = request.answerIntent, let best = request.candidates.first else { continue }
      note(
        intent,
        confidence: best.confidence,
        request,
        values: values(of: intent, from: request.entities, in: draft),
        in: &draft
      )
    }
  }

  private func note(
    _ intent: IntentID,
    confidence: Double,
    _ reading: Interpretation,
    values: [SlotName: Value],
    in draft: inout TurnDraft
  ) {
    let waiting = draft.session.noted.filter { $0.turn == draft.session.turn }
    draft.record(
      .requestNoted(
        NotedRequest(
          turn: draft.session.turn,
          part: (waiting.map(\.part).max() ?? 1) + 1,
          intent: intent,
          confidence: confidence,
          threshold: reading.threshold,
          span: reading.span,
          values: values
        )
      )
    )
  }

  private func values(
    of intent: IntentID,
    from entities: [EntityMatch],
    in draft: TurnDraft
  ) -> [SlotName: Value] {
    guard let intent = definition.intents[intent] else { return [:] }
    var values: [SlotName: Value] = [:]
    for (slot, value) in slotValues(of: intent, from: entities) { values[slot] = value }
    return values
  }

  /// Takes the first of several values of a slot, and notes the intent once more for each further one: "where are
  /// A-10042 and A-10077?".
  func takeListed(of intent: IntentBehavior, in draft: inout TurnDraft) {
    guard draft.request == nil, let reading = draft.utterance?.interpretation,
      let listed = listedSlot(of: intent, reading)
    else { return }
    set([(listed.slot, listed.values[0])], of: intent, source: .utterance, in: &draft)
    noteFurtherValues(of: intent, than: listed.values[0], in: &draft)
  }

  /// Notes `intent` once more for every listed value other than `first`.
  func noteFurtherValues(of intent: IntentBehavior, than first: Value, in draft: inout TurnDraft) {
    guard let reading = draft.utterance?.interpretation,
      let listed = listedSlot(of: intent, reading),
      listed.values.contains(first)
    else { return }
    for value in listed.values where value != first {
      let confidence = reading.candidates.first { $0.intent == intent.id }?.confidence ?? 0
      var further = reading
      further.span = nil
      note(intent.id, confidence: confidence, further, values: [listed.slot: value], in: &draft)
    }
  }

  /// The slot for which the message lists several values, with these; nil where there is none.
  func listedSlot(
    of intent: IntentBehavior,
    _ reading: Interpretation
  ) -> (slot: SlotName, values: [Value])? {
    guard reading.listsValues else { return nil }
    for slot in intent.slots
    where !slot.isList && intent.slots.count(where: { $0.entity == slot.entity }) == 1 {
      let values = reading.distinctEntities.filter { $0.entity == slot.entity }.map(\.value)
      if (2...3).contains(values.count), values.allSatisfy(\.isName) { return (slot.name, values) }
    }
    return nil
  }

  /// Goes on with the requests that were noted, as long as nothing else is awaited.
  func serveNoted(_ effects: [Effect], in draft: inout TurnDraft) -> [Effect] {
    var effects = effects
    while effects.isEmpty, let next = draft.session.noted.first, isFree(draft.session) {
      effects = serve(next, in: &draft)
      // Whatever became of it, it is not served twice.
      if draft.session.noted.first == next {
        draft.record(.requestDropped(turn: next.turn, part: next.part))
      }
    }
    // What was interrupted for all of them goes on, where the last of them has not seen to it.
    let isLeft = draft.request != nil && !draft.session.flows.isEmpty && isFree(draft.session)
    return effects.isEmpty && isLeft ? resumeSuspended(in: &draft) : effects
  }

  private func isFree(_ session: Session) -> Bool {
    session.isOpen && session.owner != .person && session.expectation == .nothing
  }

  private func serve(_ request: NotedRequest, in draft: inout TurnDraft) -> [Effect] {
    let isLate = request.turn != draft.session.turn
    draft.beginPart(request, entities: entities(of: request))
    if isLate {
      sayVariant(
        definition.wording[.nextRequest],
        named: Wording.Key.nextRequest.rawValue,
        as: .note,
        for: request.intent,
        in: &draft
      )
    }
    return handle(request.intent, in: &draft)
  }

  /// The values of a noted request, as if they stood in the message.
  private func entities(of request: NotedRequest) -> [EntityMatch] {
    let slots = definition.intents[request.intent]?.slots ?? []
    return slots.compactMap { slot in
      request.values[slot.name].map {
        EntityMatch(entity: slot.entity, range: 0..<0, value: $0, rule: "noted")
      }
    }
  }

  /// Drops what was noted: the customer wants something else altogether.
  func dropNoted(in draft: inout TurnDraft) {
    for request in draft.session.noted {
      draft.record(.requestDropped(turn: request.turn, part: request.part))
    }
  }

  /// Drops what was noted of `intent`, since it is asked for by itself now.
  func dropNoted(_ intent: IntentID, in draft: inout TurnDraft) {
    guard draft.request == nil else { return }
    for request in draft.session.noted
    where request.intent == intent && request.turn != draft.session.turn {
      draft.record(.requestDropped(turn: request.turn, part: request.part))
    }
  }

  // MARK: Nothing but a rejection

  /// "I don't want to cancel": nothing is done, and what is under way for it stops. Nil where the message asks for
  /// something as well.
  func followRefusal(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) -> [Effect]? {
    let interpretation = utterance.interpretation
    guard interpretation.isRefusal, !interpretation.acts.contains(.requestPerson) else {
      return nil
    }
    score(.feedback, in: &draft)
    guard let top = draft.session.flows.last else {
      expect(.nothing, in: &draft)
      say(.declined, as: .note, in: &draft)
      return []
    }
    let isMeant = interpretation.rejects(top.intent) || setsAside(interpretation, draft.session)
    return isMeant ? cancelFlow(in: &draft) : resumeSuspended(in: &draft)
  }
}

extension DialogueMachine {
  /// Whether "never mind the order" means what is under way: it does unless it names something else that waits.
  private func setsAside(_ interpretation: Interpretation, _ session: Session) -> Bool {
    let waiting = session.noted.map(\.intent) + session.flows.dropLast().map(\.intent)
    return interpretation.acts.contains(.cancel)
      && !waiting.contains { interpretation.rejected.contains($0) }
  }
}

extension Interpretation {
  /// Whether it says that `intent` is not wanted; words that name no intent mean the one under way.
  func rejects(_ intent: IntentID) -> Bool {
    rejected.contains(intent) || isRefusal && rejected.isEmpty
  }
}

extension DialogueDefinition {
  /// The intents that are small talk.
  package var smallTalk: Set<IntentID> {
    Set(intents.values.lazy.filter(\.isSmallTalk).map(\.id))
  }
}
