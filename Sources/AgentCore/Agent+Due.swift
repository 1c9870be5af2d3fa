import Conversation
import Dialogue

/// What the agent does without a message, because its time has come.
extension Agent {
  /// When something next falls due in `session`; nil where nothing will.
  package func nextDue(in session: Session) -> Timestamp? {
    let contact = contactDue(after: session)
    let due = [timetable.nextDue(in: session), takeUpDue(in: session), contact].compactMap { $0 }
    return due.min()
  }

  /// The events that fell due in `session` at or before `now`, each at its own instant, in order. Beside what the
  /// timetable tells, the agent takes up a conversation that a person has given back.
  package func due(in session: Session, at now: Timestamp) -> [Event] {
    guard let at = takeUpDue(in: session), at <= now else {
      return timetable.due(in: session, at: now, configuration: configuration)
    }
    var after = session
    var events: [Event] = []
    func take(_ new: [Event]) {
      for event in new { after.apply(event) }
      events += new
    }
    // What waited for the conversation to be given back comes behind the words that take it up.
    let before = Timestamp(milliseconds: at.milliseconds - 1)
    take(timetable.due(in: session, at: before, configuration: configuration))
    take(takenUp(after, at: at))
    take(timetable.due(in: after, at: now, configuration: configuration))
    return events
  }

  /// Whether a question whether the customer is still there may be shown at `now` to somebody who is; nil is nobody.
  package func isTimely(_ notice: SpokenNotice, at now: Timestamp?) -> Bool {
    guard let now, let interval = definition.dialogue.windows.silence else { return false }
    return now < notice.at + interval
  }

  // MARK: Given back

  private func takeUpDue(in session: Session) -> Timestamp? {
    session.handedBack != nil && session.isOpen ? session.ownerSince : nil
  }

  private func takenUp(_ session: Session, at instant: Timestamp) -> [Event] {
    var draft = TurnDraft(
      session: session,
      // Nothing is handed over here: the number is never used.
      context: TurnContext(
        now: instant,
        nextTicket: session.ticket?.number ?? "",
        configuration: configuration
      )
    )
    machine.takeUp(&draft)
    return draft.events
  }

  // MARK: The next contact

  /// When something falls due that an ended session was to say; nil where it has nothing left to say.
  private func contactDue(after session: Session) -> Timestamp? {
    guard session.version > 0, !session.isOpen, session.owner != .person else { return nil }
    return session.timers.map { max($0.at, session.ownerSince, session.lastActivity) }.min()
  }

  /// The caller's next contact, which the agent begins by itself to say what fell due after `session` had ended;
  /// nil where nothing did.
  package func contact(
    dueAfter session: Session,
    at now: Timestamp,
    opening: SessionOpening
  ) -> (session: Session, events: [Event])? {
    guard let at = contactDue(after: session), at <= now else { return nil }
    let contact = session.start.contact + 1
    let id = SessionNaming.id(caller: session.start.caller, contact: contact)
    var draft = TurnDraft(
      session: Session(id: id),
      context: TurnContext(now: at, nextTicket: "", configuration: configuration)
    )
    let start = SessionStart(
      caller: session.start.caller,
      contact: contact,
      channel: session.start.channel,
      locale: session.language ?? session.start.locale,
      seed: opening.seed,
      sequenceBase: session.start.sequenceBase + session.version,
      lastSurveys: opening.lastSurveys,
      isOutbound: true
    )
    draft.recordStart(start, uid: opening.uid, customer: session.customer)
    if let customer = session.customer, !session.attributes.isEmpty {
      draft.record(
        .customerIdentified(from: nil, to: customer, attributes: session.attributes),
        by: "system"
      )
    }
    machine.takeOver(from: session, resumes: false, in: &draft)
    var after = draft.session
    let due = timetable.due(in: after, at: now, configuration: configuration)
    for event in due { after.apply(event) }
    return (after, draft.events + due)
  }

  /// The events that take an ended session's timers from it, once a later contact has taken them over.
  package func movedTimers(of session: Session, at now: Timestamp) -> [Event] {
    guard !session.isOpen else { return [] }
    let now = session.instant(by: now)
    return session.timers.enumerated().map { offset, timer in
      Event(
        id: EventID("\(session.uid).\(session.version + offset + 1)"),
        timestamp: now,
        session: session.id,
        customer: session.customer,
        actor: "system",
        configuration: configuration,
        fact: .timerCancelled(timer.name, reason: "moved")
      )
    }
  }
}
