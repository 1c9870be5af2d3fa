import Conversation

/// What one contact leaves to the next: flows that silence broke off, and what is to be said later on.
extension DialogueMachine {
  /// Takes over what the caller's contact before left.
  /// - Parameter resumes: Whether its unfinished flows may go on.
  package func takeOver(
    from earlier: Session,
    resumes: Bool,
    in draft: inout TurnDraft
  ) {
    for timer in earlier.timers { draft.record(.timerSet(timer), by: "system") }
    guard resumes, draft.context.now - earlier.lastActivity <= definition.windows.resume else {
      return
    }
    for frame in earlier.unfinished where definition.intents[frame.intent] != nil {
      draft.record(.flowParked(parked(frame, of: earlier)), by: "system")
    }
  }

  /// The frame with its intent's slots. What lies in the vault stays with its own session.
  private func parked(_ frame: FlowFrame, of session: Session) -> FlowFrame {
    var parked = frame
    parked.carried = [:]
    for slot in definition.intents[frame.intent]?.slots ?? [] {
      guard let value = session.slots[slot.name], !value.isSealed else { continue }
      parked.carried[slot.name] = value
    }
    parked.values = frame.values.filter { !$0.value.isSealed }
    return parked
  }

  /// Offers to go on with what the contact before left unfinished, unless the first message says what is wanted
  /// now; nil where there is nothing to offer.
  func offerToResume(
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    guard let frame = draft.session.parked.last, draft.session.ticket == nil,
      draft.session.expectation == .nothing, draft.session.flows.isEmpty,
      let intent = definition.intents[frame.intent]
    else { return nil }
    if isClearWish(utterance, beside: intent) {
      forgetParked(in: &draft)
      return nil
    }
    if let id = utterance.interpretation.answerIntent, let talk = definition.intents[id],
      talk.isSmallTalk, !isDoubtfulSmallTalk(id, utterance)
    {
      score(.smalltalk, intent: id, in: &draft)
      greet(talk, in: &draft)
    } else {
      score(.dialog, in: &draft)
    }
    keepValues(for: frame, of: intent, in: &draft)
    draft.summary.kind = .confirm
    draft.summary.intent = intent.id
    let variants = definition.wording[.resumeOffer]
    let name = Wording.Key.resumeOffer.rawValue
    sayVariant(variants, named: name, as: .confirm, for: intent.id, in: &draft)
    expect(.resumption(intent.id), in: &draft)
    return []
  }

  /// A greeting, "I'm back" or a mere value is no wish of its own.
  private func isClearWish(
    _ utterance: UnderstoodUtterance,
    beside intent: IntentBehavior
  ) -> Bool {
    let interpretation = utterance.interpretation
    if !interpretation.acts.isDisjoint(with: [.requestPerson, .cancel]) { return true }
    if utterance.reading.isFarewell { return true }
    if utterance.reading.isReturn { return false }
    if isBareValue(utterance), !slotValues(of: intent, from: interpretation.entities).isEmpty {
      return false
    }
    switch interpretation.zone {
    case .answer(let id): return definition.intents[id]?.isSmallTalk != true
    case .clarify, .search: return interpretation.knownWords >= 3
    case .fallback: return false
    }
  }

  private func keepValues(
    for frame: FlowFrame,
    of intent: IntentBehavior,
    in draft: inout TurnDraft
  ) {
    let values = slotValues(of: intent, in: draft)
    guard !values.isEmpty else { return }
    var parked = frame
    for (slot, value) in values { parked.carried[slot] = value }
    draft.record(.flowParked(parked))
  }

  /// The utterance as yes or no to the offer; nil where it is about something else.
  func answerParked(
    _ flow: IntentID,
    _ utterance: UnderstoodUtterance,
    in draft: inout TurnDraft
  ) -> [Effect]? {
    let verdict = verdict(utterance, on: flow)
    if let frame = draft.session.parked.last, let intent = definition.intents[flow],
      verdict == nil, isBareValue(utterance), !slotValues(of: intent, in: draft).isEmpty
    {
      keepValues(for: frame, of: intent, in: &draft)
      return resumeParked(in: &draft)
    }
    if verdict == true { return resumeParked(in: &draft) }
    if verdict == false, !utterance.interpretation.acts.contains(.requestPerson) {
      score(.feedback, in: &draft)
      expect(.nothing, in: &draft)
      forgetParked(in: &draft)
      say(.whatElse, as: .note, in: &draft)
      return []
    }
    if leavesQuestionOpen(utterance) { return nil }
    expect(.nothing, in: &draft)
    forgetParked(in: &draft)
    return nil
  }

  private func resumeParked(in draft: inout TurnDraft) -> [Effect] {
    score(.feedback, in: &draft)
    expect(.nothing, in: &draft)
    for frame in draft.session.parked {
      for slot in definition.intents[frame.intent]?.slots ?? [] {
        guard let value = frame.carried[slot.name] else { continue }
        draft.record(.slotSet(slot.name, value, source: .carried))
      }
      draft.record(.flowResumed(frame.intent))
    }
    draft.summary.intent = draft.session.flows.last?.intent
    return runFlow(in: &draft)
  }

  private func forgetParked(in draft: inout TurnDraft) {
    for frame in draft.session.parked.reversed() {
      draft.record(.flowEnded(frame.intent, outcome: .abandoned))
    }
  }
}

extension Value {
  /// Whether it, or a part of it, lies in the vault.
  var isSealed: Bool {
    switch self {
    case .sealed: true
    case .list(let values): values.contains(where: \.isSealed)
    default: false
    }
  }
}
