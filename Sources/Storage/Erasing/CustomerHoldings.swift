import AgentCore
import Conversation
import Foundation
import GRDB

/// All that a store holds on a customer, for whoever has a right to know it.
package struct CustomerHoldings: Sendable, Hashable {
  /// A sealed value.
  package struct SealedHolding: Sendable, Hashable {
    /// Where it was given, under which handle, and what it is.
    package var session: SessionID
    package var handle: String
    package var kind: String
    /// The value in clear; nil where it is to stay sealed.
    package var value: String?
  }

  /// The sessions that erasing the customer would erase.
  package var sessions: [SessionID] = []
  /// Their events, in the order of the sessions.
  package var records: [LogRecord] = []
  /// Values in the vault.
  package var values: [SealedHolding] = []
  /// Replies kept for repeated messages, as JSON texts.
  package var replies: [String] = []
}

extension SQLiteStore {
  /// What is held on a customer; nil where nothing is.
  /// - Parameter unsealed: Whether sealed values are opened.
  /// - Throws: `StoreError.unavailable` where they cannot be, for want of the key.
  package func holdings(
    on customer: CustomerID,
    unsealed: Bool
  ) async throws(StoreError) -> CustomerHoldings? {
    if unsealed, let vaultFault { throw vaultFault }
    let vault = unsealed ? vault : nil
    return try await read { db in
      let sessions = try CustomerSessions.of(customer, in: db)
      guard !sessions.isEmpty else { return nil }
      var holdings = CustomerHoldings()
      for session in sessions {
        holdings.sessions.append(session.id)
        holdings.records += try EventRow.fetch(
          db,
          "WHERE session = \(ByteText.parameter) ORDER BY version",
          [ByteText.value(session.id)]
        )
        holdings.values += try Self.values(of: session.id, vault, in: db)
        holdings.replies += try Self.replies(in: session, in: db)
      }
      return holdings
    }
  }

  private static func values(
    of session: SessionID,
    _ vault: Vault?,
    in db: Database
  ) throws -> [CustomerHoldings.SealedHolding] {
    let sql = """
      SELECT handle, kind, nonce, sealed FROM vault WHERE session = \(ByteText.parameter)
      ORDER BY rowid
      """
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql),
      arguments: [ByteText.value(session)]
    )
    var values: [CustomerHoldings.SealedHolding] = []
    while let row = try rows.next() {
      let handle = try row.requiredText(0)
      let sealed = try row.sealedValue(2)
      values.append(
        CustomerHoldings.SealedHolding(
          session: session,
          handle: handle,
          kind: try row.requiredText(1),
          value: try vault?.open(sealed, session: session, handle: handle)
        )
      )
    }
    return values
  }

  /// Not all replies to the caller: another contact of theirs may be somebody else's.
  private static func replies(in session: StoredSession, in db: Database) throws -> [String] {
    let sql = """
      SELECT line FROM answers WHERE caller = \(ByteText.parameter) AND request IN (
        SELECT json_extract(data, '$.key') FROM events
        WHERE session = \(ByteText.parameter) AND type = 'request.accepted'
      ) ORDER BY at, request
      """
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql),
      arguments: [ByteText.value(session.caller), ByteText.value(session.id)]
    )
    var lines: [String] = []
    while let row = try rows.next() { lines.append(try row.requiredText(0)) }
    return lines
  }
}
