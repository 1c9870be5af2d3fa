import AgentCore
import GRDB

/// Writes prepared batches, each of them wholly or not at all, within one transaction.
enum BatchWriter {
  private static let text = ByteText.parameter

  private static let findSession = """
    SELECT version, caller = \(text) FROM sessions WHERE session = \(text)
    """
  private static let insertSession = """
    INSERT INTO sessions (session, caller, contact, version, started, last, turns, customer, due)
    VALUES (\(text), \(text), ?, ?, ?, ?, ?, \(text), ?)
    """
  private static let updateSession = """
    UPDATE sessions SET version = ?, last = max(last, ?), turns = turns + ?,
      customer = coalesce(\(text), customer), due = ?
    WHERE session = \(text)
    """
  private static let insertEvent = """
    INSERT INTO events
      (id, session, version, ts, type, customer, ticket, actor, cause, cfg, data)
    VALUES (\(text), \(text), ?, ?, \(text), \(text), \(text), \(text), \(text), \(text), \(text))
    """
  private static let insertTicket = """
    INSERT INTO tickets (number, ordinal, session) VALUES (\(text), ?, \(text))
    """
  private static let insertAnswer = """
    INSERT INTO answers (caller, request, hash, line, at, seq)
    VALUES (\(text), \(text), \(text), \(text), ?, ?)
    """
  /// The same value may be told twice in a session and is then sealed afresh.
  private static let insertSecret = """
    INSERT INTO vault (session, handle, kind, customer, nonce, sealed)
    VALUES (\(text), \(text), \(text), \(text), ?, ?)
    ON CONFLICT (session, handle) DO UPDATE SET
      kind = excluded.kind, customer = excluded.customer, nonce = excluded.nonce,
      sealed = excluded.sealed
    """
  private static let writeSnapshot = """
    INSERT INTO snapshots (session, version, format, fold, state)
    VALUES (\(text), ?, ?, ?, \(text))
    ON CONFLICT (session) DO UPDATE SET
      version = excluded.version, format = excluded.format, fold = excluded.fold,
      state = excluded.state
    """

  /// Writes the batches in one transaction; what each came to stands at its place. A conflict is its own
  /// batch's; a fault of the file is everybody's, and then nothing is written.
  static func write(_ batches: [PreparedBatch], in db: Database) -> [Result<Void, StoreError>] {
    var outcomes: [Result<Void, StoreError>] = []
    do {
      try db.inTransaction(.immediate) {
        for batch in batches { outcomes.append(try outcome(of: batch, in: db)) }
        return .commit
      }
      return outcomes
    } catch {
      return batches.map { _ in .failure(StoreFault.error(error)) }
    }
  }

  private static func outcome(
    of batch: PreparedBatch,
    in db: Database
  ) throws -> Result<Void, StoreError> {
    do {
      try db.inSavepoint {
        try write(batch, in: db)
        return .commit
      }
      return .success(())
    } catch {
      // SQLite ends the whole transaction by itself on some faults; going on would commit half a group.
      guard db.isInsideTransaction, StoreFault.error(error) == .conflict else { throw error }
      return .failure(.conflict)
    }
  }

  private static func write(_ batch: PreparedBatch, in db: Database) throws {
    try writeSession(batch, in: db)
    try execute(insertEvent, batch.events, in: db)
    try execute(insertTicket, batch.tickets, in: db)
    try execute(insertSecret, batch.secrets, in: db)
    try execute(insertAnswer, batch.answer.map { [$0] } ?? [], in: db)
    try execute(writeSnapshot, batch.snapshot.map { [$0] } ?? [], in: db)
  }

  private static func writeSession(_ batch: PreparedBatch, in db: Database) throws {
    let find = try db.cachedStatement(sql: findSession)
    let found = try Row.fetchOne(find, arguments: [batch.caller, batch.session])
    let version = try found?.requiredInteger(0) ?? 0
    let isSameCaller = try found?.requiredInteger(1) ?? 1 == 1
    guard version == batch.expectedVersion, isSameCaller else { throw StoreError.conflict }
    let newVersion = version + batch.events.count
    if found != nil {
      let arguments: StatementArguments = [
        newVersion, batch.last, batch.turns, batch.customer, batch.due, batch.session,
      ]
      try execute(updateSession, [arguments], in: db)
    } else if newVersion > 0 {
      let arguments: StatementArguments = [
        batch.session, batch.caller, batch.contact, newVersion, batch.started, batch.last,
        batch.turns, batch.customer, batch.due,
      ]
      try execute(insertSession, [arguments], in: db)
    }
  }

  private static func execute(
    _ sql: String,
    _ rows: [StatementArguments],
    in db: Database
  ) throws {
    guard !rows.isEmpty else { return }
    let statement = try db.cachedStatement(sql: sql)
    for row in rows { try statement.execute(arguments: row) }
  }
}
