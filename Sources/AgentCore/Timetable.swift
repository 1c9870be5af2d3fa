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
    case expireSurvey
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
      for fact in facts(for: item, in: session) {
        let event = Event(
          id: EventID("\(session.uid).\(session.version + 1)"),
          timestamp: at,
          session: session.id,
          customer: session.customer,
          actor: "system",
          configuration: configuration,
          fact: fact
        )
        session.apply(event)
        events.append(event)
      }
    }
    return events
  }

  private func next(in session: Session) -> (at: Timestamp, item: Item)? {
    var items: [(at: Timestamp, item: Item)] = []
    if case .asked(let at) = session.survey { items.append((at + survey.expires, .expireSurvey)) }
    if let at = assumption(in: session) { items.append((at, .assumeResolved)) }
    if let at = closing(of: session) { items.append((at, .close)) }
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
    if let ticket = session.ticket, !ticket.isSolved { return nil }
    let isImmediate = SessionWindows.immediateChannels.contains(session.start.channel)
    let window = session.awaitsAnswer && isImmediate ? windows.awaiting : windows.answered
    return session.lastActivity + window
  }

  private func facts(for item: Item, in session: Session) -> [Fact] {
    switch item {
    case .expireSurvey: [.csatExpired]
    case .close: [.sessionClosed(by: .timeout, reason: nil)]
    case .assumeResolved: [.resolutionAssumed(after: windows.answered)]
    }
  }
}

extension Session {
  /// Whether the agent's last words were a question. "Did that help?" is none here: silence after an answer
  /// says something else than silence after a question.
  package var awaitsAnswer: Bool {
    switch lastKind {
    case .fallback, .clarify, .collect, .confirm, .offerPerson, .survey, .handoff, .greeting: true
    case .answer: expectation.isQuestion
    case .smalltalk, .note, .close, nil: expectation.isQuestion
    }
  }
}

extension Expectation {
  fileprivate var isQuestion: Bool {
    switch self {
    case .nothing, .helped: false
    case .slot, .confirmation, .choice, .contact, .handoffConsent, .rating, .resumption: true
    }
  }
}
