import AgentCore
import Conversation
import Foundation
import GRDB

extension SQLiteStore {
  /// Records of the whole log after `sequence`, in order, at most `limit` of them: reading page by page gives
  /// the log without holding it in memory.
  package func records(
    after sequence: Int,
    limit: Int
  ) async throws(StoreError) -> [LogRecord] {
    try await read { db in
      try EventRow.fetch(db, "WHERE seq > ? ORDER BY seq LIMIT ?", [sequence, limit])
    }
  }

  /// The part of the log that figures of the days since `bound` depend on.
  /// - Parameters:
  ///   - bound: Sessions with an event from then on are in it, and those their tickets lead to.
  ///   - sessions: Sessions that are in it, too.
  /// - Returns: nil where that would be most of the log, or the store is of a version that keeps too little.
  package func extract(
    since bound: Timestamp,
    with sessions: [SessionID]
  ) async throws(StoreError) -> LogExtract? {
    try await read { db in try ExtractSearch.extract(since: bound, with: sessions, in: db) }
  }

  /// The records with the given numbers, which rise; numbers that no event has are passed over.
  package func records(
    numbered sequences: ArraySlice<Int>
  ) async throws(StoreError) -> [LogRecord] {
    try await read { db in try EventRow.fetch(db, numbered: sequences) }
  }

  /// The latest sessions of callers, newest first by their last event, then by id; a stream without a caller is no
  /// conversation.
  package func sessions(limit: Int) async throws(StoreError) -> [SessionSummary] {
    try await read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT session, caller, contact, started, last, turns, version, customer, due
            FROM sessions WHERE caller <> '' ORDER BY last DESC, session LIMIT ?
            """
        ),
        arguments: [limit]
      )
      var summaries: [SessionSummary] = []
      while let row = try rows.next() { summaries.append(try Self.summary(of: row)) }
      return summaries
    }
  }

  /// All events that have a ticket, in the order of the log.
  package func ticketEvents() async throws(StoreError) -> [LogRecord] {
    try await read { db in try EventRow.fetch(db, "WHERE ticket IS NOT NULL ORDER BY seq") }
  }

  /// All events of one ticket, in the order of the log.
  package func ticketEvents(of ticket: TicketNumber) async throws(StoreError) -> [LogRecord] {
    try await read { db in
      try EventRow.fetch(
        db,
        "WHERE ticket = \(ByteText.parameter) ORDER BY seq",
        [ByteText.value(ticket)]
      )
    }
  }

  /// Events of the given types after `sequence`, in the order of the log: what another program wrote.
  /// - Parameter sessions: Only of these sessions; nil for all.
  package func events(
    since sequence: Int,
    types: [String],
    sessions: Set<SessionID>? = nil
  ) async throws(StoreError) -> [NumberedEvent] {
    let marks = types.map { _ in ByteText.parameter }.joined(separator: ", ")
    let arguments = StatementArguments([sequence.databaseValue] + types.map { ByteText.value($0) })
    return try await read { db in
      try EventRow.fetch(db, "WHERE seq > ? AND type IN (\(marks)) ORDER BY seq", arguments)
        .compactMap { record in
          let event = try EventRow.event(of: record)
          guard sessions?.contains(event.session) ?? true, let sequence = record.sequence else {
            return nil
          }
          return NumberedEvent(sequence: sequence, event: event)
        }
    }
  }

  /// A number that changes when another connection, of this or another program, has committed; commits of
  /// this store do not change it. It costs no reading of tables.
  package func dataVersion() async throws(StoreError) -> Int {
    try await onWriter { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  /// The latest instant at which an event of any session happened; nil for an empty store.
  package func lastInstant() async throws(StoreError) -> Timestamp? {
    try await firstInteger("SELECT max(last) FROM sessions", []).map {
      Timestamp(milliseconds: $0)
    }
  }

  /// The place of the last event in the log; 0 for an empty store.
  package func lastSequence() async throws(StoreError) -> Int {
    try await firstInteger("SELECT max(seq) FROM events", []) ?? 0
  }

  /// The sealed value of a session in clear; nil where there is none.
  /// - Throws: `StoreError.unavailable` without the key, `damaged` where the value does not open.
  package func secret(
    session: SessionID,
    handle: String
  ) async throws(StoreError) -> String? {
    let sealed = try await read { db in
      try db.cachedStatement(
        sql: """
          SELECT nonce, sealed FROM vault
          WHERE session = \(ByteText.parameter) AND handle = \(ByteText.parameter)
          """
      ).first([ByteText.value(session), ByteText.value(handle)]) { row in
        try row.sealedValue(0)
      }
    }
    guard let sealed else { return nil }
    if let vaultFault { throw vaultFault }
    return try vault.open(sealed, session: session, handle: handle)
  }

  /// Forgets answers given before `instant`, so that their ids are free again.
  /// - Returns: How many there were.
  @discardableResult
  package func purgeAnswers(before instant: Timestamp) async throws(StoreError) -> Int {
    try await change("DELETE FROM answers WHERE at < ?", [instant.milliseconds])
  }

  private func change(
    _ sql: String,
    _ arguments: StatementArguments
  ) async throws(StoreError) -> Int {
    guard mode == .readWrite else { throw StoreFault.readOnly }
    return try await onWriter { db in
      try db.execute(sql: sql, arguments: arguments)
      return db.changesCount
    }
  }

  private static func summary(of row: Row) throws -> SessionSummary {
    SessionSummary(
      session: SessionID(try row.requiredText(0)),
      caller: try row.requiredText(1),
      contact: try row.requiredInteger(2),
      started: Timestamp(milliseconds: try row.requiredInteger(3)),
      last: Timestamp(milliseconds: try row.requiredInteger(4)),
      turns: try row.requiredInteger(5),
      events: try row.requiredInteger(6),
      customer: try row.byteText(7).map { CustomerID($0) },
      due: row.integer(8).map { Timestamp(milliseconds: $0) }
    )
  }
}
