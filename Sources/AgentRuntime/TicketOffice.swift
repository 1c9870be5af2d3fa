import AgentCore
import Conversation
import Dialogue
import Storage
import Ticketing

/// Tickets as people at the desk work them, on a store that conversations may be writing to.
package struct TicketOffice: Sendable {
  /// Why something was not done.
  package enum Failure: Error, Sendable {
    case unknownTicket(String)
    case refused(String)
    case store(StoreError)
  }

  private static let maximumAttempts = 8
  private let store: SQLiteStore
  private let clock: LiveClock

  /// An office at an open store; a store opened for reading gives tickets but takes no changes.
  package init(store: SQLiteStore, clock: LiveClock = LiveClock()) {
    self.store = store
    self.clock = clock
  }

  /// Every ticket, in the order in which they were opened.
  package func tickets() async throws(Failure) -> [Ticket] {
    try await fold { () throws(StoreError) in try await store.ticketEvents() }
  }

  /// One ticket.
  package func ticket(_ number: String) async throws(Failure) -> Ticket {
    let wanted = TicketNumber(number.uppercased())
    let found = try await fold { () throws(StoreError) in try await store.ticketEvents(of: wanted) }
    guard let ticket = found.first else { throw .unknownTicket(number) }
    return ticket
  }

  private func fold(
    _ records: () async throws(StoreError) -> [LogRecord]
  ) async throws(Failure) -> [Ticket] {
    do throws(StoreError) {
      return Ticket.fold(try await records().compactMap { Event($0) })
    } catch { throw .store(error) }
  }

  /// The address the customer gave, opened; nil where they gave none.
  package func address(of ticket: Ticket) async throws(Failure) -> String? {
    guard let contact = ticket.contact else { return nil }
    do throws(StoreError) {
      return try await store.secret(session: ticket.session, handle: contact.handle)
    } catch { throw .store(error) }
  }

  /// Replies to the customer, or leaves a note for colleagues.
  package func reply(
    to number: String,
    text: String,
    isPublic: Bool,
    by person: String
  ) async throws(Failure) {
    let redacted = Agent.redactedReply(text)
    try await change(number, by: person) { ticket, session throws(TicketDesk.Refusal) in
      try TicketDesk.reply(redacted, isPublic: isPublic, to: ticket, owner: session.owner)
    }
  }

  /// Takes a ticket's conversation over.
  /// - Parameter takes: Also from a colleague who has it.
  package func claim(_ number: String, by person: String, takes: Bool) async throws(Failure) {
    try await change(number, by: person) { ticket, session throws(TicketDesk.Refusal) in
      try TicketDesk.claim(ticket, session: session, by: person, takes: takes)
    }
  }

  /// Gives a ticket's conversation back to the agent.
  /// - Parameter solves: Whether the ticket is solved with it.
  package func giveBack(_ number: String, by person: String, solves: Bool) async throws(Failure) {
    try await change(number, by: person) { ticket, session throws(TicketDesk.Refusal) in
      try TicketDesk.giveBack(ticket, session: session, by: person, solves: solves)
    }
  }

  /// Solves a ticket, and asks how it went where `asking` decides so.
  package func solve(
    _ number: String,
    by person: String,
    asking: SurveyAsker
  ) async throws(Failure) {
    let now = clock.now
    let last = try await lastSurveys(of: try await ticket(number).customer)
    try await change(number, by: person) { ticket, session throws(TicketDesk.Refusal) in
      let decision = asking.decision(
        in: session,
        attribution: .person(person),
        last: session.start.lastSurveys.merging(last) { _, latest in latest },
        at: now
      )
      return try TicketDesk.solve(ticket, session: session, survey: decision)
    }
  }

  private func lastSurveys(
    of customer: CustomerID?
  ) async throws(Failure) -> [Survey: Timestamp] {
    guard let customer else { return [:] }
    do throws(StoreError) { return try await store.lastSurveys(of: customer) } catch {
      throw .store(error)
    }
  }

  /// Takes a solved ticket up again.
  package func reopen(_ number: String, by person: String) async throws(Failure) {
    try await change(number, by: person) { ticket, session throws(TicketDesk.Refusal) in
      try TicketDesk.reopen(ticket, session: session)
    }
  }

  /// Decides on the ticket as it stands and appends; decided again where a conversation was faster.
  private func change(
    _ number: String,
    by person: String,
    _ decide: (Ticket, Session) throws(TicketDesk.Refusal) -> [Fact]
  ) async throws(Failure) {
    for _ in 0..<Self.maximumAttempts {
      let ticket = try await ticket(number)
      let session = try await session(ticket.session)
      let facts: [Fact]
      do throws(TicketDesk.Refusal) { facts = try decide(ticket, session) } catch {
        throw .refused(error.description)
      }
      if facts.isEmpty { return }
      if try await append(facts, to: session, ticket, by: person) { return }
    }
    throw .store(.unavailable("other processes kept writing to the same session"))
  }

  private func session(_ id: SessionID) async throws(Failure) -> Session {
    do throws(StoreError) {
      return try await store.state(of: id)
    } catch { throw .store(error) }
  }

  /// Whether the facts were appended; false where another process was faster.
  private func append(
    _ facts: [Fact],
    to session: Session,
    _ ticket: Ticket,
    by person: String
  ) async throws(Failure) -> Bool {
    let now = session.instant(by: clock.now)
    var after = session
    let events = facts.enumerated().map { offset, fact in
      Event(
        id: EventID("\(session.uid).\(session.version + offset + 1)"),
        timestamp: now,
        session: session.id,
        customer: session.customer,
        ticket: fact.isTicketFact ? ticket.number : nil,
        actor: "human:\(person)",
        fact: fact
      )
    }
    for event in events { after.apply(event) }
    do throws(StoreError) {
      try await store.append(
        EventBatch(
          session: session.id,
          caller: session.start.caller,
          expectedVersion: session.version,
          events: events,
          nextDue: Self.nextDue(in: after, at: now),
          state: after
        )
      )
      return true
    } catch .conflict {
      return false
    } catch {
      throw .store(error)
    }
  }

  /// The desk does not know the content, and so not how long a question for a rating stands, nor how the agent takes
  /// up what is given back: such a session is due at once, and the next process that knows the content puts the right
  /// instant there. Nothing else falls due in a session that has a ticket.
  private static func nextDue(in session: Session, at now: Timestamp) -> Timestamp? {
    let isWaiting = session.isSurveyPending || session.handedBack != nil
    return isWaiting || !session.timers.isEmpty || session.owner == .returned ? now : nil
  }
}

extension Fact {
  fileprivate var isTicketFact: Bool { type.hasPrefix("ticket.") }
}
