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
      lastActivity = event.timestamp
      let id = event.id.rawValue
      uid = id.lastIndex(of: ".").map { String(id[..<$0]) } ?? ""
    }
    if let customer = event.customer { self.customer = customer }
    if event.actor != "system", !event.fact.isPrompt {
      lastActivity = max(lastActivity, event.timestamp)
    }
    switch event.fact {
    case .sessionStarted, .sessionClosed, .customerIdentified, .languageSwitched, .userTurn,
      .intentScored, .agentTurn, .requestNoted, .requestDropped:
      applyTurn(event)
      applyTime(event)
    case .timerSet, .timerFired, .timerCancelled, .turnDelivered: applyTime(event)
    case .stateEntered, .slotSet, .slotCleared, .flowStarted, .flowMoved, .flowResumed,
      .flowEnded, .flowParked, .actionRequested, .actionCompleted:
      applyDialog(event.fact)
    case .articleShown, .resolutionConfirmed, .resolutionAssumed, .resolutionRejected,
      .resolutionWithdrawn, .csatAsked, .csatAnswered, .csatExpired:
      applyOutcome(event)
    case .conversationEscalated, .ownerChanged, .ticketOpened, .ticketContactSet,
      .ticketReplied, .ticketDelivered, .ticketSolved, .ticketReopened:
      applyTicket(event)
    case .slotRejected, .flowSuspended, .choicesOffered, .labelProposed,
      .articleVoted, .requestAccepted, .sessionMarked, .ticketAppended, .other:
      break
    }
  }

  private mutating func applyTurn(_ event: Event) {
    switch event.fact {
    case .sessionStarted(let start):
      self.start = start
    case .sessionClosed(let closer, _):
      closedBy = closer
      unfinished = closer == .timeout ? flows : []
      parked = []
      handedBack = nil
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
      handedBack = nil
      // A mere note in between leaves the question before it as it was.
      if turn.unasked == nil || turn.kind != .note {
        lastReply = turn.parts
        lastKind = turn.kind
      }
      for wording in turn.wordings { wordingUses[wording, default: 0] += 1 }
      if turn.kind == .answer {
        answer = GivenAnswer(at: event.timestamp, intent: lastIntent, article: turn.article)
        resolution = .none
      }
    default: break
    }
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

  private mutating func applyDialog(_ fact: Fact) {
    switch fact {
    case .stateEntered(let expectation): self.expectation = expectation
    case .slotSet(let name, let value, _):
      slots[name] = value
      remember(value, of: name)
    case .slotCleared(let name): slots[name] = nil
    case .flowStarted(let intent):
      parked.removeAll { $0.intent == intent }
      flows.append(FlowFrame(intent: intent))
    case .flowMoved(let intent, let state):
      updateFlow(intent) {
        $0.state = state
        $0.lastResult = nil
      }
    case .flowResumed(let intent):
      if let index = flows.lastIndex(where: { $0.intent == intent }) {
        flows.append(flows.remove(at: index))
      } else if let index = parked.lastIndex(where: { $0.intent == intent }) {
        flows.append(parked.remove(at: index))
      }
    case .flowParked(let frame):
      parked.removeAll { $0.intent == frame.intent }
      parked.append(frame)
    case .flowEnded(let intent, let outcome):
      if let index = flows.lastIndex(where: { $0.intent == intent }) {
        let frame = flows.remove(at: index)
        // The one on top ends first.
        if outcome == .escalated { parked.insert(frame, at: 0) }
      } else {
        parked.removeAll { $0.intent == intent }
      }
    case .actionRequested(let name, _, _): pendingAction = name
    case .actionCompleted(_, let result, let values):
      pendingAction = nil
      guard let top = flows.indices.last else { return }
      flows[top].lastResult = result
      flows[top].values.merge(values) { _, new in new }
    default: break
    }
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
