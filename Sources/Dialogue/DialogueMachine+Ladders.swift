import Conversation

/// Ladders: what is said after the first, second, … answer that gives a slot no value. There is one for answers that are
/// not understood, one for values that will not do and one for what the customer does not have. Each ends at a person.
extension DialogueMachine {
  /// Says the ladder's next rung; above the last one a person helps. A mistyped code takes a rung too, but the customer
  /// hears what is wrong with it.
  ///
  /// - Parameter rung: Where a ladder other than that for invalid values stands.
  func climbLadder(
    of slot: SlotDefinition,
    _ why: SlotRejection,
    rung: Int,
    in draft: inout TurnDraft
  ) {
    draft.summary.kind = .collect
    if why == .lacking { draft.record(.repaired(.lack)) }
    let ladder = ladder(of: slot, why)
    let tries = draft.session.tries[slot.name] ?? SlotTries()
    // The rung of the question counts what was not understood; the other ladders count for themselves.
    let place =
      switch why {
      case .invalid: tries.invalid - 1
      case .lacking where !slot.lacking.isEmpty: tries.lacking - 1
      case .lacking, .notUnderstood, .mistyped: rung
      }
    if isUpset(draft.session), place > 0 || why == .lacking {
      offerPerson(for: slot, why, in: &draft)
    } else if why == .mistyped, place < ladder.texts.count {
      sayMistyped(slot, rung: rung, in: &draft)
    } else {
      climb(ladder, of: slot, why, to: place, rung: rung, in: &draft)
    }
  }

  /// Where the ladder of answers that are not understood stands; without a ladder of its own, what is lacking climbs it,
  /// too.
  func rung(of slot: SlotDefinition, _ session: Session) -> Int {
    let tries = session.tries[slot.name] ?? SlotTries()
    return tries.notUnderstood + (slot.lacking.isEmpty ? tries.lacking : 0)
  }

  /// The rungs, and whether they are the content's own.
  private struct Ladder {
    var texts: [Template]
    var isOwn: Bool
  }

  private func ladder(of slot: SlotDefinition, _ why: SlotRejection) -> Ladder {
    let own: [Template] =
      switch why {
      case .invalid: slot.invalid
      case .lacking: slot.lacking.isEmpty ? slot.notUnderstood : slot.lacking
      case .notUnderstood, .mistyped: slot.notUnderstood
      }
    let standard =
      switch why {
      case .invalid: definition.wording[.slotInvalid]
      case .lacking: [] as [Template]
      case .notUnderstood, .mistyped: definition.wording[.slotNotUnderstood]
      }
    return Ladder(texts: own.isEmpty ? standard : own, isOwn: !own.isEmpty)
  }

  private func sayMistyped(_ slot: SlotDefinition, rung: Int, in draft: inout TurnDraft) {
    let intent = intentOnTop(draft.session)?.id
    let variants = definition.wording[.slotMistyped]
    sayVariant(variants, named: "mistyped", as: .collect, for: intent, in: &draft)
    askQuestion(of: slot.name, in: &draft)
    expect(.slot(slot.name, rung: rung + 1), in: &draft)
  }

  private func climb(
    _ ladder: Ladder,
    of slot: SlotDefinition,
    _ why: SlotRejection,
    to place: Int,
    rung: Int,
    in draft: inout TurnDraft
  ) {
    guard ladder.texts.indices.contains(place) else {
      // Where nothing is said to help, a person is offered at once: who has no number has none the second time.
      if why == .lacking, ladder.texts.isEmpty {
        offerPerson(for: slot, why, in: &draft)
      } else {
        escalateFlow(detail(slot, why), in: &draft)
      }
      return
    }
    let text = ladder.texts[place]
    // An only rung is a help to try once more, unless it is written for those who have nothing to try.
    let isOffer = ladder.texts.count > 1 || why == .lacking && !slot.lacking.isEmpty
    let isLast = place == ladder.texts.count - 1 && isOffer
    let intent = intentOnTop(draft.session)?.id
    let isSaid = sayVariant([text], named: "ladder", as: .collect, for: intent, in: &draft)
    if isSaid, isLast, text.isQuestion {
      draft.mark(as: .offerPerson)
      expect(.handoffConsent(.rule, detail: detail(slot, why)), in: &draft)
      return
    }
    // A rung that asks by itself, or an author's last word, stands alone.
    let standsAlone = isSaid && (text.isQuestion || (isLast && ladder.isOwn))
    if !standsAlone { askQuestion(of: slot.name, in: &draft) }
    let next = why == .invalid ? rung : rung + 1
    expect(.slot(slot.name, rung: next), in: &draft)
  }

  /// Offers a person instead of asking again.
  private func offerPerson(
    for slot: SlotDefinition,
    _ why: SlotRejection,
    in draft: inout TurnDraft
  ) {
    let key = why == .lacking ? Wording.Key.lacking : .askBeforeHandoff
    say(key, as: .offerPerson, in: &draft)
    expect(.handoffConsent(.rule, detail: detail(slot, why)), in: &draft)
  }

  private func detail(_ slot: SlotDefinition, _ why: SlotRejection) -> String {
    switch why {
    case .invalid: "invalid \(slot.name)"
    case .lacking: "lacking \(slot.name)"
    case .notUnderstood, .mistyped: "not-understood \(slot.name)"
    }
  }

  // MARK: The ladder's end

  /// Whether the offer of a person is the last rung of the ladder of a slot that is still awaited.
  func isWaitingForSlot(_ detail: String?, _ session: Session) -> Bool {
    slotOffered(detail, session) != nil
  }

  private func slotOffered(_ detail: String?, _ session: Session) -> SlotDefinition? {
    guard let detail, let intent = intentOnTop(session) else { return nil }
    return intent.slots.first { slot in
      [SlotRejection.notUnderstood, .invalid, .lacking].contains { self.detail(slot, $0) == detail }
    }
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
}

extension Template {
  /// Whether the text is a question, as a ladder's last rung is that offers a person.
  var isQuestion: Bool {
    guard case .literal(let last)? = segments.last else { return false }
    return last.hasSuffix("?")
  }
}
