import Conversation
import FoundationEssentials

/// What a reader knows beside the text.
struct ReadingContext {
  /// The instant of the turn.
  let now: Timestamp
  /// The zone in which days begin and clocks are read.
  let zone: TimeZone
  /// The day that "today" means.
  let today: LocalDate
  /// How replies show the values that lie in the vault, by handle.
  let masks: [String: String]
  /// Whether the text is the answer to a question for this value, so that short forms are clear.
  let isAnswer: Bool

  init(now: Timestamp, zone: TimeZone, masks: [String: String], isAnswer: Bool) {
    self.now = now
    self.zone = zone
    self.masks = masks
    self.isAnswer = isAnswer
    today = Self.moment(now, zone).day
  }

  /// What the clock on the wall shows `duration` after now.
  func moment(in duration: Milliseconds) -> LocalMoment { Self.moment(now + duration, zone) }

  /// What the clock on the wall shows at an instant as machines write it: with its zone, or seconds
  /// on the clock itself.
  func moment(at written: String) -> LocalMoment? {
    if let instant = Timestamp(written) { return Self.moment(instant, zone) }
    return Timestamp(written + "Z").map { instant in
      let minutes = instant.milliseconds.floorQuotient(60_000)
      let day = minutes.floorQuotient(1440)
      return LocalMoment(
        day: LocalDate(daysSinceEpoch: day),
        time: ClockTime(minuteOfDay: minutes - day * 1440)
      )
    }
  }

  /// Whether a clock on the wall ever shows `moment`: not in the hour that is skipped when summer
  /// time begins.
  func exists(_ moment: LocalMoment) -> Bool {
    let wall = moment.minutesSinceEpoch * 60_000
    return [-Milliseconds.days(1).count, Milliseconds.days(1).count].contains { distance in
      let offset = Self.offset(Timestamp(milliseconds: wall + distance), zone)
      return Self.offset(Timestamp(milliseconds: wall - offset * 1000), zone) == offset
    }
  }

  private static func moment(_ instant: Timestamp, _ zone: TimeZone) -> LocalMoment {
    let seconds = instant.milliseconds.floorQuotient(1000) + offset(instant, zone)
    let day = seconds.floorQuotient(86_400)
    return LocalMoment(
      day: LocalDate(daysSinceEpoch: day),
      time: ClockTime(minuteOfDay: (seconds - day * 86_400) / 60)
    )
  }

  /// Seconds east of UTC at `instant`.
  private static func offset(_ instant: Timestamp, _ zone: TimeZone) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
  }
}

extension Int {
  /// The quotient rounded towards minus infinity.
  fileprivate func floorQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
