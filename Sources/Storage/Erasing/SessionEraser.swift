import AgentCore
import CanonicalJSON
import Conversation
import GRDB

/// Takes the content of sessions out of the store, within one transaction of its caller.
struct SessionEraser {
  /// In a column of `sessions`: what has been taken out of a session.
  enum Extent: Int {
    case nothing, content, names
  }

  private static let text = ByteText.parameter

  private static let updateEvent = """
    UPDATE events SET session = \(text), customer = \(text), data = \(text) WHERE seq = ?
    """
  private static let insertEvent = """
    INSERT INTO events (id, session, version, ts, type, customer, actor, data)
    VALUES (\(text), \(text), ?, ?, \(text), \(text), 'system', \(text))
    """
  private static let updateSession = """
    UPDATE sessions SET session = \(text), caller = \(text), customer = \(text), version = ?,
      due = ?, erased = ?
    WHERE session = \(text)
    """

  let db: Database
  let now: Timestamp
  let extent: Extent
  /// What the session is called from now on, and its caller.
  let renamed: (StoredSession) -> (id: SessionID, caller: String)
  var eraser: Eraser
  private(set) var erasure: Erasure

  init(
    db: Database,
    now: Timestamp,
    extent: Extent,
    eraser: Eraser,
    customer: CustomerID? = nil,
    renamed: @escaping (StoredSession) -> (id: SessionID, caller: String) = { ($0.id, $0.caller) }
  ) {
    self.db = db
    self.now = now
    self.extent = extent
    self.eraser = eraser
    self.renamed = renamed
    erasure = Erasure(customer: customer)
  }

  /// Erases one session, and closes it where it is open: nobody can go on with it.
  mutating func erase(_ session: StoredSession) throws {
    let name = renamed(session)
    let before = try EventRow.fetch(
      db,
      "WHERE session = \(Self.text) ORDER BY version",
      [ByteText.value(session.id)]
    )
    var state = Session(id: name.id)
    var requests: [RequestID] = []
    for record in before {
      let told = try EventRow.event(of: record)
      if case .requestAccepted(let key, _) = told.fact { requests.append(key) }
      let event = eraser.erased(told)
      try rewrite(event, at: record.sequence)
      if case .ticketOpened = event.fact, let ticket = event.ticket {
        erasure.tickets.append(ticket)
      }
      if let own = event.customer, own != erasure.customer, !erasure.otherNames.contains(own) {
        erasure.otherNames.append(own)
      }
      state.apply(event)
    }
    erasure.changesUnderWay += state.changesOwed
    try close(&state)
    try rewriteSession(session, as: name, state)
    try forget(session, as: name, answering: requests)
    erasure.sessions.append(name.id)
    erasure.events += before.count
  }

  private func rewrite(_ event: Event, at sequence: Int?) throws {
    try db.cachedStatement(sql: Self.updateEvent).execute(arguments: [
      ByteText.value(event.session), ByteText.value(event.customer),
      ByteText.value(JSONWriter.text(of: event.fact.data)), sequence,
    ])
  }

  private func close(_ state: inout Session) throws {
    let fields: [ErasedField] = extent == .names ? [.content, .names] : [.content]
    var facts: [Fact] = [.customerErased(fields: fields)]
    if state.isOpen { facts.append(.sessionClosed(by: .system, reason: "erased")) }
    for fact in facts {
      let event = Event(
        id: EventID("\(state.uid).\(state.version + 1)"),
        timestamp: now,
        session: state.id,
        customer: state.customer,
        actor: "system",
        fact: fact
      )
      state.apply(event)
      try db.cachedStatement(sql: Self.insertEvent).execute(arguments: [
        ByteText.value(event.id), ByteText.value(event.session), state.version,
        now.milliseconds, ByteText.value(fact.type), ByteText.value(event.customer),
        ByteText.value(JSONWriter.text(of: fact.data)),
      ])
    }
  }

  /// Due at once, so that the next process that knows the content says when something falls due.
  private func rewriteSession(
    _ session: StoredSession,
    as name: (id: SessionID, caller: String),
    _ state: Session
  ) throws {
    try db.cachedStatement(sql: Self.updateSession).execute(arguments: [
      ByteText.value(name.id), ByteText.value(name.caller), ByteText.value(state.customer),
      state.version, now.milliseconds, extent.rawValue, ByteText.value(session.id),
    ])
  }

  /// Takes away what repeats or seals what was said. Replies to the caller's other sessions stay.
  private mutating func forget(
    _ session: StoredSession,
    as name: (id: SessionID, caller: String),
    answering requests: [RequestID]
  ) throws {
    let old = ByteText.value(session.id)
    try run("DELETE FROM snapshots WHERE session = \(Self.text)", [old])
    try run("DELETE FROM vault WHERE session = \(Self.text)", [old])
    erasure.secrets += db.changesCount
    try run(
      "UPDATE tickets SET session = \(Self.text) WHERE session = \(Self.text)",
      [ByteText.value(name.id), old]
    )
    let answers = "DELETE FROM answers WHERE caller = \(Self.text) AND request = \(Self.text)"
    for request in requests {
      try run(answers, [ByteText.value(session.caller), ByteText.value(request)])
      erasure.answers += db.changesCount
    }
  }

  /// Takes away replies to a caller that belong to none of the sessions they still have, so that not even their name is
  /// left: a request to end what had ended is in no session's events.
  mutating func forgetRest(of caller: String) throws {
    let name = ByteText.value(caller)
    try run(
      """
      DELETE FROM answers WHERE caller = \(Self.text) AND request NOT IN (
        SELECT json_extract(events.data, '$.key') FROM events JOIN sessions USING (session)
        WHERE sessions.caller = \(Self.text) AND events.type = 'request.accepted'
      )
      """,
      [name, name]
    )
    erasure.answers += db.changesCount
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension Session {
  /// Changes that were made and would be undone, should the conversation end otherwise than well.
  fileprivate var changesOwed: Int {
    undos.count + flows.reduce(0) { $0 + $1.undos.count } + (pendingCall == nil ? 0 : 1)
  }
}
