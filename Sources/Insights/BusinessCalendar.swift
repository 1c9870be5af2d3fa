import CanonicalJSON
import Conversation

/// When people work: opening hours by day of the week, without the holidays, in one zone.
package struct BusinessCalendar: Sendable, Hashable {
  /// Opening hours in minutes after local midnight; an end beyond 1440 lies in the next day.
  package typealias Hours = Range<Int>

  /// Monday to Friday from nine to five, UTC.
  package static let standard = BusinessCalendar(
    zone: .utc,
    hours: Array(repeating: [540..<1020], count: 5) + [[], []]
  )

  /// The zone of the hours.
  package let zone: LocalZone
  /// Opening hours of Monday (0) to Sunday (6).
  package let hours: [[Hours]]
  /// Days without opening hours.
  package let holidays: Set<LocalDate>

  /// A calendar; `hours` holds seven days, Monday first, each day's openings in order.
  package init(zone: LocalZone, hours: [[Hours]], holidays: Set<LocalDate> = []) {
    self.zone = zone
    self.hours = hours
    self.holidays = holidays
  }

  /// When it is open on `date`, in order.
  package func openings(on date: LocalDate) -> [Range<Timestamp>] {
    guard !holidays.contains(date) else { return [] }
    return hours[date.weekday - 1].map { range in
      let start = zone.instant(of: date, minute: range.lowerBound)
      return start..<max(start, zone.instant(of: date, minute: range.upperBound))
    }
  }
}

extension BusinessCalendar {
  private static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Reads `{zone, days: {mon: "09:00-17:00", …}, holidays: ["2024-12-25"]}`; a day may be a range
  /// (`mon-fri`) and its hours a list. What ends before it begins ends on the next day.
  /// - Throws: `ReportSettingsError` naming the part that is wrong.
  package init(json: JSONValue) throws(ReportSettingsError) {
    let name = json["zone"]?.string ?? "UTC"
    guard let zone = LocalZone(name) else {
      throw ReportSettingsError("'business_hours.zone' is no known time zone")
    }
    var hours: [[Hours]] = Array(repeating: [], count: 7)
    for member in json["days"]?.object?.members ?? [] {
      guard let days = Self.days(named: member.name) else {
        throw ReportSettingsError("'business_hours.days' has a name that is no day")
      }
      let texts = member.value.array ?? [member.value]
      let ranges = texts.compactMap { $0.string.flatMap(Self.hours(of:)) }
      guard ranges.count == texts.count else {
        throw ReportSettingsError("hours in 'business_hours.days' are written like '09:00-17:00'")
      }
      for day in days { hours[day] = ranges.sorted { $0.lowerBound < $1.lowerBound } }
    }
    let holidays = json["holidays"]?.array ?? []
    let dates = holidays.compactMap { $0.string.flatMap { LocalDate($0) } }
    guard dates.count == holidays.count else {
      throw ReportSettingsError("'business_hours.holidays' holds dates like '2024-12-25'")
    }
    self.init(zone: zone, hours: hours, holidays: Set(dates))
  }

  private static func days(named name: String) -> ClosedRange<Int>? {
    let ends = name.split(separator: "-", omittingEmptySubsequences: false)
      .map { part in dayNames.firstIndex { $0 == part } }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last
    else { return nil }
    return first...last
  }

  private static func hours(of text: String) -> Hours? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(minute(of:))
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < 1440 else { return nil }
    return start..<(end > start ? end : end + 1440)
  }

  private static func minute(of text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...24).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}
