import AgentCore
import Conversation
import GRDB

extension SQLiteStore {
  /// Erases all that a customer said and gave, and who they are; figures stay as they were. The customer and their
  /// callers are called `erased-n` from then on.
  ///
  /// The content is gone for every reader when this returns; its bytes are gone after `compact`.
  /// - Returns: What was erased; nil where the customer is not known.
  /// - Throws: `StoreError`; then nothing was erased.
  package func erase(
    _ customer: CustomerID,
    at now: Timestamp
  ) async throws(StoreError) -> Erasure? {
    guard mode == .readWrite else { throw StoreFault.readOnly }
    return try await onWriter { db in
      var erasure: Erasure?
      try db.inTransaction(.immediate) {
        erasure = try Self.erase(customer, at: now, in: db)
        return .commit
      }
      return erasure
    }
  }

  /// Erases a customer within a transaction.
  static func erase(
    _ customer: CustomerID,
    at now: Timestamp,
    in db: Database
  ) throws -> Erasure? {
    let sessions = try CustomerSessions.of(customer, in: db)
    return sessions.isEmpty ? nil : try erase(sessions, of: customer, at: now, in: db)
  }

  /// Erases sessions that belong together; `customer` is nil where nobody is named in them.
  static func erase(
    _ sessions: [StoredSession],
    of customer: CustomerID?,
    at now: Timestamp,
    in db: Database
  ) throws -> Erasure {
    var aliases = try Aliases(db)
    let alias = customer.map { _ in CustomerID(aliases.next()) }
    var callers: [SessionID: String] = [:]
    for session in sessions where callers[SessionID(session.caller)] == nil {
      callers[SessionID(session.caller)] = aliases.next()
    }
    try aliases.store(in: db)
    let renamed = { (session: StoredSession) -> (id: SessionID, caller: String) in
      let caller = callers[SessionID(session.caller)] ?? session.caller
      return (SessionNaming.id(caller: caller, contact: session.contact), caller)
    }
    var customers: [CustomerID: CustomerID] = [:]
    if let customer { customers[customer] = alias }
    var names: [SessionID: SessionID] = [:]
    for session in sessions { names[session.id] = renamed(session).id }
    var eraser = SessionEraser(
      db: db,
      now: now,
      extent: .names,
      eraser: Eraser(customers: customers, sessions: names, callers: callers),
      customer: alias,
      renamed: renamed
    )
    for session in sessions { try eraser.erase(session) }
    for caller in callers.keys.sorted() { try eraser.forgetRest(of: caller.rawValue) }
    return eraser.erasure
  }
}

/// Hands out `erased-1`, `erased-2`, …: each once in the life of a store.
private struct Aliases {
  private static let setting = "erased"
  private var last: Int
  private var taken: Set<String> = []

  init(_ db: Database) throws {
    let text = try String.fetchOne(
      db,
      sql: "SELECT value FROM settings WHERE name = ?",
      arguments: [Self.setting]
    )
    last = text.flatMap { Int($0) } ?? 0
    // A frontend is free to call its sessions so, too.
    let callers = try Row.fetchCursor(
      db,
      sql: "SELECT DISTINCT caller FROM sessions WHERE caller GLOB 'erased-[0-9]*'"
    )
    while let row = try callers.next() { taken.insert(try row.requiredText(0)) }
  }

  mutating func next() -> String {
    repeat { last += 1 } while taken.contains("erased-\(last)")
    return "erased-\(last)"
  }

  func store(in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
      arguments: [Self.setting, String(last)]
    )
  }
}
