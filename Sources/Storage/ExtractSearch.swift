import Conversation
import GRDB

/// Finds the part of a log that figures of recent days depend on: follows sessions to their tickets, and tickets to
/// whichever sessions their events stand in, until nothing new is found.
struct ExtractSearch {
  private static let text = ByteText.parameter
  private static let apart = "events INDEXED BY events_apart WHERE (\(LogExtract.isApart))"

  private let db: Database
  private var sessions: Set<SessionID> = []
  private var tickets: Set<TicketNumber> = []
  private var unvisited: [SessionID] = []
  /// Events of sessions that are not read as a whole, and whose beginnings are among them.
  private var parts: [Int] = []
  private var started: Set<SessionID> = []
  private var followed: Set<TicketNumber> = []

  private init(db: Database) { self.db = db }

  /// The extract for the days since `bound`; nil where it would be most of the log, or the store is of a version that
  /// keeps too little.
  static func extract(
    since bound: Timestamp,
    with sessions: [SessionID],
    in db: Database
  ) throws -> LogExtract? {
    guard try db.tableExists("waiting_tickets") else { return nil }
    var search = ExtractSearch(db: db)
    try search.addSessions("SELECT session FROM sessions WHERE last >= ?", [bound.milliseconds])
    let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM sessions") ?? 0
    // Reading the log from its beginning to its end is quicker than picking most of it out.
    guard search.sessions.count * 2 <= all else { return nil }
    sessions.forEach { search.add(session: $0) }
    // A session without a beginning is told of in the data quality, whenever it was.
    try search.addSessions(
      "SELECT session FROM \(apart) AND version = 1 AND type <> 'session.started'",
      []
    )
    try search.followAll()
    return LogExtract(sequences: try search.sequences(), counts: try search.counts())
  }

  // MARK: Following

  private mutating func add(session: SessionID) {
    if sessions.insert(session).inserted { unvisited.append(session) }
  }

  private mutating func addSessions(_ sql: String, _ arguments: StatementArguments) throws {
    for session in try texts(sql, arguments) { add(session: SessionID(session)) }
  }

  private mutating func addTickets(_ sql: String, _ arguments: StatementArguments) throws {
    for ticket in try texts(sql, arguments).map({ TicketNumber($0) })
    where tickets.insert(ticket).inserted {
      try addSessions(
        "SELECT session FROM events WHERE ticket = \(Self.text)",
        [ByteText.value(ticket)]
      )
    }
  }

  private mutating func followAll() throws {
    while let session = unvisited.popLast() {
      try addTickets(
        """
        SELECT DISTINCT ticket FROM events INDEXED BY events_session_ticket
        WHERE session = \(Self.text) AND ticket IS NOT NULL
        """,
        [ByteText.value(session)]
      )
    }
  }

  // MARK: Reading

  private mutating func sequences() throws -> [Int] {
    try addParts(Self.apart)
    // Of tickets that wait, whenever they were opened; of sessions that ended long ago nothing else matters.
    try addParts("events WHERE ticket IN (SELECT ticket FROM waiting_tickets)")
    var sequences = parts
    let ofSession = try db.cachedStatement(
      sql: "SELECT seq FROM events WHERE session = \(Self.text)"
    )
    for session in sessions {
      let rows = try Row.fetchCursor(ofSession, arguments: [ByteText.value(session)])
      while let row = try rows.next() { sequences.append(try row.requiredInteger(0)) }
    }
    sequences.sort()
    return sequences.withoutRepetitions
  }

  /// Adds the events that `selection` names, how each of their sessions began, and all of each of their tickets: else a
  /// session would seem to have begun with them, and a ticket not to be settled.
  private mutating func addParts(_ selection: String) throws {
    var unread = [(selection: selection, arguments: StatementArguments())]
    while let (selection, arguments) = unread.popLast() {
      let statement = try db.cachedStatement(sql: "SELECT seq, session, ticket FROM \(selection)")
      let rows = try Row.fetchCursor(statement, arguments: arguments)
      while let row = try rows.next() {
        parts.append(try row.requiredInteger(0))
        let session = SessionID(try row.requiredText(1))
        if !sessions.contains(session), started.insert(session).inserted {
          let start = "events WHERE session = \(Self.text) AND version = 1"
          unread.append((start, [ByteText.value(session)]))
        }
        if let ticket = try row.byteText(2).map({ TicketNumber($0) }),
          followed.insert(ticket).inserted
        {
          unread.append(("events WHERE ticket = \(Self.text)", [ByteText.value(ticket)]))
        }
      }
    }
  }

  private func counts() throws -> [String: Int] {
    let rows = try Row.fetchCursor(db, sql: "SELECT type, count FROM event_types")
    var counts: [String: Int] = [:]
    while let row = try rows.next() {
      // Types that Unicode takes for equal are one type in reports.
      counts[try row.requiredText(0), default: 0] += try row.requiredInteger(1)
    }
    return counts
  }

  private func texts(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var texts: [String] = []
    while let row = try rows.next() { texts.append(try row.requiredText(0)) }
    return texts
  }
}

extension [Int] {
  /// The numbers, which are sorted, each once.
  fileprivate var withoutRepetitions: [Int] {
    var kept: [Int] = []
    kept.reserveCapacity(count)
    for number in self where kept.last != number { kept.append(number) }
    return kept
  }
}
