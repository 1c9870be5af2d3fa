import TextAnalysis

extension Session {
  /// The state after `events`, in their order.
  package static func fold(_ events: some Sequence<Event>, id: SessionID) -> Session {
    var session = Session(id: id)
    for event in events { session.apply(event) }
    return session
  }

  /// Folds one event. Total and pure: an event that does not fit the state changes only what it says.
  package mutating func apply(_ event: Event) {
    version += 1
    if version == 1 {
      startedAt = event.timestamp
      // Also where the agent begins it: time runs from here.
      lastActivity = event.timestamp
      let id = event.id.rawValue
      uid = id.lastIndex(of: ".").map { String(id[..<$0]) } ?? ""
    }
    lastInstant = max(lastInstant, event.timestamp)
    if let customer = event.customer { self.customer = customer }
    if event.actor != "system", !event.fact.isPrompt {
      lastActivity = max(lastActivity, event.timestamp)
    }
    switch event.fact {
    case .sessionStarted, .sessionClosed, .customerIdentified, .languageSwitched, .userTurn,
      .intentScored, .agentTurn, .requestNoted, .requestDropped, .moodScored, .repaired:
      applyTurn(event)
      applyTime(event)
    case .timerSet, .timerFired, .timerCancelled, .turnDelivered: applyTime(event)
    case .stateEntered, .flowStarted, .flowMoved, .flowSuspended, .flowResumed, .flowEnded,
      .flowParked, .actionRequested, .actionCompleted, .undoNoted:
      applyDialog(event)
    case .slotSet, .slotRejected, .slotProposed, .slotCheckStarted, .slotCleared:
      applySlot(event.fact)
    case .articleShown, .resolutionConfirmed, .resolutionAssumed, .resolutionRejected,
      .resolutionWithdrawn:
      applyOutcome(event)
    case .survey(let survey, let step): apply(step, of: survey, at: event.timestamp)
    case .conversationEscalated, .ownerChanged, .ticketOpened, .ticketContactSet,
      .ticketReplied, .ticketDelivered, .ticketSolved, .ticketReopened:
      applyTicket(event)
    case .customerErased: forget()
    case .choicesOffered, .labelProposed, .articleVoted, .requestAccepted, .sessionMarked,
      .ticketAppended, .flowLeft, .goodwill,
      .clockStepped, .other:
      break
    }
  }

  private mutating func applyTurn(_ event: Event) {
    switch event.fact {
    case .sessionStarted(let start):
      self.start = start
    case .sessionClosed(let closer, let reason):
      closedBy = closer
      let goesOn = closer == .timeout || reason == Self.historyIsFull
      unfinished = goesOn ? flows.map(\.withoutUndos) : []
      parked = []
      handedBack = nil
      expectation = isSurveyPending ? .rating : .nothing
      for frame in flows.reversed() { owe(frame) }
      flows = []
      noted = []
    case .customerIdentified(_, let to, let attributes):
      customer = to
      self.attributes = self.attributes(after: attributes)
    case .languageSwitched(_, let to):
      language = to
    case .userTurn(let turn):
      self.turn = turn.turn
      for sealed in turn.sealed { keep(sealed) }
      boundMasks()
      if !turn.text.text.isEmpty {
        words.append(turn.text.text.cut(to: Self.keptText), within: Self.keptWords)
      }
    case .intentScored(let score):
      applyScore(score)
    case .requestNoted(var request):
      request.words = (words.last ?? "").part(at: request.span)
      noted.append(request.bounded, within: Self.keptRequests)
    case .requestDropped(let turn, let part):
      noted.removeAll { $0.turn == turn && $0.part == part }
    case .agentTurn(let turn):
      handedBack = nil
      // A mere note in between leaves the question before it as it was.
      if turn.unasked == nil || turn.kind != .note {
        sameReplies = turn.parts == lastReply ? min(sameReplies + 1, Self.keptWords) : 0
        lastReply = turn.parts
        lastKind = turn.kind
      }
      for wording in turn.wordings { note(SpokenWording(wording)) }
      if turn.kind == .answer {
        answer = GivenAnswer(at: event.timestamp, intent: lastIntent, article: turn.article)
        resolution = .none
      }
    case .moodScored(let score):
      mood = score.score
      moods = Array((moods + [score.score]).suffix(Self.keptMoods))
    case .repaired(let pattern):
      repairs[pattern, default: 0] += 1
    default: break
    }
  }

  private mutating func note(_ wording: SpokenWording) {
    wordingUses.count(wording.name, within: Self.keptNames)
    let said = saidVariants[wording.name, default: []]
    saidVariants.take([wording.name: wording.added(to: said)], within: Self.keptNames)
  }

  private mutating func applyScore(_ score: IntentScore) {
    let served = noted.firstIndex { $0.turn == score.turn && $0.part == score.part }
    let said = served.map { noted.remove(at: $0).words } ?? words.last?.part(at: score.span)
    let before = question ?? ""
    switch score.decision {
    case .answer, .escalate, .clarify, .fallback:
      // A pick among choices answers the words that led to them.
      if !(justClarified && score.decision == .answer), let said {
        question = said.cut(to: Self.keptQuestion)
      }
    case .feedback, .smalltalk, .dialog: break
    }
    // "And to Spain?" adds to what was asked.
    if score.context?.source == .question, let said {
      question = Self.question(before, extendedBy: said)
    }
    justClarified = score.decision == .clarify
    if score.decision == .fallback { fallbacks += 1 }
    switch score.decision {
    case .answer where score.viaSearch: lastIntent = nil
    case .answer: ask(score.intent)
    case .escalate where !score.isNovel && score.confidence >= score.threshold: ask(score.intent)
    default: break
    }
  }

  private mutating func ask(_ intent: IntentID?) {
    guard let intent else { return }
    lastIntent = intent
    asked.count(intent, within: Self.keptNames)
  }

  /// Handles are `h1`, `h2`, …; the next one is above every one that was seen, also in replayed text.
  private mutating func keep(_ sealed: SealedValue) {
    masks[sealed.handle] = sealed.masked
    if sealed.kind == "email" || sealed.kind == "phone" { address = sealed }
    let place = Int(sealed.handle.dropFirst()).flatMap { $0 < Self.maximumHandles ? $0 : nil }
    handles = max(handles, place ?? 0)
  }

  private mutating func applyDialog(_ event: Event) {
    switch event.fact {
    case .stateEntered(let expectation): self.expectation = expectation
    case .flowStarted(let intent):
      parked.removeAll { $0.intent == intent }
      flows.append(FlowFrame(intent: intent), within: Self.keptFlows)
    case .flowMoved(let intent, let state):
      updateFlow(intent) {
        $0.state = state
        $0.lastResult = nil
        if !$0.visited.contains(state) { $0.visited.append(state, within: Self.keptStates) }
      }
    case .flowSuspended(let intent):
      let held = slots
      updateFlow(intent) {
        $0.suspendedAt = event.timestamp
        $0.heldSlots = held
      }
    case .flowResumed(let intent):
      if let index = flows.lastIndex(where: { $0.intent == intent }) {
        flows.append(flows.remove(at: index))
        slots.take(flows[flows.count - 1].heldSlots, within: Self.keptSlots)
        flows[flows.count - 1].suspendedAt = nil
        flows[flows.count - 1].heldSlots = [:]
      } else if let index = parked.lastIndex(where: { $0.intent == intent }) {
        flows.append(parked.remove(at: index), within: Self.keptFlows)
      }
    case .flowParked(let frame):
      parked.removeAll { $0.intent == frame.intent }
      parked.append(frame.bounded, within: Self.keptFlows)
    case .flowEnded(let intent, let outcome):
      end(intent, outcome)
    case .actionRequested, .actionCompleted, .undoNoted: applyAction(event.fact)
    default: break
    }
  }

  private mutating func end(_ intent: IntentID, _ outcome: FlowOutcome) {
    (proposals, checking, checkResult, tries) = ([:], nil, nil, [:])
    guard let index = flows.lastIndex(where: { $0.intent == intent }) else {
      parked.removeAll { $0.intent == intent }
      return
    }
    var frame = flows.remove(at: index)
    if outcome != .done { owe(frame) }
    frame.undos = []
    // The one on top ends first.
    if outcome == .escalated {
      parked.insert(frame, at: 0)
      parked = Array(parked.suffix(Self.keptFlows))
    }
  }

  private mutating func applyAction(_ fact: Fact) {
    switch fact {
    case .actionRequested(let name, let arguments, let key):
      let place = undos.firstIndex { $0.key == key }
      if let place { undos.remove(at: place) }
      pendingCall = PendingCall(
        name: name,
        arguments: arguments.bounded,
        key: key,
        isUndo: place != nil
      )
    case .actionCompleted(_, let result, let values):
      let wasUndo = pendingCall?.isUndo ?? false
      pendingCall = nil
      if !wasUndo { complete(result, values) }
    case .undoNoted(var note):
      note.arguments = note.arguments.bounded
      if let top = flows.indices.last {
        flows[top].undos.append(note, within: Self.keptUndos)
      } else {
        undos.append(note, within: Self.keptUndos)
      }
    default: break
    }
  }

  /// An action has answered: the check of a slot's value, or else the step of the flow on top.
  private mutating func complete(_ result: String, _ values: [String: Value]) {
    if checking != nil {
      checkResult = result
      return
    }
    guard let top = flows.indices.last else { return }
    flows[top].lastResult = result
    flows[top].values.take(values.bounded, within: Self.keptSlots)
  }

  private mutating func applySlot(_ fact: Fact) {
    switch fact {
    case .slotSet(let name, let value, let source):
      slots.take([name: value.cut(to: Self.keptValueText)], within: Self.keptSlots)
      completeLists.remove(name)
      if source == .completed, completeLists.count < Self.keptSlots { completeLists.insert(name) }
      remember(value, of: name)
      settle(name)
      tries[name] = nil
    case .slotCleared(let name):
      slots[name] = nil
      completeLists.remove(name)
      settle(name)
      tries[name] = nil
    case .slotProposed(let name, let value, _):
      proposals.take([name: value.cut(to: Self.keptValueText)], within: Self.keptSlots)
    case .slotCheckStarted(let name): checking = name
    case .slotRejected(let name, _, let why):
      settle(name)
      var slot = tries[name] ?? SlotTries()
      slot.count(why)
      tries.take([name: slot], within: Self.keptSlots)
    default: break
    }
  }

  /// Nothing of the slot waits for a check any more.
  private mutating func settle(_ name: SlotName) {
    proposals[name] = nil
    if checking == name { (checking, checkResult) = (nil, nil) }
  }

  /// What was owed to somebody who is not known any more is owed no more.
  private mutating func forget() {
    for index in flows.indices { flows[index].undos = [] }
    (undos, pendingCall, timers, unheard, noted, parked) = ([], nil, [], [], [], [])
  }

  /// What a flow did last is undone first.
  private mutating func owe(_ frame: FlowFrame) {
    for note in frame.undos.reversed() { undos.append(note, within: Self.keptUndos) }
  }

  /// A long text is nothing that is named again by "the other one".
  private mutating func remember(_ value: Value, of slot: SlotName) {
    let known = earlierValues[slot, default: []]
    guard !known.contains(value), value.cut(to: Self.keptEarlierText) == value else { return }
    var values = known
    values.append(value, within: Self.keptValues)
    earlierValues.take([slot: values], within: Self.keptSlots)
  }

  private mutating func updateFlow(_ intent: IntentID, _ change: (inout FlowFrame) -> Void) {
    guard let index = flows.lastIndex(where: { $0.intent == intent }) else { return }
    change(&flows[index])
  }

  private mutating func applyOutcome(_ event: Event) {
    switch event.fact {
    case .articleShown(let article, _, _):
      if !shownArticles.contains(article) {
        shownArticles.append(article, within: Self.keptArticles)
      }
    case .resolutionConfirmed:
      resolution = .confirmed
      answer = nil
    case .resolutionAssumed:
      resolution = .assumed
      answer = nil
    case .resolutionRejected:
      resolution = .rejected
      rejections += 1
      answer = nil
    case .resolutionWithdrawn:
      resolution = .none
    default: break
    }
  }

  private mutating func applyTicket(_ event: Event) {
    if event.fact.isOfPerson, let person = event.person { lastPerson = person }
    switch event.fact {
    case .conversationEscalated(let reason, _):
      escalation = reason
    case .ownerChanged(let owner):
      self.owner = owner
      ownerSince = event.timestamp
      colleague = owner == .person ? event.person : nil
      handedBack = owner == .returned ? event.id : nil
    case .ticketOpened:
      parked = []
      ticket = event.ticket.map { SessionTicket(number: $0) }
    case .ticketContactSet(let contact):
      ticket?.hasContact = contact != nil
    case .ticketReplied(let reply) where reply.isPublic:
      ticket?.undelivered.append(
        SessionTicket.Notice(event: event.id, kind: .reply(reply.text.text)),
        within: Self.keptNotices
      )
    case .ticketDelivered(let reply):
      ticket?.undelivered.removeAll { $0.event == reply }
    case .ticketSolved:
      ticket?.isSolved = true
      ticket?.undelivered.append(
        SessionTicket.Notice(event: event.id, kind: .solved),
        within: Self.keptNotices
      )
    case .ticketReopened:
      ticket?.isSolved = false
      closedBy = nil
    default: break
    }
  }
}
