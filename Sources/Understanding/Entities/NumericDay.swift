import Conversation
import TextAnalysis

/// `2026-03-06`, `6/3/2026`, `06.03.2026`, and `6/3` where it can only be a day.
enum NumericDay {
  static func reading(
    _ text: EntityText,
    _ index: Int,
    _ context: ReadingContext,
    _ order: DateOrder
  ) -> DateReading? {
    guard let first = field(text, index), let separator = separator(text, index + 1),
      let second = field(text, index + 1)
    else { return nil }
    guard self.separator(text, index + 2) == separator, let third = field(text, index + 2) else {
      return dayAndMonth(text, index, context, order)
    }
    guard text.isFreeAfter(text.tokens[index + 2].range.upperBound) else { return nil }
    let day: LocalDate?
    if first.width == 4 {
      day = LocalDate(year: first.value, month: second.value, day: third.value)
    } else if third.width == 4 || (third.width == 2 && separator == UInt8(ascii: "/")) {
      let year = third.width == 4 ? third.value : 2000 + third.value
      day = ordered(first.value, second.value, year, order)
    } else {
      return nil
    }
    return day.map { DateReading(day: $0, end: index + 3, rule: "date in digits") }
  }

  /// Without a year two numbers and a slash may be a share or "24/7": a word or the question must
  /// say it is a day.
  private static func dayAndMonth(
    _ text: EntityText,
    _ index: Int,
    _ context: ReadingContext,
    _ order: DateOrder
  ) -> DateReading? {
    let leads: Set<String> = [
      "on", "by", "from", "until", "till", "since", "before", "after", "date", "dated",
    ]
    let isWhole = context.isAnswer && text.tokens.count == 2
    guard isWhole || leads.contains(text.word(index - 1)),
      separator(text, index + 1) == UInt8(ascii: "/"), let first = field(text, index),
      let second = field(text, index + 1),
      text.isFreeAfter(text.tokens[index + 1].range.upperBound)
    else { return nil }
    let year = context.today.components.year
    let days = (-1...1).compactMap { ordered(first.value, second.value, year + $0, order) }
    return days.min {
      abs($0.daysSinceEpoch - context.today.daysSinceEpoch)
        < abs($1.daysSinceEpoch - context.today.daysSinceEpoch)
    }.map { DateReading(day: $0, end: index + 2, rule: "day and month in digits") }
  }

  /// In the order given, or in the other one where only that is a day.
  private static func ordered(
    _ first: Int,
    _ second: Int,
    _ year: Int,
    _ order: DateOrder
  )
    -> LocalDate?
  {
    guard (1900...2199).contains(year) else { return nil }
    let dayFirst = LocalDate(year: year, month: second, day: first)
    let monthFirst = LocalDate(year: year, month: first, day: second)
    return order == .dayFirst ? dayFirst ?? monthFirst : monthFirst ?? dayFirst
  }

  private static func field(_ text: EntityText, _ index: Int) -> (value: Int, width: Int)? {
    guard text.tokens.indices.contains(index) else { return nil }
    let range = text.tokens[index].range
    guard [1, 2, 4].contains(range.count), text.bytes[range].allSatisfy(\.isDigit),
      let value = Int(text.tokens[index].text)
    else { return nil }
    return (value, range.count)
  }

  private static func separator(_ text: EntityText, _ index: Int) -> UInt8? {
    guard index > 0, index < text.tokens.count else { return nil }
    let gap = text.gap(before: index)
    guard gap.count == 1, let byte = gap.first, "/-.".utf8.contains(byte) else { return nil }
    return byte
  }
}
