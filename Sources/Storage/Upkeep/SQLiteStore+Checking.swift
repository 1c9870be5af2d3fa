import AgentCore
import Conversation
import GRDB

extension SQLiteStore {
  /// Looks through the whole store: SQLite's own check of the file, then that every table says what the events say.
  ///
  /// It reads within one snapshot, so a store in use may be checked.
  package func check() async throws(StoreError) -> StoreCheck {
    let (vault, fault) = (vault, vaultFault)
    return try await read { db in
      var checker = StoreChecker(db: db)
      try checker.checkFile()
      try checker.checkSessions()
      try checker.checkTickets()
      try checker.checkExtract()
      try checker.checkAnswers()
      try checker.checkVault(fault == nil ? vault : nil)
      return checker.result
    }
  }
}

/// The steps of a check.
struct StoreChecker {
  let db: Database
  private(set) var result = StoreCheck()

  init(db: Database) { self.db = db }

  /// SQLite's own view of the file: pages, indexes, constraints.
  mutating func checkFile() throws {
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(100)") where line != "ok" {
      result.report("the file is whole", line)
    }
  }

  /// Sessions one by one: their events are numbered without a gap, and fold to what stands in the tables beside them.
  mutating func checkSessions() throws {
    var session: SessionID?
    var events: [Event] = []
    let rows = try EventRow.cursor(db, "ORDER BY session, version")
    while let record = try rows.next() {
      let event = try EventRow.event(of: record)
      if event.session != session {
        if let session { try check(session, events) }
        (session, events) = (event.session, [])
      }
      events.append(event)
      result.events += 1
    }
    if let session { try check(session, events) }
    let orphans = "SELECT session FROM sessions WHERE session NOT IN (SELECT session FROM events)"
    for orphan in try texts(orphans) { result.report("every session has events", orphan) }
  }

  private mutating func check(_ id: SessionID, _ events: [Event]) throws {
    result.sessions += 1
    let name = ByteText.value(id)
    let last = try db.cachedStatement(
      sql: "SELECT max(version) FROM events WHERE session = \(ByteText.parameter)"
    ).first([name]) { try $0.requiredInteger(0) }
    if last != events.count {
      result.report("a session's events are numbered without a gap", id.rawValue)
    }
    let stored = try db.cachedStatement(
      sql: "SELECT \(SessionRow.columns) FROM sessions WHERE session = \(ByteText.parameter)"
    ).first([name]) { try SessionRow($0) }
    if stored != SessionRow(events, Session.fold(events, id: id)) {
      result.report("the table of sessions says what the events say", id.rawValue)
    }
    if let snapshot = try SnapshotRow.state(of: id, in: db) {
      let folded = Session.fold(events.prefix(snapshot.version), id: id)
      if snapshot != folded { result.report("a snapshot is what its events fold to", id.rawValue) }
    }
  }

  mutating func checkTickets() throws {
    result.tickets = try Int.fetchOne(db, sql: "SELECT count(*) FROM tickets") ?? 0
    let opened =
      "SELECT ticket, session FROM events WHERE type = 'ticket.opened' AND ticket IS NOT NULL"
    for sql in [
      "SELECT number FROM (SELECT number, session FROM tickets EXCEPT \(opened))",
      "SELECT ticket FROM (\(opened) EXCEPT SELECT number, session FROM tickets)",
    ] {
      for number in try texts(sql) {
        result.report("the table of tickets says what the events say", number)
      }
    }
  }

  /// What reports on recent days find by (`LogExtract`); a store of before has none of it.
  mutating func checkExtract() throws {
    guard try db.tableExists("waiting_tickets") else { return }
    let counted = "SELECT type, count(*) FROM events GROUP BY type"
    let kept = "SELECT type, count FROM event_types"
    for sql in ["\(counted) EXCEPT \(kept)", "\(kept) EXCEPT \(counted)"] {
      for type in try texts(sql) {
        result.report("the counts of types say what the events say", type)
      }
    }
    let waiting = "SELECT * FROM (\(LogExtract.waitingTickets))"
    let noted = "SELECT ticket FROM waiting_tickets"
    for sql in ["\(waiting) EXCEPT \(noted)", "\(noted) EXCEPT \(waiting)"] {
      for ticket in try texts(sql) {
        result.report("the tickets that wait are those of the events", ticket)
      }
    }
  }

  /// A request that was answered is in the log under the same hash.
  mutating func checkAnswers() throws {
    result.answers = try Int.fetchOne(db, sql: "SELECT count(*) FROM answers") ?? 0
    let unfounded = """
      SELECT caller FROM answers WHERE EXISTS (
        SELECT 1 FROM events JOIN sessions USING (session)
        WHERE sessions.caller = answers.caller AND events.type = 'request.accepted'
          AND json_extract(events.data, '$.key') = answers.request
          AND json_extract(events.data, '$.hash') <> answers.hash
      )
      """
    for caller in try texts(unfounded) {
      result.report("every stored reply belongs to a request of the log", caller)
    }
  }

  /// - Parameter vault: Nil without the key; then the values stay closed.
  mutating func checkVault(_ vault: Vault?) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT session, handle, nonce, sealed FROM vault")
    while let row = try rows.next() {
      result.secrets += 1
      let session = SessionID(try row.requiredText(0))
      let handle = try row.requiredText(1)
      let sealed = try row.sealedValue(2)
      guard let vault else { continue }
      do throws(StoreError) {
        _ = try vault.open(sealed, session: session, handle: handle)
      } catch {
        result.report("every sealed value opens with the key", session.rawValue)
      }
    }
  }

  private func texts(_ sql: String) throws -> [String] {
    let rows = try Row.fetchCursor(db, sql: sql)
    var texts: [String] = []
    while let row = try rows.next() { texts.append(try row.requiredText(0)) }
    return texts
  }
}
