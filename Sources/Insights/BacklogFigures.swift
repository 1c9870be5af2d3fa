import Conversation

/// Which tickets waited for work: opened up to a moment T and neither solved nor closed nor merged at T.
///
/// Event time, whenever the ticket was opened; exact at any T.
package struct BacklogFigures: Sendable, Hashable {
  /// A ticket that waits, and for how long.
  package struct Waiting: Sendable, Hashable {
    /// Its number.
    package let id: String
    /// Seconds since it was opened.
    package let ageSeconds: Double
  }

  /// How many waited at the end of each local day of the period; nil for days that had not begun at as-of.
  package let endOfDay: [NamedCount]
  /// Those that waited at the end of the period (at as-of, where that is earlier), by number.
  package let atEnd: [Waiting]

  init(cohort: Cohort) {
    let period = cohort.period
    let tickets = cohort.everyTicket.filter { $0.openedAt != nil }
    let end = min(period.until, period.asOf)
    atEnd =
      tickets
      .filter { $0.openSpans.contains { $0.start <= end && $0.end.map { $0 > end } ?? true } }
      .sorted { $0.number < $1.number }
      .map { ticket in
        let age = end - (ticket.openedAt ?? end)
        return Waiting(id: ticket.number.rawValue, ageSeconds: max(0, age.seconds))
      }
    endOfDay = Self.counts(of: tickets.flatMap { $0.openSpans.united }, in: period)
  }

  private static func counts(
    of spans: [TicketFacts.Span],
    in period: ReportPeriod
  ) -> [NamedCount] {
    let days = period.days
    let ends = days.map { min(period.zone.instant(of: $0.adding(days: 1)), period.asOf) }
    // Each span adds one to the days that end within it: two changes instead of a walk over its days.
    var changes = Array(repeating: 0, count: days.count + 1)
    for span in spans {
      let first = ends.partitionPoint { $0 >= span.start }
      let last = span.end.map { end in ends.partitionPoint { $0 >= end } } ?? days.count
      guard first < last else { continue }
      changes[first] += 1
      changes[last] -= 1
    }
    var waiting = 0
    return days.indices.map { index in
      waiting += changes[index]
      let isKnown = period.zone.instant(of: days[index]) <= period.asOf
      return NamedCount(name: days[index].description, count: isKnown ? waiting : nil)
    }
  }
}
