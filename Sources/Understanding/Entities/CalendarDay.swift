import Conversation
import TextAnalysis

/// "6 March", "March 6th 2026", "the 14th".
enum CalendarDay {
  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
  ]

  /// A day of a month, with or without its weekday and its year; without a year the occurrence
  /// nearest to today.
  static func reading(_ text: EntityText, _ index: Int, _ today: LocalDate) -> DateReading? {
    var start = index
    if Weekday.named(text.word(start)) != nil, text.follows(start + 1) { start += 1 }
    if text.word(start) == "the", text.follows(start + 1) { start += 1 }
    return dayFirst(text, start, today) ?? monthFirst(text, start, today)
  }

  private static func dayFirst(_ text: EntityText, _ index: Int, _ today: LocalDate) -> DateReading?
  {
    guard let day = dayNumber(text, index) else { return nil }
    let month = text.word(index + 1) == "of" ? index + 2 : index + 1
    guard let number = months[text.word(month)], text.follows(month) else { return nil }
    return complete(text, day, number, end: month + 1, today)
  }

  private static func monthFirst(
    _ text: EntityText,
    _ index: Int,
    _ today: LocalDate
  )
    -> DateReading?
  {
    guard let month = months[text.word(index)] else { return nil }
    let start = text.word(index + 1) == "the" ? index + 2 : index + 1
    guard text.follows(start), let day = dayNumber(text, start) else { return nil }
    // "May 5 people come" asks, it names no day.
    let isBare = text.numeral(start) != nil
    let isFollowed = !text.endsClause(before: start + 1) && year(text, start + 1) == nil
    if ["may", "march", "mar"].contains(text.word(index)), isBare, isFollowed,
      !afterDays.contains(text.word(start + 1))
    {
      return nil
    }
    return complete(text, day, month, end: start + 1, today)
  }

  private static func complete(
    _ text: EntityText,
    _ day: Int,
    _ month: Int,
    end: Int,
    _ today: LocalDate
  ) -> DateReading? {
    let rule = "day and month"
    if let year = year(text, end) {
      return LocalDate(year: year, month: month, day: day).map {
        DateReading(day: $0, end: end + 1, rule: rule)
      }
    }
    let thisYear = today.components.year
    let candidates = (-4...4).compactMap {
      LocalDate(year: thisYear + $0, month: month, day: day)
    }
    return nearest(candidates, to: today).map { DateReading(day: $0, end: end, rule: rule) }
  }

  private static func year(_ text: EntityText, _ index: Int) -> Int? {
    guard text.follows(index), let numeral = text.numeral(index), numeral.digits == 4,
      let value = numeral.value, (1900...2199).contains(value)
    else { return nil }
    return Int(value)
  }

  private static func dayNumber(_ text: EntityText, _ index: Int) -> Int? {
    guard text.tokens.indices.contains(index) else { return nil }
    if let ordinal = NumberWords.digitOrdinal(text.word(index)) {
      return (1...31).contains(ordinal) ? ordinal : nil
    }
    if let ordinal = NumberWords.ordinal(text.word(index)) { return ordinal }
    // "March 6, 2026" has a comma between, so the word counts, not the numeral.
    let token = text.tokens[index]
    guard token.range.count <= 2, text.bytes[token.range].allSatisfy(\.isDigit),
      let number = Int(token.text), (1...31).contains(number)
    else { return nil }
    return number
  }

  /// "The 14th": of the month that brings it nearest to today.
  static func dayAlone(_ text: EntityText, _ index: Int, _ context: ReadingContext) -> DateReading?
  {
    let start = text.word(index) == "the" ? index + 1 : index
    let isClear = start > index || text.word(index - 1) == "on" || context.isAnswer
    guard isClear, let day = NumberWords.digitOrdinal(text.word(start)), (1...31).contains(day),
      text.endsClause(before: start + 1) || afterDays.contains(text.word(start + 1))
    else { return nil }
    let today = context.today
    let first = today.adding(days: 1 - today.components.day)
    var months = [-1, 0, 1]
    var end = start + 1
    let step = ["this": 0, "next": 1, "last": -1][text.word(start + 2)]
    if text.word(start + 1) == "of", text.word(start + 3) == "month", let step {
      months = [step]
      end = start + 4
    }
    let candidates = months.compactMap { offset in
      let (year, month, _) = adding(months: offset, to: first).components
      return LocalDate(year: year, month: month, day: day)
    }
    return nearest(candidates, to: today).map {
      DateReading(day: $0, end: end, rule: "day of the month")
    }
  }

  /// What may follow a day; anything else makes of it the rank of a thing.
  private static let afterDays: Set<String> = [
    "of", "at", "please", "if", "and", "or", "is", "was", "works", "would", "but", "to", "for",
    "in",
    "instead", "thanks", "ok", "then", "by", "will", "because", "when", "before", "after", "until",
    "from", "i", "it", "my", "works", "suits", "should", "could", "can", "has", "had", "not",
  ]

  /// The day `count` months later; the last of the month where it is shorter.
  static func adding(months count: Int, to date: LocalDate) -> LocalDate {
    let (year, month, day) = date.components
    let total = year * 12 + month - 1 + count
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    guard (1...12).contains(newMonth) else { return date }
    let length = LocalDate.days(inMonth: newMonth, year: newYear)
    return LocalDate(year: newYear, month: newMonth, day: Swift.min(day, length)) ?? date
  }

  /// The day nearest to today; of two as near the later one.
  private static func nearest(_ days: [LocalDate], to today: LocalDate) -> LocalDate? {
    days.max { left, right in
      let distances = [left, right].map { abs($0.daysSinceEpoch - today.daysSinceEpoch) }
      return distances[0] == distances[1] ? left < right : distances[0] > distances[1]
    }
  }
}
