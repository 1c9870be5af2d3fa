import AgentCore
import CanonicalJSON
import Conversation
import GRDB

/// A session's state beside its events, so that not all of them need be folded again.
///
/// A cache: without the row, or with one that this program cannot use, the state is folded from the first event.
enum SnapshotRow {
  /// A snapshot is due each time a session's version passes a multiple of this. Reading a session folds fewer events
  /// than that and one batch; a snapshot costs about as much as folding a few of them.
  static let interval = 128

  /// Arguments of `BatchWriter.writeSnapshot`; nil where none is due after `batch`, or its state is not at hand.
  static func arguments(of batch: EventBatch) -> StatementArguments? {
    let version = batch.expectedVersion + batch.events.count
    guard version / interval > batch.expectedVersion / interval,
      let state = batch.state, state.id == batch.session, state.version == version
    else { return nil }
    return [
      ByteText.value(batch.session), version, Session.snapshotFormat, Session.foldVersion,
      ByteText.value(JSONWriter.text(of: state.snapshot)),
    ]
  }

  /// The state that the row of `session` holds; nil where there is none, it is of another form or of other rules of
  /// folding, cannot be read, or is not what the row says it is.
  static func state(of session: SessionID, in db: Database) throws -> Session? {
    // A store of before, opened for reading, has no such table.
    guard try db.tableExists("snapshots") else { return nil }
    let found = try db.cachedStatement(
      sql: """
        SELECT version, state FROM snapshots
        WHERE session = \(ByteText.parameter) AND format = ? AND fold = ?
        """
    ).first([ByteText.value(session), Session.snapshotFormat, Session.foldVersion]) { row in
      (version: try row.requiredInteger(0), text: try row.requiredText(1))
    }
    guard let found, let json = try? JSONReader.value(of: found.text),
      let state = Session(snapshot: json), state.id == session, state.version == found.version
    else { return nil }
    return state
  }
}

extension SQLiteStore {
  package func state(of session: SessionID) async throws(StoreError) -> Session {
    try await read { db in
      try Self.continued(session, in: db)
        ?? Session.fold(Self.events(of: session, in: db), id: session)
    }
  }

  /// The state by a snapshot and the events after it; nil where no snapshot can be gone on from.
  private static func continued(_ session: SessionID, in db: Database) throws -> Session? {
    guard var state = try SnapshotRow.state(of: session, in: db) else { return nil }
    let version = try db.cachedStatement(
      sql: "SELECT version FROM sessions WHERE session = \(ByteText.parameter)"
    ).first([ByteText.value(session)]) { row in try row.requiredInteger(0) }
    for event in try events(of: session, after: state.version, in: db) { state.apply(event) }
    // One that is ahead of its events, or has a gap behind it, is none of theirs.
    return state.version == version ? state : nil
  }

  static func events(
    of session: SessionID,
    after version: Int = 0,
    in db: Database
  ) throws -> [Event] {
    try EventRow.fetch(
      db,
      "WHERE session = \(ByteText.parameter) AND version > ? ORDER BY version",
      [ByteText.value(session), version]
    ).map { try EventRow.event(of: $0) }
  }
}
