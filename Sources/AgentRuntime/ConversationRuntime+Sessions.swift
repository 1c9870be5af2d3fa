import AgentCore
import Conversation
import Logging
import Storage

/// Sessions as a turn finds and leaves them.
extension ConversationRuntime {
  /// How many contacts back a caller who comes anew may still have news from.
  private static let contactsLookedAt = 5

  /// The caller's latest session, after what fell due in it.
  func current(_ caller: String, at now: Timestamp) async throws(StoreError) -> Session? {
    // Another process may have begun the next contact, and nothing that follows here would tell.
    var session = cache[caller].flatMap { $0.isOpen ? $0 : nil }
    if session == nil, let id = try await store.latestSession(of: caller) {
      let found = try await self.session(id)
      if cache[caller] == nil { try await lookBack(from: found) }
      session = found
    }
    guard let session else { return nil }
    let current = try await upToDate(session, of: caller, at: now)
    undoLater(in: current, of: caller, at: now)
    cache.keep(current, of: caller)
    return current
  }

  /// The caller's latest session at a message: ended, where it has no room for it.
  func withRoom(
    for message: InboundMessage,
    at now: Timestamp
  ) async throws(StoreError) -> Session? {
    guard let session = try await current(message.caller, at: now) else { return nil }
    guard let end = agent.ending(session, before: message, at: now) else { return session }
    let ended = try await append([end], to: session, of: message.caller)
    cache.keep(ended, of: message.caller)
    noticed.note(ended, of: message.caller)
    return ended
  }

  /// The caller's latest session after what fell due in it: where that began the next contact, the next one.
  func upToDate(
    _ session: Session,
    of caller: String,
    at now: Timestamp
  ) async throws(StoreError) -> Session {
    var current = session
    let due = agent.due(in: current, at: now)
    if !due.isEmpty { current = try await append(due, to: current, of: caller) }
    while let next = agent.contact(
      dueAfter: current,
      at: now,
      opening: try await opening(after: current)
    ) {
      // The new contact comes first: what was written down there is not lost, should we be cut off in between.
      let begun = try await append(
        next.events,
        to: Session(id: next.session.id),
        of: caller
      )
      let moved = agent.movedTimers(of: current, at: now)
      noticed.note(try await append(moved, to: current, of: caller), of: caller)
      noticed.note(begun, of: caller)
      current = begun
    }
    return current
  }

  /// How a contact begins that the agent starts itself.
  private func opening(after session: Session) async throws(StoreError) -> SessionOpening {
    guard !session.isOpen, !session.timers.isEmpty else { return SessionOpening(uid: "", seed: 0) }
    var lastSurveys: [Survey: Timestamp] = [:]
    if let customer = session.customer { lastSurveys = try await store.lastSurveys(of: customer) }
    return SessionOpening(
      uid: identifiers.sessionUID(),
      seed: random.seed(),
      lastSurveys: lastSurveys
    )
  }

  /// Notes which earlier contacts of a caller, whom this process has not served yet, have an open ticket or
  /// news that was not heard.
  private func lookBack(from latest: Session) async throws(StoreError) {
    let caller = latest.start.caller
    let last = latest.start.contact - 1
    guard last > 0 else { return }
    for contact in max(1, last - Self.contactsLookedAt + 1)...last {
      let id = SessionNaming.id(caller: caller, contact: contact)
      noticed.note(try await session(id), of: caller)
    }
  }

  /// A session as the store has it.
  func session(_ id: SessionID) async throws(StoreError) -> Session {
    try await store.state(of: id)
  }

  /// Appends events decided here, and gives the state after them.
  func append(
    _ events: [Event],
    to session: Session,
    of caller: String
  ) async throws(StoreError) -> Session {
    var after = session
    for event in events { after.apply(event) }
    try await store.append(
      EventBatch(
        session: session.id,
        caller: caller,
        expectedVersion: session.version,
        events: events,
        nextDue: agent.nextDue(in: after),
        state: after
      )
    )
    return after
  }

  // MARK: News

  /// What the caller has not heard of yet, in the latest session and in earlier ones, oldest first; nothing
  /// that is on its way already.
  /// - Parameter live: The instant at which it reaches a caller who is there; nil where it stands before a reply.
  func news(
    for caller: String,
    _ latest: Session?,
    live: Timestamp? = nil
  ) async throws(StoreError) -> [(session: Session, notices: Notices)] {
    guard let latest else { return [] }
    let underWay = outbox.inFlight
    var sessions: [Session] = []
    for id in noticed.sessions(of: caller) where id != latest.id {
      sessions.append(try await session(id))
    }
    sessions.sort { $0.start.contact < $1.start.contact }
    return (sessions + [latest]).map {
      ($0, Notices(undelivered: $0, agent: agent, except: underWay, live: live))
    }
  }

  /// Records that notices were shown in a turn of another session.
  func settle(_ notices: Notices, of session: Session, at now: Timestamp) async {
    guard !notices.events.isEmpty else { return }
    let delivered = notices.deliveries(in: session, at: now, configuration: agent.configuration)
    do throws(StoreError) {
      let caller = session.start.caller
      noticed.note(try await append(delivered, to: session, of: caller), of: caller)
    } catch {
      // The customer has read it; the worst that follows is that it is shown once more.
      logger.warning("a delivery was not recorded: \(error.words)")
    }
  }
}
