/// A time of day to the minute, without a day or a zone.
package struct ClockTime: Sendable, Hashable, Comparable {
  /// Minutes since midnight, 0 to 1439.
  package let minuteOfDay: Int

  /// The time given; nil where no clock shows it.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minuteOfDay = hour * 60 + minute
  }

  /// The time so many minutes after midnight; whole days more or less change nothing.
  package init(minuteOfDay: Int) {
    self.minuteOfDay = minuteOfDay.quotientAndFloorRemainder(dividingBy: 1440).remainder
  }

  /// Reads `hh:mm`; nil for any other text.
  package init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let time = scanner.time(), scanner.isAtEnd else { return nil }
    self = time
  }

  package static func < (left: Self, right: Self) -> Bool { left.minuteOfDay < right.minuteOfDay }

  /// The hour, 0 to 23.
  package var hour: Int { minuteOfDay / 60 }
  /// The minute, 0 to 59.
  package var minute: Int { minuteOfDay % 60 }
}

extension ClockTime: CustomStringConvertible {
  /// `hh:mm`.
  package var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}

/// A day with a time of day, as a clock on the wall shows it.
package struct LocalMoment: Sendable, Hashable, Comparable {
  /// The day.
  package let day: LocalDate
  /// The time of that day.
  package let time: ClockTime

  /// A day with a time of that day.
  package init(day: LocalDate, time: ClockTime) {
    self.day = day
    self.time = time
  }

  /// Reads `yyyy-mm-ddThh:mm`; nil for any other text.
  package init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let day = scanner.date(), scanner.skip("T"), let time = scanner.time(), scanner.isAtEnd
    else { return nil }
    self.init(day: day, time: time)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }

  /// Minutes since 1970-01-01T00:00 on the same clock.
  package var minutesSinceEpoch: Int { day.daysSinceEpoch * 1440 + time.minuteOfDay }
}

extension LocalMoment: CustomStringConvertible {
  /// `yyyy-mm-ddThh:mm`.
  package var description: String { "\(day)T\(time)" }
}
