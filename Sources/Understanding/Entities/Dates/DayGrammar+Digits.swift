import Conversation
import TextAnalysis

/// `2026-03-06`, `6/3/2026`, `06.03.2026`, and `6/3` where it can only be a day.
extension DayGrammar {
  func inDigits(_ index: Int) -> DateReading? {
    guard let first = field(index), let separator = separator(index + 1),
      let second = field(index + 1)
    else { return nil }
    guard self.separator(index + 2) == separator, let third = field(index + 2) else {
      return dayAndMonth(index, first.value, second.value, separator)
    }
    guard text.isFreeAfter(text.tokens[index + 2].range.upperBound) else { return nil }
    let day: LocalDate?
    if first.width == 4 {
      day = LocalDate(year: first.value, month: second.value, day: third.value)
    } else if third.width == 4 {
      day = ordered(first.value, second.value, third.value)
    } else if third.width == 2, separator == UInt8(ascii: "/") || isWhole(3) {
      // Three short numbers may be a version or a bank's sort code.
      day = ordered(first.value, second.value, 2000 + third.value)
    } else {
      return nil
    }
    return day.map { DateReading(day: $0, end: index + 3, rule: "date in digits") }
  }

  private func isWhole(_ count: Int) -> Bool { context.isAnswer && text.tokens.count == count }

  private static let prepositions: Set<String> = [
    "on", "by", "from", "until", "till", "since", "before", "after", "date", "dated",
  ]

  /// Without a year two numbers and a slash may be a share or "24/7": a word or the question must
  /// say it is a day.
  private func dayAndMonth(
    _ index: Int,
    _ first: Int,
    _ second: Int,
    _ separator: UInt8
  ) -> DateReading? {
    guard isWhole(2) || Self.prepositions.contains(text.word(index - 1)),
      separator == UInt8(ascii: "/") || (text.dotsRanks && separator == UInt8(ascii: ".")),
      text.isFreeAfter(text.tokens[index + 1].range.upperBound)
    else { return nil }
    let days = (-1...1).compactMap { ordered(first, second, today.components.year + $0) }
    return pick(days).map {
      DateReading(day: $0, end: index + 2, rule: "day and month in digits")
    }
  }

  /// In the order preferred, or in the other one where only that is a day.
  private func ordered(_ first: Int, _ second: Int, _ year: Int) -> LocalDate? {
    guard (1900...2199).contains(year) else { return nil }
    let dayFirst = LocalDate(year: year, month: second, day: first)
    let monthFirst = LocalDate(year: year, month: first, day: second)
    return preferences.dateOrder == .monthFirst ? monthFirst ?? dayFirst : dayFirst ?? monthFirst
  }

  private func field(_ index: Int) -> (value: Int, width: Int)? {
    guard text.tokens.indices.contains(index) else { return nil }
    let range = text.tokens[index].range
    guard [1, 2, 4].contains(range.count), text.bytes[range].allSatisfy(\.isDigit),
      let value = Int(text.tokens[index].text)
    else { return nil }
    return (value, range.count)
  }

  private func separator(_ index: Int) -> UInt8? {
    guard index > 0, index < text.tokens.count else { return nil }
    let gap = text.gap(before: index)
    guard gap.count == 1, let byte = gap.first, "/-.".utf8.contains(byte) else { return nil }
    return byte
  }
}
