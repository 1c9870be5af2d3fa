/// What an import kept, changed and lost; holds nothing of a row but the numbers of lines.
package struct LossReport: Sendable, Hashable {
  /// How often something happened, and on which lines first.
  package struct Tally: Sendable, Hashable {
    /// How many of the first lines are remembered.
    static let remembered = 5

    /// How often.
    package private(set) var count = 0
    /// The first lines, from 1.
    package private(set) var lines: [Int] = []

    mutating func add(line: Int) {
      count += 1
      if lines.count < Self.remembered { lines.append(line) }
    }
  }

  /// What was changed about the values of one field.
  package struct Change: Sendable, Hashable {
    /// The field.
    package let field: ImportField
    /// What became of its values.
    package let loss: ImportLoss
  }

  /// Rows with something in them, the one that names the columns aside: kept and lost ones.
  package internal(set) var read = 0
  /// Rows that became events, or that say nothing new.
  package internal(set) var kept = 0
  /// Of the kept rows, those with a value that was changed or left out.
  package internal(set) var changed = 0
  /// Rows of which nothing is left.
  package internal(set) var lost = 0
  /// Events written.
  package internal(set) var events = 0
  /// Tickets that the kept rows tell of.
  package internal(set) var tickets = 0
  /// The lost rows by why.
  package private(set) var losses: [ImportLoss: Tally] = [:]
  /// What was changed about values of kept rows, once a row.
  package private(set) var changes: [Change: Tally] = [:]
  /// Columns of the file that the map does not name.
  package internal(set) var unmapped: [String] = []
  /// Columns that the map names and no row had.
  package internal(set) var absent: [String] = []

  /// A report on no rows.
  package init() {}

  mutating func lose(_ loss: ImportLoss, line: Int) {
    lost += 1
    losses[loss, default: Tally()].add(line: line)
  }

  mutating func keep(changing found: [Change], line: Int) {
    kept += 1
    guard !found.isEmpty else { return }
    changed += 1
    for change in Set(found) { changes[change, default: Tally()].add(line: line) }
  }
}
