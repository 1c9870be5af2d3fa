import Insights

/// How the columns of an export become fields of tickets.
package struct ImportMap: Sendable, Hashable {
  /// What one row stands for.
  package enum Rows: String, Sendable, Hashable, CaseIterable {
    /// A ticket with its whole life.
    case ticket
    /// One thing that happened to a ticket, or where it stood then.
    case event

    /// The fields that its columns may say.
    package var fields: [ImportField] {
      switch self {
      case .ticket:
        [
          .ticket, .opened, .assigned, .firstReply, .replies, .firstSolved, .solved, .reopened,
          .closed, .transfers, .reopenedBy, .customer, .channel, .priority, .queue, .issue,
          .subject, .score, .scoreAsked, .scoreAt,
        ]
      case .event:
        [
          .ticket, .at, .status, .activity, .opened, .group, .transfers, .assignee, .reopenedBy,
          .customer, .channel, .priority, .queue, .issue, .subject,
        ]
      }
    }
  }

  /// How rows are written down.
  package enum Format: String, Sendable, Hashable, CaseIterable {
    case csv, jsonl
  }

  /// What one row stands for.
  package var rows: Rows
  /// How rows are written; nil where the name of the file says it.
  package var format: Format?
  /// What stands between two fields of CSV.
  package var separator = UInt8(ascii: ",")
  /// How instants are written; the first that fits counts.
  package var times = [TimePattern.iso]
  /// Whose clocks show instants that name no zone.
  package var zone = LocalZone.utc
  /// The columns by what they say.
  package var columns: [ImportField: String] = [:]
  /// Our words by theirs, theirs in small letters.
  package var words: [ImportField: [String: String]] = [:]
  /// What holds where a row says nothing.
  package var defaults: [ImportField: String] = [:]
  /// What stands for nothing, beside the empty text.
  package var blanks: Set<String> = []
  /// Columns that nobody misses.
  package var ignored: Set<String> = []

  /// A map without columns.
  package init(rows: Rows) { self.rows = rows }
}
