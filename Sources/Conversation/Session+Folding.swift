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
      let id = event.id.rawValue
      uid = id.lastIndex(of: ".").map { String(id[..<$0]) } ?? ""
    }
    if let customer = event.customer { self.customer = customer }
    if event.actor != "system" { lastActivity = max(lastActivity, event.timestamp) }
    switch event.fact {
    case .sessionStarted, .sessionClosed, .customerIdentified, .languageSwitched, .userTurn,
      .intentScored, .agentTurn, .requestNoted, .requestDropped, .moodScored, .repaired:
      applyTurn(event)
    case .stateEntered, .flowStarted, .flowMoved, .flowSuspended, .flowResumed, .flowEnded,
      .actionRequested, .actionCompleted:
      applyDialog(event)
    case .slotSet, .slotRejected, .slotProposed, .slotCheckStarted, .slotCleared:
      applySlot(event.fact)
    case .articleShown, .resolutionConfirmed, .resolutionAssumed, .resolutionRejected,
      .resolutionWithdrawn, .csatAsked, .csatAnswered, .csatExpired:
      applyOutcome(event)
    case .conversationEscalated, .ownerChanged, .ticketOpened, .ticketContactSet,
      .ticketReplied, .ticketDelivered, .ticketSolved, .ticketReopened:
      applyTicket(event)
    case .choicesOffered, .labelProposed, .articleVoted, .requestAccepted, .sessionMarked,
      .ticketAppended, .csatSkipped, .other:
      break
    }
  }

  private mutating func applyTurn(_ event: Event) {
    switch event.fact {
    case .sessionStarted(let start):
      self.start = start
    case .sessionClosed(let closer, _):
      closedBy = closer
      expectation = survey.isPending ? .rating : .nothing
      flows = []
      noted = []
    case .customerIdentified(_, let to, let attributes):
      customer = to
      self.attributes.merge(attributes) { _, new in new }
    case .languageSwitched(_, let to):
      language = to
    case .userTurn(let turn):
      self.turn = turn.turn
      for sealed in turn.sealed { keep(sealed) }
      if !turn.text.text.isEmpty {
        words = Array((words + [turn.text.text]).suffix(Self.keptWords))
      }
    case .intentScored(let score):
      applyScore(score)
    case .requestNoted(var request):
      request.words = (words.last ?? "").part(at: request.span)
      noted.append(request)
    case .requestDropped(let turn, let part):
      noted.removeAll { $0.turn == turn && $0.part == part }
    case .agentTurn(let turn):
      lastReply = turn.parts
      lastKind = turn.kind
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
    wordingUses[wording.name, default: 0] += 1
    let said = saidVariants[wording.name, default: []]
    saidVariants[wording.name] = wording.added(to: said)
  }

  private mutating func applyScore(_ score: IntentScore) {
    let served = noted.firstIndex { $0.turn == score.turn && $0.part == score.part }
    let said = served.map { noted.remove(at: $0).words } ?? words.last?.part(at: score.span)
    let before = question ?? ""
    switch score.decision {
    case .answer, .escalate, .clarify, .fallback:
      // A pick among choices answers the words that led to them.
      if !(justClarified && score.decision == .answer) { question = said ?? question }
    case .feedback, .smalltalk, .dialog: break
    }
    // "And to Spain?" adds to what was asked.
    if score.context?.source == .question, let said {
      question = [before, said].joined(separator: " ")
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
    asked[intent, default: 0] += 1
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
    case .flowStarted(let intent): flows.append(FlowFrame(intent: intent))
    case .flowMoved(let intent, let state):
      updateFlow(intent) {
        $0.state = state
        $0.lastResult = nil
      }
    case .flowSuspended(let intent):
      updateFlow(intent) { $0.suspendedAt = event.timestamp }
    case .flowResumed(let intent):
      if let index = flows.lastIndex(where: { $0.intent == intent }) {
        flows.append(flows.remove(at: index))
        flows[flows.count - 1].suspendedAt = nil
      }
    case .flowEnded(let intent, _):
      if let index = flows.lastIndex(where: { $0.intent == intent }) { flows.remove(at: index) }
      (proposals, checking, checkResult, tries) = ([:], nil, nil, [:])
    case .actionRequested(let name, _, _): pendingAction = name
    case .actionCompleted(_, let result, let values):
      complete(result, values)
    default: break
    }
  }

  /// An action has answered: the check of a slot's value, or else the step of the flow on top.
  private mutating func complete(_ result: String, _ values: [String: Value]) {
    pendingAction = nil
    if checking != nil {
      checkResult = result
      return
    }
    guard let top = flows.indices.last else { return }
    flows[top].lastResult = result
    flows[top].values.merge(values) { _, new in new }
  }

  private mutating func applySlot(_ fact: Fact) {
    switch fact {
    case .slotSet(let name, let value, let source):
      slots[name] = value
      if source == .completed { completeLists.insert(name) } else { completeLists.remove(name) }
      remember(value, of: name)
      settle(name)
      tries[name] = nil
    case .slotCleared(let name):
      slots[name] = nil
      completeLists.remove(name)
      settle(name)
      tries[name] = nil
    case .slotProposed(let name, let value, _): proposals[name] = value
    case .slotCheckStarted(let name): checking = name
    case .slotRejected(let name, _, let why):
      settle(name)
      switch why {
      case .notUnderstood, .mistyped: tries[name, default: SlotTries()].notUnderstood += 1
      case .invalid: tries[name, default: SlotTries()].invalid += 1
      case .lacking: tries[name, default: SlotTries()].lacking += 1
      }
    default: break
    }
  }

  /// Nothing of the slot waits for a check any more.
  private mutating func settle(_ name: SlotName) {
    proposals[name] = nil
    if checking == name { (checking, checkResult) = (nil, nil) }
  }

  private mutating func remember(_ value: Value, of slot: SlotName) {
    let known = earlierValues[slot, default: []]
    if !known.contains(value) {
      earlierValues[slot] = Array((known + [value]).suffix(Self.keptValues))
    }
  }

  private mutating func updateFlow(_ intent: IntentID, _ change: (inout FlowFrame) -> Void) {
    guard let index = flows.lastIndex(where: { $0.intent == intent }) else { return }
    change(&flows[index])
  }

  private mutating func applyOutcome(_ event: Event) {
    switch event.fact {
    case .articleShown(let article, _, _):
      if !shownArticles.contains(article) { shownArticles.append(article) }
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
    case .csatAsked:
      survey = .asked(event.timestamp)
      if closedBy != nil { expectation = .rating }
    case .csatAnswered(let score, _):
      survey = .answered(score: score)
      if expectation == .rating { expectation = .nothing }
    case .csatExpired:
      survey = .expired
      if expectation == .rating { expectation = .nothing }
    default: break
    }
  }

  private mutating func applyTicket(_ event: Event) {
    switch event.fact {
    case .conversationEscalated(let reason, _):
      escalation = reason
    case .ownerChanged(let owner):
      self.owner = owner
    case .ticketOpened:
      ticket = event.ticket.map { SessionTicket(number: $0) }
    case .ticketContactSet(let contact):
      ticket?.hasContact = contact != nil
    case .ticketReplied(let reply) where reply.isPublic:
      ticket?.undelivered.append(
        SessionTicket.Notice(event: event.id, kind: .reply(reply.text.text))
      )
    case .ticketDelivered(let reply):
      ticket?.undelivered.removeAll { $0.event == reply }
    case .ticketSolved:
      ticket?.isSolved = true
      ticket?.undelivered.append(SessionTicket.Notice(event: event.id, kind: .solved))
    case .ticketReopened:
      ticket?.isSolved = false
      closedBy = nil
    default: break
    }
  }
}

extension SurveyState {
  /// Whether a rating is still awaited.
  package var isPending: Bool {
    if case .asked = self { true } else { false }
  }
}
