import Conversation
import TextAnalysis

/// "6 March", "March 6th 2026", "6mar26", "the 14th", "Friday the 13th".
extension DayGrammar {
  /// A day of a month, with or without its weekday and its year; without a year the occurrence
  /// that the preference picks.
  func ofMonth(_ index: Int) -> DateReading? {
    var start = index
    if text.sense(start).weekday != nil, text.follows(start + 1) { start += 1 }
    if text.word(start) == "the", text.follows(start + 1) { start += 1 }
    return dayFirst(start) ?? monthFirst(start) ?? glued(start)
  }

  private func dayFirst(_ index: Int) -> DateReading? {
    guard let (day, next) = dayNumber(index) else { return nil }
    let place = text.word(next) == "of" ? next + 1 : next
    guard let month = text.sense(place).month, isBeside(place),
      !isVerb(place, isBare: text.smallNumber(index) != nil && place == next)
    else { return nil }
    return complete(day, month, end: place + 1)
  }

  /// Whether word `index` goes on with a date: behind a space, a hyphen, a comma, a slash.
  private func isBeside(_ index: Int) -> Bool {
    if text.dotsRanks, text.gap(before: index).elementsEqual([0x2E, 0x20]) { return true }
    return text.follows(index) || text.isJoined(index, by: "/") || text.isJoined(index, by: ".")
  }

  /// Both days of "10-12 March", "between 3 and 5 May", "March 21 to 26": one month for two days.
  func fromTo(_ index: Int) -> [(start: Int, reading: DateReading)]? {
    guard mayStart(index) else { return nil }
    if let (day, end) = dayNumber(index), let start = secondDay(end, index),
      let last = dayFirst(start)
    {
      let (year, month, _) = last.day.components
      guard let first = LocalDate(year: year, month: month, day: day), first < last.day else {
        return nil
      }
      let opening = DateReading(day: first, end: end, rule: last.rule)
      return [(index, opening), (start, last)]
    }
    guard text.sense(index).month != nil, let first = monthFirst(index),
      let start = secondDay(first.end, index), let (day, end) = dayNumber(start), endsDay(end)
    else { return nil }
    let (year, month, _) = first.day.components
    guard let last = LocalDate(year: year, month: month, day: day), first.day < last else {
      return nil
    }
    return [(index, first), (start, DateReading(day: last, end: end, rule: first.rule))]
  }

  /// Where the second day of a range starts, behind the first one's `end`.
  private func secondDay(_ end: Int, _ index: Int) -> Int? {
    if text.isJoined(end, by: "-") { return end }
    switch text.word(end) {
    case "to", "till", "until", "thru": return text.word(end + 1) == "the" ? end + 2 : end + 1
    case "and", "or": return text.word(end + 1) == "the" ? end + 2 : end + 1
    default: return nil
    }
  }

  /// "The first 2 may be late": the month's name is a verb.
  private func isVerb(_ place: Int, isBare: Bool) -> Bool {
    guard text.word(place) == "may" else { return false }
    return Self.afterMay.contains(text.word(place + 1))
      && (isBare || !text.endsClause(before: place))
  }

  private static let afterMay: Set<String> = [
    "be", "have", "not", "need", "well", "also", "still", "come", "get", "take", "want", "require",
    "contain", "vary", "differ", "apply", "never", "only", "go", "fit", "work", "arrive", "help",
    "cause", "i",
  ]

  private func monthFirst(_ index: Int) -> DateReading? {
    guard let month = text.sense(index).month else { return nil }
    let start = text.word(index + 1) == "the" ? index + 2 : index + 1
    guard text.isNear(start), let (day, end) = dayNumber(start) else { return nil }
    let isBare = text.smallNumber(start) != nil
    let isFollowed =
      !text.endsClause(before: end) && year(end) == nil && !text.isJoined(end, by: "-")
    // "May 5 people come" asks, it names no day; and "June 2" may count what June has.
    if isBare, isFollowed, !Self.afterDays.contains(text.word(end)) { return nil }
    return complete(day, month, end: end)
  }

  /// `6mar`, `06mar2026`.
  private func glued(_ index: Int) -> DateReading? {
    guard text.sense(index).startsWithDigit else { return nil }
    let bytes = text.word(index).utf8
    let digits = bytes.prefix { $0.isDigit }.count
    let letters = bytes.dropFirst(digits).prefix { $0.isLetter }.count
    let rest = bytes.dropFirst(digits + letters)
    guard (1...2).contains(digits), letters >= 3, letters <= 9, [0, 2, 4].contains(rest.count),
      rest.allSatisfy(\.isDigit),
      let month = WordSense.of(String(text.word(index).dropFirst(digits).prefix(letters))).month,
      let day = Int(text.word(index).prefix(digits))
    else { return nil }
    let number = Int(text.word(index).suffix(rest.count))
    return complete(
      day,
      month,
      end: index + 1,
      year: number.map { rest.count == 2 ? 2000 + $0 : $0 }
    )
  }

  private func complete(_ day: Int, _ month: Int, end: Int, year: Int? = nil) -> DateReading? {
    let rule = "day and month"
    let written = year.map { ($0, end) } ?? self.year(end)
    if let (year, end) = written {
      guard (1900...2199).contains(year) else { return nil }
      return LocalDate(year: year, month: month, day: day).map {
        DateReading(day: $0, end: end, rule: rule)
      }
    }
    let candidates = (-4...4).compactMap {
      LocalDate(year: today.components.year + $0, month: month, day: day)
    }
    return pick(candidates).map { DateReading(day: $0, end: end, rule: rule) }
  }

  /// The year that stands at word `index`, and the word behind: `2026`, `'26`, and `26` at the end
  /// of a clause.
  func year(_ index: Int) -> (year: Int, end: Int)? {
    guard text.tokens.indices.contains(index) else { return nil }
    if let short = text.smallNumber(index), text.tokens[index].range.count == 2 {
      let gap = text.gap(before: index)
      let isMarked = gap.last == UInt8(ascii: "'")
      // In "6-Mar-26" it is a year, in "March 21-26" a day.
      let isJoined = text.isJoined(index, by: "-") && text.sense(index - 1).month == nil
      let isLast = text.isNear(index) && text.endsClause(before: index + 1) && !isJoined
      guard isMarked || isLast else { return nil }
      return text.isJoined(index + 1, by: ":") ? nil : (2000 + short, index + 1)
    }
    guard isBeside(index), let numeral = text.numeral(index), numeral.digits == 4,
      numeral.tokens.count == 1, let value = numeral.value, (1900...2199).contains(value)
    else { return nil }
    return (Int(value), index + 1)
  }

  /// The number of a day of the month, and the word behind it.
  private func dayNumber(_ index: Int) -> (day: Int, end: Int)? {
    let sense = text.sense(index)
    if let tens = sense.cardinal, [20, 30].contains(tens), let unit = text.sense(index + 1).ordinal,
      unit < 10, tens + unit <= 31, text.isNear(index + 1)
    {
      return (tens + unit, index + 2)
    }
    if let ordinal = sense.ordinal { return (ordinal, index + 1) }
    guard sense.startsWithDigit else { return nil }
    let day = text.smallNumber(index) ?? NumberWords.digitOrdinal(text.word(index))
    return day.flatMap { (1...31).contains($0) ? ($0, index + 1) : nil }
  }

  /// "The 14th", "Friday the 13th", "the 5th of next month": of the month that the preference
  /// picks, with a weekday of one in which it falls there.
  func dayAlone(_ index: Int) -> DateReading? {
    let weekday = text.sense(index).weekday
    var start = weekday == nil ? index : index + 1
    if text.word(start) == "the" { start += 1 }
    let isClear =
      start > index || text.word(index - 1) == "on" || context.isAnswer
    guard isClear, text.sense(start).startsWithDigit,
      let day = NumberWords.digitOrdinal(text.word(start)), (1...31).contains(day),
      text.follows(start) || start == index, endsDay(start + 1)
    else { return nil }
    var months = [-1, 0, 1]
    var end = start + 1
    if text.word(end) == "of", text.word(end + 2) == "month",
      let step = Self.steps[text.word(end + 1)] ?? (text.word(end + 1) == "the" ? 0 : nil)
    {
      (months, end) = ([step], end + 3)
    }
    let candidates = months.compactMap { offset in
      let (year, month, _) = adding(months: offset, to: firstOfMonth(today)).components
      return LocalDate(year: year, month: month, day: day)
    }
    let fitting = candidates.filter { weekday == nil || $0.weekday == weekday }
    return pick(fitting.isEmpty ? candidates : fitting).map {
      DateReading(day: $0, end: end, rule: "day of the month")
    }
  }

  /// Whether what follows leaves a number a day: "the 2nd attempt" is none.
  func endsDay(_ index: Int) -> Bool {
    if text.endsClause(before: index) || text.sense(index).startsWithDigit { return true }
    let word = text.word(index)
    guard word == "of" else { return Self.afterDays.contains(word) }
    // "The 2nd of my orders" ranks; only a month has days.
    return text.word(index + 2) == "month" || text.sense(index + 1).month != nil
  }
}
