import Conversation
import Dialogue

/// What falls due by the passing of time alone: a pure function of a session and the clock.
package struct Timetable: Sendable, Hashable {
  let windows: SessionWindows
  let survey: SurveyPolicy

  /// A timetable by the content's windows of silence and its survey policy.
  package init(windows: SessionWindows, survey: SurveyPolicy) {
    self.windows = windows
    self.survey = survey
  }

  private enum Item: Hashable {
    case assumeResolved
    case close
    case expireSurvey(Survey)
    case endComment
    case fire(SessionTimer)
  }

  /// How long a call may be under way, in some process, before it counts as cut off.
  private static let callsAwaited = Milliseconds.minutes(10)

  /// When something next falls due in `session`; nil where nothing will.
  package func nextDue(in session: Session) -> Timestamp? {
    [next(in: session)?.at, undoDue(in: session)].compactMap { $0 }.min()
  }

  /// When a process that can run actions is to see to what `session` owes, without waiting for a message: changes that
  /// are to be undone, at once; a call that nobody waits for any more, when it must have been cut off.
  package func undoDue(in session: Session) -> Timestamp? {
    if let call = session.pendingCall {
      return call.isUndo || !session.isOpen ? session.lastActivity + Self.callsAwaited : nil
    }
    return session.undos.isEmpty ? nil : session.lastActivity
  }

  /// The events that fell due at or before `now`, each at its own instant, in order.
  package func due(
    in session: Session,
    at now: Timestamp,
    configuration: String?
  ) -> [Event] {
    var session = session
    var events: [Event] = []
    while let (at, item) = next(in: session), at <= now {
      var cause: EventID?
      for fact in facts(for: item, in: session, at: at, now: now) {
        let isSaid = if case .agentTurn = fact { true } else { false }
        let event = Event(
          id: EventID("\(session.uid).\(session.version + 1)"),
          timestamp: session.instant(by: at),
          session: session.id,
          customer: session.customer,
          actor: isSaid ? "bot" : "system",
          cause: isSaid ? cause : nil,
          configuration: configuration,
          fact: fact
        )
        cause = cause ?? event.id
        session.apply(event)
        events.append(event)
      }
    }
    return events
  }

  private func next(in session: Session) -> (at: Timestamp, item: Item)? {
    var items: [(at: Timestamp, item: Item)] = []
    if let asked = session.survey, asked.stage == .asked {
      items.append((asked.askedAt + survey.expires, .expireSurvey(asked.survey)))
    }
    if let at = commentEnd(of: session) { items.append((at, .endComment)) }
    if let at = assumption(in: session) { items.append((at, .assumeResolved)) }
    if let at = closing(of: session) { items.append((at, .close)) }
    items += timers(of: session)
    return items.min { $0.at < $1.at }
  }

  /// An answer that nobody contradicted is assumed right after a silence of `windows.answered`.
  private func assumption(in session: Session) -> Timestamp? {
    guard let answer = session.answer, session.escalation == nil, session.resolution == .none
    else { return nil }
    if session.isOpen { return max(answer.at, session.lastActivity) + windows.answered }
    // Never before the session's end, or the log would tell of it in the wrong order.
    let wait = session.closedBy == .timeout ? windows.awaiting : Milliseconds(count: 0)
    return max(answer.at + windows.answered, session.lastActivity + wait)
  }

  private func closing(of session: Session) -> Timestamp? {
    guard session.isOpen else { return nil }
    if session.owner == .person { return nil }
    if let ticket = session.ticket, !ticket.isSolved { return nil }
    let window = session.awaitsAnswer ? patience(in: session) : windows.answered
    return session.lastActivity + window
  }

  /// How long an answer to a question is waited for.
  private func patience(in session: Session) -> Milliseconds {
    SessionWindows.immediateChannels.contains(session.start.channel)
      ? windows.awaiting : windows.answered
  }

  /// After its end a conversation takes words about the score for as long as it would have waited for an answer:
  /// what comes later is about something else.
  private func commentEnd(of session: Session) -> Timestamp? {
    guard !session.isOpen, session.expectation == .comment else { return nil }
    return session.lastActivity + patience(in: session)
  }

  private func facts(
    for item: Item,
    in session: Session,
    at instant: Timestamp,
    now: Timestamp
  ) -> [Fact] {
    switch item {
    case .fire(let timer): firing(of: timer, in: session, at: instant, now: now)
    case .expireSurvey(let survey): [.survey(survey, .expired)]
    case .endComment: [.stateEntered(.nothing)]
    case .close: [.sessionClosed(by: .timeout, reason: nil)]
    case .assumeResolved: [.resolutionAssumed(after: windows.answered)]
    }
  }
}

// MARK: Timers

extension Timetable {
  /// The timers of an open session that may fall due as it stands. While a person has the conversation they wait; those
  /// of a session that has ended begin the caller's next contact (`Agent.contact`).
  private func timers(of session: Session) -> [(at: Timestamp, item: Item)] {
    guard session.isOpen, session.owner != .person else { return [] }
    return session.timers.compactMap { timer in
      switch timer.kind {
      case .silence: (max(timer.at, session.ownerSince), .fire(timer))
      case .reminder: (max(timer.at, session.ownerSince, session.startedAt), .fire(timer))
      case .followUp:
        // It does not break into another question.
        session.isAtRest
          ? (max(timer.at, session.ownerSince, session.lastActivity), .fire(timer)) : nil
      }
    }
  }

  private func firing(
    of timer: SessionTimer,
    in session: Session,
    at instant: Timestamp,
    now: Timestamp
  ) -> [Fact] {
    let fired = Fact.timerFired(timer.name)
    guard let text = timer.texts.first else { return [fired] }
    func said(_ kind: AgentTurn.Kind, _ unasked: AgentTurn.Unasked) -> Fact {
      .agentTurn(AgentTurn(turn: session.turn, kind: kind, parts: [.text(text)], unasked: unasked))
    }
    switch timer.kind {
    case .reminder: return [fired, said(.note, .notice)]
    case .followUp:
      guard let question = timer.question else { return [fired, said(.note, .notice)] }
      return [fired, .stateEntered(.followUp(question)), said(.confirm, .notice)]
    case .silence:
      return isFresh(timer, in: session, at: instant, now: now)
        ? [fired, said(.note, .prompt)] : [fired]
    }
  }

  /// Whether "are you still there?" is said in time: not when it should have been said again by now, nor when the
  /// session is over.
  private func isFresh(
    _ timer: SessionTimer,
    in session: Session,
    at instant: Timestamp,
    now: Timestamp
  ) -> Bool {
    if let every = timer.every, now >= instant + every { return false }
    return closing(of: session).map { $0 > now } ?? true
  }
}

extension Session {
  /// Whether nothing is asked or under way.
  fileprivate var isAtRest: Bool {
    guard flows.isEmpty, noted.isEmpty else { return false }
    return expectation == .nothing || expectation == .helped
  }
}

extension Session {
  /// Whether the agent's last words were a question. "Did that help?" is none here: silence after an answer
  /// says something else than silence after a question.
  package var awaitsAnswer: Bool {
    switch lastKind {
    case .confirm where expectation.isFollowUp: false
    case .fallback, .clarify, .collect, .confirm, .offerPerson, .survey, .handoff, .greeting: true
    case .answer: expectation.isQuestion
    case .smalltalk, .note, .close, nil: expectation.isQuestion
    }
  }
}

extension Expectation {
  fileprivate var isQuestion: Bool {
    switch self {
    // A question that came days later may well be answered tomorrow.
    case .nothing, .helped, .followUp: false
    case .slot, .confirmation, .choice, .contact, .handoffConsent, .rating, .comment, .resumption:
      true
    }
  }

  fileprivate var isFollowUp: Bool {
    if case .followUp = self { true } else { false }
  }
}
