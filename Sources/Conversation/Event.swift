import CanonicalJSON

/// One immutable fact of the log, with when, where and by whom.
package struct Event: Sendable, Hashable {
  /// Unique; `SESSION-UID.N` for the N-th event of a session.
  package var id: EventID
  /// When it happened.
  package var timestamp: Timestamp
  /// The session it belongs to.
  package var session: SessionID
  /// The customer, where known.
  package var customer: CustomerID?
  /// The ticket it is about.
  package var ticket: TicketNumber?
  /// Who did it: `customer`, `bot`, `human:ID`, `system`.
  package var actor: String
  /// The event that led to it.
  package var cause: EventID?
  /// Digest of the content in force.
  package var configuration: String?
  /// What happened.
  package var fact: Fact

  /// An event; what is nil by default is left out of its line.
  package init(
    id: EventID,
    timestamp: Timestamp,
    session: SessionID,
    customer: CustomerID? = nil,
    ticket: TicketNumber? = nil,
    actor: String,
    cause: EventID? = nil,
    configuration: String? = nil,
    fact: Fact
  ) {
    self.id = id
    self.timestamp = timestamp
    self.session = session
    self.customer = customer
    self.ticket = ticket
    self.actor = actor
    self.cause = cause
    self.configuration = configuration
    self.fact = fact
  }

  /// The event as a line of the log, with its place in the store where it has one.
  package func record(sequence: Int? = nil) -> LogRecord {
    LogRecord(
      sequence: sequence,
      id: id,
      timestamp: timestamp,
      type: fact.type,
      conversation: session,
      customer: customer,
      ticket: ticket,
      actor: actor,
      cause: cause,
      configuration: configuration,
      data: fact.data
    )
  }

  /// The event that a line of the log tells; nil where it belongs to no session.
  ///
  /// A type that is not known, or whose fields are not of the expected form, becomes `Fact.other`: reading
  /// is total, so one odd line never makes a session unreadable.
  package init?(_ record: LogRecord) {
    guard let session = record.conversation else { return nil }
    self.init(
      id: record.id ?? EventID("\(session)@\(record.sequence ?? 0)"),
      timestamp: record.timestamp,
      session: session,
      customer: record.customer,
      ticket: record.ticket,
      actor: record.actor ?? "system",
      cause: record.cause,
      configuration: record.configuration,
      fact: Fact(type: record.type, data: record.data)
    )
  }
}
