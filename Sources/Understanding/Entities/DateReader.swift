import Conversation
import TextAnalysis

/// How a date in digits is written where both orders are possible: `6/3/2026`.
package enum DateOrder: Sendable, Hashable {
  /// 6 March.
  case dayFirst
  /// June 3.
  case monthFirst
}

/// Finds days: named, counted from today, and written out.
struct DateReader: EntityReader {
  let order: DateOrder

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      guard let reading = reading(text, index, context) else {
        index += 1
        continue
      }
      result.append(
        FoundValue(
          range: text.range(index, reading.end),
          value: .date(reading.day),
          rule: reading.rule
        )
      )
      index = reading.end
    }
    return result
  }

  private func reading(_ text: EntityText, _ index: Int, _ context: ReadingContext) -> DateReading?
  {
    guard text.isFreeBefore(text.tokens[index].range.lowerBound) else { return nil }
    return RelativeDay.reading(text, index, context.today)
      ?? CalendarDay.reading(text, index, context.today)
      ?? NumericDay.reading(text, index, context, order)
      ?? Weekday.reading(text, index, context)
      ?? CalendarDay.dayAlone(text, index, context)
  }
}

/// A day with the word behind its last one.
struct DateReading {
  var day: LocalDate
  var end: Int
  var rule: String
}

/// "today", "in 3 days", "2 weeks ago", "next week".
enum RelativeDay {
  static func reading(_ text: EntityText, _ index: Int, _ today: LocalDate) -> DateReading? {
    named(text, index, today) ?? counted(text, index, today) ?? period(text, index, today)
  }

  private static let names: [String: Int] = [
    "today": 0, "tonight": 0, "tomorrow": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tmrw": 1,
    "yesterday": -1,
  ]

  private static func named(_ text: EntityText, _ index: Int, _ today: LocalDate) -> DateReading? {
    let start = text.word(index) == "the" ? index + 1 : index
    if text.word(start) == "day", let name = names[text.word(start + 2)], name != 0,
      text.word(start + 1) == (name > 0 ? "after" : "before")
    {
      return DateReading(
        day: today.adding(days: 2 * name),
        end: start + 3,
        rule: "day after or before"
      )
    }
    guard let days = names[text.word(index)] else { return nil }
    return DateReading(day: today.adding(days: days), end: index + 1, rule: "named day")
  }

  /// "in 3 days", "3 days ago", "two weeks from now".
  private static func counted(_ text: EntityText, _ index: Int, _ today: LocalDate) -> DateReading?
  {
    let isAhead = text.word(index) == "in"
    guard let (value, next) = DurationReader.amount(text, isAhead ? index + 1 : index),
      let unit = TimeUnit.named(text.word(next)), unit.rawValue >= TimeUnit.day.rawValue,
      let count = Int(exactly: value), count <= 1000
    else { return nil }
    let rule = "days from today"
    if isAhead { return DateReading(day: day(count, unit, today), end: next + 1, rule: rule) }
    switch (text.word(next + 1), text.word(next + 2)) {
    case ("ago", _), ("earlier", _), ("back", _):
      return DateReading(day: day(-count, unit, today), end: next + 2, rule: rule)
    case ("from", "now"), ("from", "today"):
      return DateReading(day: day(count, unit, today), end: next + 3, rule: rule)
    default: return nil
    }
  }

  private static func day(_ count: Int, _ unit: TimeUnit, _ today: LocalDate) -> LocalDate {
    switch unit {
    case .month: CalendarDay.adding(months: count, to: today)
    case .year: CalendarDay.adding(months: 12 * count, to: today)
    default: today.adding(days: count * (unit.rawValue / TimeUnit.day.rawValue))
    }
  }

  /// A week or a month is its first day, a weekend its Saturday.
  private static func period(_ text: EntityText, _ index: Int, _ today: LocalDate) -> DateReading? {
    guard let step = ["this": 0, "next": 1, "last": -1, "previous": -1][text.word(index)] else {
      return nil
    }
    let monday = today.adding(days: 1 - today.weekday)
    let day: LocalDate
    switch (text.word(index + 1), step) {
    case ("week", 1), ("week", -1): day = monday.adding(days: 7 * step)
    case ("weekend", _): day = monday.adding(days: 7 * step + 5)
    case ("month", 1), ("month", -1):
      let first = today.adding(days: 1 - today.components.day)
      day = CalendarDay.adding(months: step, to: first)
    default: return nil
    }
    return DateReading(day: day, end: index + 2, rule: "week, weekend or month")
  }
}

/// "Monday", "next Friday", "Friday 6 March".
enum Weekday {
  private static let names: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
  ]

  private static let short: [String: Int] = [
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    "sat": 6, "sun": 7,
  ]

  /// The weekday a word names, 1 is Monday.
  static func named(_ word: String) -> Int? { names[word] ?? short[word] }

  /// "Next" is the day in the coming week, Monday to Sunday; "last" the one before today; without
  /// either the nearest one from today on.
  static func reading(_ text: EntityText, _ index: Int, _ context: ReadingContext) -> DateReading? {
    let lead = text.word(index)
    let hasLead = ["next", "last", "past", "previous", "this", "coming"].contains(lead)
    let start = hasLead ? index + 1 : index
    let isClear =
      hasLead || text.word(index - 1) == "on" || (context.isAnswer && text.tokens.count == 1)
    guard let weekday = isClear ? named(text.word(start)) : names[text.word(start)] else {
      return nil
    }
    let today = context.today
    let ahead = (weekday - today.weekday + 7) % 7
    let day: LocalDate
    switch lead {
    case "next": day = today.adding(days: 7 + weekday - today.weekday)
    case "last", "past", "previous": day = today.adding(days: ahead - 7)
    default: day = today.adding(days: ahead)
    }
    return DateReading(day: day, end: start + 1, rule: "weekday")
  }
}
