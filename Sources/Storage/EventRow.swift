import AgentCore
import CanonicalJSON
import Conversation
import GRDB

/// Reads rows of the table `events` as records of the log.
enum EventRow {
  private static let columns =
    "seq, id, session, ts, type, customer, ticket, actor, cause, cfg, data"

  /// The records that `condition` (everything after the table's name) selects.
  /// - Throws: `StoreError.damaged` for a row that cannot be read.
  static func fetch(
    _ db: Database,
    _ condition: String,
    _ arguments: StatementArguments = []
  ) throws -> [LogRecord] {
    let rows = try cursor(db, condition, arguments)
    var records: [LogRecord] = []
    while let record = try rows.next() { records.append(record) }
    return records
  }

  /// The records with the given numbers, which rise; numbers that no event has are passed over.
  static func fetch(_ db: Database, numbered sequences: ArraySlice<Int>) throws -> [LogRecord] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq"
    )
    var records: [LogRecord] = []
    records.reserveCapacity(sequences.count)
    var rest = sequences
    while let first = rest.first {
      let run = rest.run(withGapsUpTo: 32)
      let rows = try Row.fetchCursor(statement, arguments: [first, run.last])
      var wanted = run
      while let row = try rows.next(), let sequence = row.integer(0) {
        wanted = wanted.drop { $0 < sequence }
        if wanted.first == sequence { records.append(try record(of: row)) }
      }
      rest = rest.dropFirst(run.count)
    }
    return records
  }

  /// The records that `condition` selects, one after the other: the whole log need not be held.
  static func cursor(
    _ db: Database,
    _ condition: String,
    _ arguments: StatementArguments = []
  ) throws -> AnyCursor<LogRecord> {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM events \(condition)")
    return AnyCursor(try Row.fetchCursor(statement, arguments: arguments).map(record))
  }

  /// The event a record tells.
  static func event(of record: LogRecord) throws -> Event {
    guard let event = Event(record) else { throw StoreFault.damagedRow }
    return event
  }

  private static func record(of row: Row) throws -> LogRecord {
    let text = try row.requiredText(10)
    guard let data = try? JSONReader.value(of: text).object else { throw StoreFault.damagedRow }
    return LogRecord(
      sequence: row.integer(0),
      id: EventID(try row.requiredText(1)),
      timestamp: Timestamp(milliseconds: try row.requiredInteger(3)),
      type: try row.requiredText(4),
      conversation: SessionID(try row.requiredText(2)),
      customer: try row.byteText(5).map { CustomerID($0) },
      ticket: try row.byteText(6).map { TicketNumber($0) },
      actor: try row.requiredText(7),
      cause: try row.byteText(8).map { EventID($0) },
      configuration: try row.byteText(9),
      data: data
    )
  }
}

extension ArraySlice<Int> {
  /// The numbers from the first one on that lie so close together that reading what is between them costs less than
  /// finding each on its own.
  fileprivate func run(withGapsUpTo gap: Int) -> ArraySlice<Int> {
    var end = startIndex
    while end + 1 < endIndex, self[end + 1] - self[end] <= gap { end += 1 }
    return self[startIndex...end]
  }
}
