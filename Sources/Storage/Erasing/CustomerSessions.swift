import AgentCore
import Conversation
import GRDB

/// One session as erasing and the export of a customer see it.
struct StoredSession {
  var id: SessionID
  var caller: String
  var contact: Int
  /// The customer named last.
  var customer: CustomerID?
}

/// Finds what is stored about a customer.
enum CustomerSessions {
  private static let text = ByteText.parameter

  /// All contacts of a caller.
  static func of(caller: String, in db: Database) throws -> [StoredSession] {
    try fetch(db, "WHERE caller = \(text) ORDER BY contact", [ByteText.value(caller)])
  }

  /// The sessions that `condition` (everything after the table's name) selects.
  static func fetch(
    _ db: Database,
    _ condition: String,
    _ arguments: StatementArguments
  ) throws -> [StoredSession] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT session, caller, contact, customer FROM sessions AS own \(condition)"
      ),
      arguments: arguments
    )
    var sessions: [StoredSession] = []
    while let row = try rows.next() {
      sessions.append(
        StoredSession(
          id: SessionID(try row.requiredText(0)),
          caller: try row.requiredText(1),
          contact: try row.requiredInteger(2),
          customer: try row.byteText(3).map { CustomerID($0) }
        )
      )
    }
    return sessions
  }

  /// The sessions in which `customer` is named, and the other contacts of the same callers that name nobody else,
  /// by caller and contact.
  static func of(_ customer: CustomerID, in db: Database) throws -> [StoredSession] {
    let name = ByteText.value(customer)
    let named = """
      (SELECT session FROM events WHERE customer = \(text)
      UNION SELECT session FROM events WHERE type = 'customer.identified'
        AND \(text) IN (json_extract(data, '$.from'), json_extract(data, '$.to')))
      """
    let condition = """
      WHERE session IN \(named) OR (
        caller IN (SELECT caller FROM sessions WHERE session IN \(named))
        AND NOT EXISTS (
          SELECT 1 FROM events
          WHERE events.session = own.session AND customer IS NOT NULL AND customer <> \(text)
        )
      )
      ORDER BY caller, contact
      """
    return try fetch(db, condition, [name, name, name, name, name])
  }
}
