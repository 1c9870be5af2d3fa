import Conversation

/// "Today", "in 3 days", "2 weeks ago", "next week", "a week on Friday".
extension DayGrammar {
  /// "Today", "the day after tomorrow", "this morning", "last night".
  func named(_ index: Int) -> DateReading? {
    let start = text.word(index) == "the" ? index + 1 : index
    if text.word(start) == "day", let name = text.sense(start + 2).dayOffset, name != 0,
      text.word(start + 1) == (name > 0 ? "after" : "before")
    {
      let day = today.adding(days: 2 * name)
      return DateReading(day: day, end: start + 3, rule: "day after or before")
    }
    if let days = text.sense(index).dayOffset {
      return DateReading(day: today.adding(days: days), end: index + 1, rule: "named day")
    }
    switch (text.word(index), text.word(index + 1)) {
    case ("this", "morning"), ("this", "afternoon"), ("this", "evening"):
      return DateReading(day: today, end: index + 2, rule: "named day")
    case ("last", "night"):
      return DateReading(day: today.adding(days: -1), end: index + 2, rule: "named day")
    default: return nil
    }
  }

  /// "In 3 days", "3 days ago", "two weeks from now", "in 5 working days".
  func counted(_ index: Int) -> DateReading? {
    let isAhead = text.word(index) == "in"
    let isBack = text.word(index) == ReadingMark.ago
    guard let (count, unit, next, isWorking) = daysOrMore(isAhead || isBack ? index + 1 : index)
    else { return nil }
    // "How much do I spend in a year" says nothing of a day.
    if isAhead, ["a", "an"].contains(text.word(index + 1)), unit == .day || unit == .year {
      return nil
    }
    var (sign, end) = (1, next)
    switch (text.word(next), text.word(next + 1)) {
    case ("time", _) where isAhead: end = next + 1
    case _ where isAhead: break
    case _ where isBack: sign = -1
    case ("ago", _), ("earlier", _), ("back", _): (sign, end) = (-1, next + 1)
    case ("from", "now"), ("from", "today"): end = next + 2
    default: return nil
    }
    if isWorking {
      let day = working(days: sign * count)
      return DateReading(day: day, end: end, rule: "working days from today")
    }
    let day = adding(sign * count, unit, to: today)
    return DateReading(day: day, end: end, rule: "days from today")
  }

  /// A number of days or longer units, and the word behind it.
  private func daysOrMore(
    _ index: Int
  ) -> (count: Int, unit: TimeUnit, next: Int, isWorking: Bool)? {
    guard let (value, behind) = DurationReader.amount(text, index) else { return nil }
    let isWorking = ["working", "business"].contains(text.word(behind))
    let place = isWorking ? behind + 1 : behind
    guard let unit = text.sense(place).unit, unit.rawValue >= TimeUnit.day.rawValue,
      text.isNear(place) || text.word(place - 1) == "of", let count = Int(exactly: value),
      count <= 1000, !isWorking || unit == .day
    else { return nil }
    return (count, unit, place + 1, isWorking)
  }

  /// The day so many Mondays to Fridays later or, where negative, before.
  private func working(days count: Int) -> LocalDate {
    var day = today
    var left = count.magnitude
    while left > 0 {
      day = day.adding(days: count.signum())
      if day.weekday <= 5 { left -= 1 }
    }
    return day
  }

  /// "This weekend", "next month": a week or a month is its first day, a weekend its Saturday.
  func period(_ index: Int) -> DateReading? {
    guard let step = Self.steps[text.word(index)] else { return nil }
    let monday = today.adding(days: 1 - today.weekday)
    let day: LocalDate
    switch (text.word(index + 1), step) {
    case ("week", 1), ("week", -1): day = monday.adding(days: 7 * step)
    case ("weekend", _): day = monday.adding(days: 7 * step + 5)
    case ("month", 1), ("month", -1): day = adding(months: step, to: firstOfMonth(today))
    default: return nil
    }
    return DateReading(day: day, end: index + 2, rule: "week, weekend or month")
  }

  static let steps = ["this": 0, "next": 1, "nxt": 1, "coming": 1, "last": -1, "previous": -1]

  // MARK: From another day

  private static let countedRule = "day counted from another"

  /// "A week on Friday", "2 days before 6 March", "two weeks today", "the day after Christmas".
  func countedFromDay(_ index: Int) -> DateReading? {
    let isNamed = text.word(index) == "the" && text.sense(index + 1).unit != nil
    let place = isNamed ? index + 1 : index
    let count: Int
    let unit: TimeUnit
    let next: Int
    if isNamed || text.word(index) == "day", let named = text.sense(place).unit,
      named == .day || named == .week
    {
      (count, unit, next) = (1, named, place + 1)
    } else if let (number, name, behind, isWorking) = daysOrMore(index), !isWorking {
      (count, unit, next) = (number, name, behind)
    } else {
      return nil
    }
    guard let (sign, start) = direction(next, unit, isNamed: isNamed), let other = plain(start),
      text.isNear(start)
    else { return nil }
    let day = adding(sign * count, unit, to: other.day)
    return DateReading(day: day, end: other.end, rule: Self.countedRule)
  }

  /// Whether the count goes on or back, and the word where the other day starts.
  private func direction(
    _ index: Int,
    _ unit: TimeUnit,
    isNamed: Bool
  ) -> (sign: Int, start: Int)? {
    switch text.word(index) {
    case "after": return (1, index + 1)
    case "before": return (-1, index + 1)
    case "from" where !isNamed: return (1, index + 1)
    case "on" where !isNamed && unit == .week && text.sense(index + 1).weekday != nil:
      return (1, index + 1)
    default:
      let isSoon = text.sense(index).dayOffset != nil && unit.rawValue >= TimeUnit.week.rawValue
      return isSoon && !isNamed ? (1, index) : nil
    }
  }

  /// "Friday week", "tomorrow week": seven days after it.
  func weekLater(_ reading: DateReading) -> DateReading {
    let isPlain = ["named day", "weekday"].contains(reading.rule)
    let weeks = ["week": 1, "fortnight": 2][text.word(reading.end)]
    guard isPlain, let weeks, text.isNear(reading.end),
      text.sense(reading.end - 1).dayOffset ?? 1 > 0
    else { return reading }
    return DateReading(
      day: reading.day.adding(days: 7 * weeks),
      end: reading.end + 1,
      rule: Self.countedRule
    )
  }
}
