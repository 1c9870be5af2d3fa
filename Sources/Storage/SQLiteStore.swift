import AgentCore
import Conversation
import GRDB

/// Keeps events, answers and sealed values in one SQLite file in WAL mode.
///
/// `append` returns after its transaction was synced (`synchronous=FULL`); appends that wait share a sync.
/// Several programs may have the same file open. There is no fallback to memory: what cannot be made durable
/// is an error.
package final class SQLiteStore: ConversationStore {
  /// What a store is opened for.
  package enum Mode: Sendable, Hashable {
    /// To answer: makes the file, its folder and its key where they are missing.
    case readWrite
    /// For reports: changes nothing, and also works where nothing may be written.
    case readOnly
  }

  let database: any DatabaseWriter
  let mode: Mode
  let vault: Vault
  /// Why sealed values cannot be opened, where they cannot.
  let vaultFault: StoreError?
  let commits: GroupCommit
  /// A private copy that the store is read from; removed with it.
  let copy: StoreCopy?

  init(
    database: any DatabaseWriter,
    mode: Mode,
    vault: Vault,
    vaultFault: StoreError? = nil,
    copy: StoreCopy? = nil
  ) {
    self.database = database
    self.mode = mode
    self.vault = vault
    self.vaultFault = vaultFault
    self.copy = copy
    commits = GroupCommit(database: database)
  }

  /// Brings the log into the file and closes it; what comes later fails with `unavailable`. A store that was
  /// not closed is as good: its log is read by the next one to open it.
  package func close() throws(StoreError) {
    try StoreFault.result {
      if mode == .readWrite {
        // While another program reads, the log stays, and loses nothing by it.
        _ = try? database.barrierWriteWithoutTransaction { db in try db.checkpoint(.truncate) }
      }
      try database.close()
    }.get()
  }

  package func append(_ batch: EventBatch) async throws(StoreError) {
    guard mode == .readWrite else { throw StoreFault.readOnly }
    try await commits.append(PreparedBatch(batch, vault: vault))
  }

  package func latestSession(of caller: String) async throws(StoreError) -> SessionID? {
    try await firstText(
      """
      SELECT session FROM sessions WHERE caller = \(ByteText.parameter)
      ORDER BY contact DESC LIMIT 1
      """,
      [ByteText.value(caller)]
    ).map { SessionID($0) }
  }

  package func events(of session: SessionID) async throws(StoreError) -> [Event] {
    try await read { db in try Self.events(of: session, in: db) }
  }

  package func answer(
    to request: RequestID,
    of caller: String
  ) async throws(StoreError) -> StoredAnswer? {
    try await read { db in
      try db.cachedStatement(
        sql: """
          SELECT hash, line, at, seq FROM answers
          WHERE caller = \(ByteText.parameter) AND request = \(ByteText.parameter)
          """
      ).first([ByteText.value(caller), ByteText.value(request)]) { row in
        StoredAnswer(
          request: request,
          hash: try row.requiredText(0),
          line: try row.requiredText(1),
          at: Timestamp(milliseconds: try row.requiredInteger(2)),
          sequence: try row.requiredInteger(3)
        )
      }
    }
  }

  /// Every line but those that end what had not begun comes with at least one event, so no number is above both the
  /// events of all the caller's sessions and the highest number of a stored answer.
  package func lastLine(of caller: String) async throws(StoreError) -> Int {
    let name = ByteText.value(caller)
    return try await firstInteger(
      """
      SELECT max(
        (SELECT coalesce(sum(version), 0) FROM sessions WHERE caller = \(ByteText.parameter)),
        (SELECT coalesce(max(seq), 0) FROM answers WHERE caller = \(ByteText.parameter))
      )
      """,
      [name, name]
    ) ?? 0
  }

  package func sessionsDue(at instant: Timestamp) async throws(StoreError) -> [SessionID] {
    try await read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT session FROM sessions WHERE due IS NOT NULL AND due <= ?
            ORDER BY due, session
            """
        ),
        arguments: [instant.milliseconds]
      )
      var sessions: [SessionID] = []
      while let row = try rows.next() { sessions.append(SessionID(try row.requiredText(0))) }
      return sessions
    }
  }

  package func lastSurveys(
    of customer: CustomerID
  ) async throws(StoreError) -> [Survey: Timestamp] {
    try await read { db in
      // The condition on the type is that of the index, so that nothing else is read.
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT type, max(ts) FROM events
            WHERE type IN ('csat.asked', 'ces.asked', 'nps.asked')
              AND customer = \(ByteText.parameter)
            GROUP BY type
            """
        ),
        arguments: [ByteText.value(customer)]
      )
      var last: [Survey: Timestamp] = [:]
      while let row = try rows.next() {
        let name = try row.requiredText(0).prefix { $0 != "." }
        guard let survey = Survey(rawValue: String(name)) else { continue }
        last[survey] = Timestamp(milliseconds: try row.requiredInteger(1))
      }
      return last
    }
  }

  package func goodwill(
    towards customer: CustomerID,
    since instant: Timestamp
  ) async throws(StoreError) -> [GoodwillStep] {
    // The condition on the type is that of the index, so that nothing else is read.
    let condition =
      "WHERE type >= 'goodwill.' AND type < 'goodwill/' AND customer = \(ByteText.parameter)"
      + " AND ts >= ? ORDER BY seq"
    let arguments: StatementArguments = [ByteText.value(customer), instant.milliseconds]
    return try await read { db in
      try EventRow.fetch(db, condition, arguments).compactMap { record in
        if case .goodwill(let step) = try EventRow.event(of: record).fact { step } else { nil }
      }
    }
  }

  package func lastTicketOrdinal() async throws(StoreError) -> Int {
    try await firstInteger("SELECT max(ordinal) FROM tickets", []) ?? 0
  }

  package func session(of ticket: TicketNumber) async throws(StoreError) -> SessionID? {
    try await firstText(
      "SELECT session FROM tickets WHERE number = \(ByteText.parameter)",
      [ByteText.value(ticket)]
    ).map { SessionID($0) }
  }

  package func keyedHash(of bytes: [UInt8]) -> String { vault.keyedHash(of: bytes) }

  /// What stands for a redacted value wherever its owner gives it: eight digits of `Vault.pseudonym`. They tell the values
  /// of one customer apart; and of the card numbers that end alike there are several for each, so that not even the key
  /// leads back to the one.
  package func pseudonym(of value: String, within owner: String) -> String {
    String(vault.pseudonym(of: value, within: owner).prefix(8))
  }
}

// MARK: Access

extension SQLiteStore {
  /// Reads within one snapshot. Not GRDB's `async` form: that one gives up when the task is cancelled, and a
  /// turn whose reading was begun is finished.
  func read<Success: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Success
  ) async throws(StoreError) -> Success {
    let outcome: Result<Success, StoreError> = await withCheckedContinuation { continuation in
      database.asyncRead { access in
        continuation.resume(returning: StoreFault.result { try body(access.get()) })
      }
    }
    return try outcome.get()
  }

  /// Works on the writing connection, after the commits that were asked for before.
  func onWriter<Success: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Success
  ) async throws(StoreError) -> Success {
    let outcome: Result<Success, StoreError> = await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { db in
        continuation.resume(returning: StoreFault.result { try body(db) })
      }
    }
    return try outcome.get()
  }

  /// The first column of the first row as a whole number; nil without a row, and for NULL.
  func firstInteger(
    _ sql: String,
    _ arguments: StatementArguments
  ) async throws(StoreError) -> Int? {
    try await read { db in
      try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }
  }

  private func firstText(
    _ sql: String,
    _ arguments: StatementArguments
  ) async throws(StoreError) -> String? {
    try await read { db in
      try db.cachedStatement(sql: sql).first(arguments) { row in try row.requiredText(0) }
    }
  }
}
