import Conversation

/// Which conversations and tickets a report is about, and up to when it reads what became of them.
package struct ReportPeriod: Sendable, Hashable {
  /// The first instant of the period.
  package let since: Timestamp
  /// The first instant after it.
  package let until: Timestamp
  /// Events later than this are not known yet.
  package let asOf: Timestamp
  /// Whose midnights divide days and months.
  package let zone: LocalZone

  /// The period [since, until), read as the log stood at `asOf`.
  package init(since: Timestamp, until: Timestamp, asOf: Timestamp, zone: LocalZone) {
    self.since = since
    self.until = until
    self.asOf = asOf
    self.zone = zone
  }

  /// The seven local days before the day that holds `now`.
  package static func lastSevenDays(before now: Timestamp, zone: LocalZone) -> ReportPeriod {
    let today = zone.date(at: now)
    return ReportPeriod(
      since: zone.instant(of: today.adding(days: -7)),
      until: zone.instant(of: today),
      asOf: now,
      zone: zone
    )
  }

  /// Reads a bound: a date is its local midnight, anything else an instant with its offset; nil for
  /// other texts.
  package static func instant(_ text: String, in zone: LocalZone) -> Timestamp? {
    LocalDate(text).map { zone.instant(of: $0) } ?? Timestamp(text)
  }

  /// The period of equal length just before this one, read as the log stood just as long after its end, so that what
  /// takes days to show (silence, a return) has had the same time to show in both.
  ///
  /// As many local days before, where both bounds are midnights; an hour of summer time is no difference then.
  package var before: ReportPeriod {
    let first = zone.date(at: since)
    let end = zone.date(at: until)
    let isWholeDays = zone.instant(of: first) == since && zone.instant(of: end) == until
    let start =
      isWholeDays
      ? zone.instant(of: first.adding(days: first.daysSinceEpoch - end.daysSinceEpoch))
      : since + (since - until)
    return ReportPeriod(since: start, until: since, asOf: asOf + (since - until), zone: zone)
  }

  /// The instant before which nothing happened that the period's figures depend on, but for tickets that still wait and
  /// what is told of customers: a contact may be the return to one that ended a window before.
  package func bound(_ settings: ReportSettings) -> Timestamp {
    since + Milliseconds(count: -settings.firstContactWindow.count)
  }

  /// Whether `instant` lies in [since, until).
  package func contains(_ instant: Timestamp) -> Bool { since <= instant && instant < until }

  /// The local days of the period, in order.
  package var days: [LocalDate] {
    guard since < until else { return [] }
    let first = zone.date(at: since)
    let last = zone.date(at: Timestamp(milliseconds: until.milliseconds - 1))
    return (first.daysSinceEpoch...last.daysSinceEpoch).map { LocalDate(daysSinceEpoch: $0) }
  }

  /// The calendar month, in the period's zone, that holds the period's start: success figures cover it.
  package var month: Range<Timestamp> {
    let date = zone.date(at: since)
    let (year, month, day) = date.components
    let first = date.adding(days: 1 - day)
    let next = first.adding(days: LocalDate.days(inMonth: month, year: year))
    return zone.instant(of: first)..<zone.instant(of: next)
  }

  /// The bounds as text: since, until and as-of in UTC.
  package var texts: (since: String, until: String, asOf: String) {
    (since.description, until.description, asOf.description)
  }
}
