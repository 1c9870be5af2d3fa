import Conversation

/// Reads the whole-day events of an iCalendar file.
enum HolidayCalendar {
  /// More days than this are not one event's holidays.
  private static let maximumLength = 366

  /// The days of the events in the file at `path`; nil where there is no such file.
  static func days(at path: String, in folder: ContentFolder) -> [LocalDate]? {
    folder.file(at: path).map { days(in: String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// The days of the events of `text`, first to last; `DTEND` is the day after the last one.
  static func days(in text: String) -> [LocalDate] {
    var days: [LocalDate] = []
    var start: LocalDate?
    var end: LocalDate?
    for line in text.split(whereSeparator: { $0.isNewline }) {
      if line.hasPrefix("DTSTART") { start = day(of: line) }
      if line.hasPrefix("DTEND") { end = day(of: line) }
      guard line.hasPrefix("END:VEVENT") else { continue }
      if let start {
        let length = end.map { $0.daysSinceEpoch - start.daysSinceEpoch } ?? 1
        for offset in 0..<min(max(1, length), maximumLength) {
          days.append(start.adding(days: offset))
        }
      }
      (start, end) = (nil, nil)
    }
    return days
  }

  /// The day behind the colon: eight digits, and a time is no holiday.
  private static func day(of line: Substring) -> LocalDate? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let digits = line[line.index(after: colon)...]
    guard digits.utf8.count == 8, let number = Int(digits), number > 0 else { return nil }
    return LocalDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
