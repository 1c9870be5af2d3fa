import Conversation
import Foundation

/// When people are there: hours by weekday in a zone, and holidays.
package struct BusinessHours: Sendable, Hashable {
  /// A stretch of a day in minutes after midnight, half-open.
  package typealias Span = Range<Int>

  /// The zone whose clocks the hours and holidays are told by.
  package var zone: TimeZone
  /// By weekday, Monday first; seven entries.
  package var week: [[Span]]
  /// Days in the zone on which nobody is there at all.
  package var holidays: Set<LocalDate>
  /// How the hours read in a sentence: `Monday to Friday 09:00–17:30`.
  package var wording: String

  /// Hours by weekday, Monday first; without holidays unless some are given.
  package init(zone: TimeZone, week: [[Span]], holidays: Set<LocalDate> = [], wording: String) {
    self.zone = zone
    self.week = week
    self.holidays = holidays
    self.wording = wording
  }

  /// Whether people are there at `instant`.
  package func isOpen(at instant: Timestamp) -> Bool {
    let (day, minute) = localTime(at: instant)
    guard !holidays.contains(day), week.indices.contains(day.weekday - 1) else { return false }
    return week[day.weekday - 1].contains { $0.contains(minute) }
  }

  /// The day and the minute of the day in the zone.
  package func localTime(at instant: Timestamp) -> (day: LocalDate, minute: Int) {
    LocalTime.parts(of: instant, in: zone)
  }
}

/// Instants as a zone's clocks show them.
package enum LocalTime {
  /// The instant at which a zone's clocks show a minute of a day; where they skip it, the same time as they went on.
  package static func instant(of day: LocalDate, minute: Int, in zone: TimeZone) -> Timestamp {
    let local = day.daysSinceEpoch * 86_400_000 + minute * 60_000
    func offset(at milliseconds: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000)) * 1000
    }
    // The second look counts where the first one stood on the other side of a change of clocks.
    return Timestamp(milliseconds: local - offset(at: local - offset(at: local)))
  }

  /// The day and the minute of the day.
  package static func parts(
    of instant: Timestamp,
    in zone: TimeZone
  ) -> (
    day: LocalDate, minute: Int
  ) {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    let local = instant.milliseconds + zone.secondsFromGMT(for: date) * 1000
    let day = Int((Double(local) / 86_400_000).rounded(.down))
    return (LocalDate(daysSinceEpoch: day), (local - day * 86_400_000) / 60_000)
  }
}
