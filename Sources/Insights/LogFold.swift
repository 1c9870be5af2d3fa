import Conversation

/// Folds a log that comes in pieces and in the order of its numbers, without holding it in memory.
package struct LogFold: Sendable {
  private var fold: EventFold
  private var last = Int.min
  /// Whether every record so far had its place: one whose number is lower than one before it has not, and a report on
  /// such a log must have all of it at once (`SupportReport.init(records:period:settings:)`).
  package private(set) var isOrdered = true

  /// A fold of nothing yet, which reads what it is given up to `asOf`.
  package init(settings: ReportSettings, asOf: Timestamp) {
    fold = EventFold(settings: settings, asOf: asOf)
  }

  /// Folds the records that come next.
  package mutating func add(_ records: [LogRecord]) {
    for record in records {
      if let sequence = record.sequence {
        if sequence < last { isOrdered = false }
        last = sequence
      }
      fold.take(record)
    }
  }

  /// Says how many events of each type a log holds of which only an extract was added: what every figure depends on.
  package mutating func count(_ counts: [String: Int]) { fold.count(counts) }

  /// All that was folded, as figures read it; gone from here, for a copy would take as much memory again.
  consuming func settled() -> EventFold {
    fold.settle()
    return fold
  }
}
