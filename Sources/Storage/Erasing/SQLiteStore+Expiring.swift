import AgentCore
import Conversation
import GRDB

/// What was taken out because of its age.
package struct Expiry: Sendable, Hashable {
  /// Sessions that lost their content.
  package var contents = 0
  /// Customers who lost their names, with all their sessions.
  package var customers = 0
  /// Sealed values that are gone.
  package var values = 0
  /// Stored replies that are gone.
  package var answers = 0

  /// Nothing.
  package init() {}
}

extension SQLiteStore {
  /// Takes out what `policy` keeps no longer. What it does is done for good, one step after the other; broken off it
  /// goes on with the next call.
  @discardableResult
  package func expire(
    by policy: RetentionPolicy,
    at now: Timestamp
  ) async throws(StoreError) -> Expiry {
    guard mode == .readWrite else { throw StoreFault.readOnly }
    var expiry = Expiry()
    expiry.answers = try await purgeAnswers(before: now.before(policy.answers))
    if let names = policy.names {
      expiry.customers = try await expireNames(before: now.before(names), at: now)
    }
    if let content = policy.content {
      expiry.contents = try await expireContent(before: now.before(content), at: now)
    }
    if let values = policy.values {
      expiry.values = try await expireValues(before: now.before(values))
    }
    return expiry
  }

  // MARK: Steps

  /// Values keep a stand-in by which those of one caller can still be told apart and found equal.
  private func expireContent(
    before limit: Timestamp,
    at now: Timestamp
  ) async throws(StoreError) -> Int {
    let vault = vault
    let condition =
      "WHERE last < ? AND erased < ? AND \(Self.hasEnded("own")) ORDER BY last LIMIT 1"
    let extent = SessionEraser.Extent.content
    return try await inSteps { db in
      let arguments: StatementArguments = [limit.milliseconds, extent.rawValue]
      guard let session = try CustomerSessions.fetch(db, condition, arguments).first else {
        return false
      }
      let owner = session.customer?.rawValue ?? session.caller
      let eraser = Eraser(pseudonym: { vault.pseudonym(of: $0, within: owner) })
      var sessions = SessionEraser(db: db, now: now, extent: extent, eraser: eraser)
      try sessions.erase(session)
      return true
    }
  }

  /// A customer is forgotten whole, or not yet.
  private func expireNames(
    before limit: Timestamp,
    at now: Timestamp
  ) async throws(StoreError) -> Int {
    let condition = """
      WHERE last < ? AND erased < ? AND NOT EXISTS (
        SELECT 1 FROM sessions AS other
        WHERE (other.caller = own.caller OR other.customer = own.customer)
          AND (other.last >= ? OR NOT \(Self.hasEnded("other")))
      ) ORDER BY last LIMIT 1
      """
    let extent = SessionEraser.Extent.names
    return try await inSteps { db in
      let arguments: StatementArguments = [
        limit.milliseconds, extent.rawValue, limit.milliseconds,
      ]
      guard let session = try CustomerSessions.fetch(db, condition, arguments).first else {
        return false
      }
      let own =
        try session.customer.map { try CustomerSessions.of($0, in: db) }
        ?? CustomerSessions.of(caller: session.caller, in: db)
      _ = try Self.erase(own, of: session.customer, at: now, in: db)
      return true
    }
  }

  private func expireValues(before limit: Timestamp) async throws(StoreError) -> Int {
    let sql = """
      DELETE FROM vault WHERE session IN
        (SELECT session FROM sessions AS own WHERE last < ? AND \(Self.hasEnded("own")))
      """
    return try await onWriter { db in
      try db.execute(sql: sql, arguments: [limit.milliseconds])
      return db.changesCount
    }
  }

  /// Whether the session in a row has ended for good: it is closed, and its ticket is solved where it has one.
  private static func hasEnded(_ row: String) -> String {
    """
    (EXISTS (SELECT 1 FROM events AS e WHERE e.session = \(row).session AND e.type = 'session.closed')
    AND coalesce((SELECT type FROM events AS e WHERE e.session = \(row).session
      AND e.type IN ('ticket.opened', 'ticket.reopened', 'ticket.solved')
      ORDER BY version DESC LIMIT 1), 'ticket.solved') = 'ticket.solved')
    """
  }

  /// Does one step after the other, each in a transaction of its own so that turns need not wait long, until one finds
  /// nothing to do.
  /// - Returns: How many did something.
  private func inSteps(
    _ step: @escaping @Sendable (Database) throws -> Bool
  ) async throws(StoreError) -> Int {
    var count = 0
    while true {
      let isDone = try await onWriter { db in
        var isDone = false
        try db.inTransaction(.immediate) {
          isDone = try step(db)
          return .commit
        }
        return isDone
      }
      guard isDone else { return count }
      count += 1
    }
  }
}

extension Timestamp {
  /// The instant so much earlier.
  fileprivate func before(_ age: Milliseconds) -> Timestamp {
    Timestamp(milliseconds: milliseconds - age.count)
  }
}
