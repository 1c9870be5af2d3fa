import Conversation

/// Short messages that mean something only after what was said before.
extension DialogueMachine {
  /// "And A-10043?", "what about the other one?", "and to Spain?": the last wish again, with something else in its
  /// place. Nil where the message says all it means, or is about something else.
  func followUp(_ utterance: UnderstoodUtterance, in draft: inout TurnDraft) -> [Effect]? {
    switch draft.session.expectation {
    case .nothing, .helped: break
    default: return nil
    }
    guard draft.session.flows.isEmpty else { return nil }
    switch utterance.reading.followUp {
    case .other: return askForEarlier(place: nil, utterance, in: &draft)
    case .place(let place): return askForEarlier(place: place, utterance, in: &draft)
    case .extended(let extended, let restricts):
      return askExtended(extended, restricts: restricts, in: &draft)
    case .value, nil: return askWithValue(utterance, in: &draft)
    }
  }

  // MARK: With a value

  private func askWithValue(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    if let intent = draft.session.lastIntent.flatMap({ definition.intents[$0] }),
      asksForAnother(intent, in: draft), isAbout(intent.id, utterance)
    {
      let slot = slotValues(of: intent, in: draft).first?.slot
      draft.carryOver(CarriedContext(.request, intent: intent.id, slot: slot))
      return handle(intent.id, in: &draft)
    }
    guard isBareValue(utterance), utterance.interpretation.answerIntent == nil,
      let intent = onlyRequest(taking: utterance, in: draft)
    else { return nil }
    let slot = slotValues(of: intent, in: draft).first?.slot
    draft.carryOver(CarriedContext(.takesValue, intent: intent.id, slot: slot))
    return handle(intent.id, in: &draft)
  }

  private func isAbout(_ intent: IntentID, _ utterance: UnderstoodUtterance) -> Bool {
    if isBareValue(utterance) || utterance.reading.followUp == .value { return true }
    let interpretation = utterance.interpretation
    return interpretation.candidates.first?.intent == intent && interpretation.acts.contains(.deny)
  }

  /// The one request so far that takes a value of the message; nil where there are several, or none.
  private func onlyRequest(
    taking utterance: UnderstoodUtterance,
    in draft: TurnDraft
  ) -> IntentBehavior? {
    let named = utterance.interpretation.entities.filter(\.value.isName).map(\.entity)
    let requests = draft.session.asked.keys.sorted().compactMap { definition.intents[$0] }
    let fitting = requests.filter { intent in
      intent.slots.contains { named.contains($0.entity) }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  // MARK: With a value named before

  /// The last wish with a value from earlier on: the other one, or the one at a place. Where it is not clear which is
  /// meant, the wish asks for it.
  private func askForEarlier(
    place: Int?,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let intent = requestedIntent(utterance, in: draft.session),
      let slot = intent.slots.first(where: { draft.session.earlierValues[$0.name] != nil })
    else { return nil }
    let known = draft.session.earlierValues[slot.name] ?? []
    let current = draft.session.slots[slot.name] ?? known.last
    let others = known.filter { $0 != current }
    let value: Value? =
      if let place {
        known.indices.contains(place - 1) ? known[place - 1] : nil
      } else {
        others.count == 1 ? others[0] : nil
      }
    draft.carryOver(CarriedContext(.earlierValue, intent: intent.id, slot: slot.name))
    if let value { draft.utterance?.interpretation.give(value, of: slot.entity) }
    return handle(intent.id, isFollowUp: true, in: &draft)
  }

  /// What the message asks for itself, if that was asked for before, else the last wish.
  private func requestedIntent(
    _ utterance: UnderstoodUtterance,
    in session: Session
  ) -> IntentBehavior? {
    let named = utterance.interpretation.answerIntent
    if let named, utterance.interpretation.knownWords > 2 {
      return session.asked[named] == nil ? nil : definition.intents[named]
    }
    return session.lastIntent.flatMap { definition.intents[$0] }
  }

  // MARK: With more words

  private func askExtended(
    _ extended: Interpretation,
    restricts: Bool,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let acts = draft.utterance?.interpretation.acts ?? []
    guard acts.isDisjoint(with: [.deny, .cancel, .requestPerson, .lack]) else { return nil }
    guard let intent = extended.answerIntent, definition.intents[intent]?.isSmallTalk == false
    else {
      return nil
    }
    let isSame = intent == draft.session.answer?.intent
    draft.read(extended)
    draft.carryOver(CarriedContext(.question, intent: draft.session.lastIntent))
    expect(.nothing, in: &draft)
    if isSame, restricts { return searchElsewhere(in: &draft) }
    return handle(intent, isFollowUp: true, in: &draft)
  }
}

extension DialogueMachine {
  /// "Yes but cheaper": the same answer again would not help, so another page is looked for.
  private func searchElsewhere(in draft: inout TurnDraft) -> [Effect] {
    score(.dialog, in: &draft)
    let question = draft.session.question ?? ""
    let best = knowledge.search(question, []).first?.score ?? 0
    let found = knowledge.search(question, draft.session.shownArticles).first
    if let found, found.score >= best * Self.nearlyAsGood {
      return present(found, rank: 1, intro: .searchIntro, in: &draft)
    }
    return askAnew(in: &draft)
  }
}

extension Interpretation {
  /// Adds a value that the words only point to.
  fileprivate mutating func give(_ value: Value, of entity: EntityID) {
    entities.removeAll { $0.entity == entity }
    entities.append(EntityMatch(entity: entity, range: 0..<0, value: value, rule: "named before"))
  }
}
