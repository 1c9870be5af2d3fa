import Conversation

/// "The end of the month", "start of April", "mid March", "Christmas Eve".
extension DayGrammar {
  private enum Edge { case start, middle, end }

  private static let edges: [String: Edge] = [
    "end": .end, "start": .start, "beginning": .start, "middle": .middle, "mid": .middle,
    "eod": .end, "eow": .end, "eom": .end,
  ]

  private static let edgeRule = "start or end of a period"

  /// The first, the middle (the 15th) or the last day of a period. The working week ends on Friday.
  func edge(_ index: Int) -> DateReading? {
    let start = text.word(index) == "the" ? index + 1 : index
    guard let edge = Self.edges[text.word(start)] else { return nil }
    switch text.word(start) {
    case "eod": return day(start + 1, edge, step: 0, "day")
    case "eow": return day(start + 1, edge, step: 0, "week")
    case "eom": return day(start + 1, edge, step: 0, "month")
    default: break
    }
    var place = text.word(start + 1) == "of" ? start + 2 : start + 1
    guard place > start + 1 || text.word(start) == "mid", text.isNear(start + 1) else { return nil }
    if let month = text.sense(place).month { return ofMonth(edge, month, place) }
    let lead = text.word(place)
    let step = Self.steps[lead] ?? 0
    if lead == "the" || Self.steps[lead] != nil { place += 1 }
    let isBusinessDay = ["business", "working"].contains(text.word(place))
    if isBusinessDay { place += 1 }
    guard text.word(place) != "day" || isToday(index, start) else { return nil }
    return day(place + 1, edge, step: step, text.word(place))
  }

  /// "At the end of the day" says nothing of a day; "by the end of the day" does.
  private func isToday(_ index: Int, _ start: Int) -> Bool {
    ["by", "before", "until", "till"].contains(text.word(index - 1))
      || (context.isAnswer && index == start)
  }

  private func day(_ end: Int, _ edge: Edge, step: Int, _ period: String) -> DateReading? {
    let first: LocalDate
    let length: Int
    switch period {
    case "day": (first, length) = (today, 1)
    case "week": (first, length) = (today.adding(days: 1 - today.weekday + 7 * step), 5)
    case "month":
      first = adding(months: step, to: firstOfMonth(today))
      length = LocalDate.days(inMonth: first.components.month, year: first.components.year)
    case "year":
      let year = today.components.year + step
      guard let newYear = LocalDate(year: year, month: 1, day: 1) else { return nil }
      (first, length) = (
        newYear, adding(months: 12, to: newYear).daysSinceEpoch - newYear.daysSinceEpoch
      )
    default: return nil
    }
    return DateReading(day: first.adding(days: offset(edge, length)), end: end, rule: Self.edgeRule)
  }

  private func offset(_ edge: Edge, _ length: Int) -> Int {
    switch edge {
    case .start: 0
    case .middle: length > 7 ? 14 : length / 2
    case .end: length - 1
    }
  }

  private func ofMonth(_ edge: Edge, _ month: Int, _ place: Int) -> DateReading? {
    let written = year(place + 1)
    let years = written.map { [$0.year] } ?? (-1...1).map { today.components.year + $0 }
    let days = years.compactMap { year in
      LocalDate(year: year, month: month, day: 1).map {
        $0.adding(days: offset(edge, LocalDate.days(inMonth: month, year: year)))
      }
    }
    return pick(days).map {
      DateReading(day: $0, end: written?.end ?? place + 1, rule: Self.edgeRule)
    }
  }

  // MARK: Holidays

  private static let holidays: [(words: [String], month: Int, day: Int)] = [
    (["christmas", "eve"], 12, 24), (["xmas", "eve"], 12, 24), (["christmas", "day"], 12, 25),
    (["christmas"], 12, 25), (["xmas", "day"], 12, 25), (["xmas"], 12, 25),
    (["boxing", "day"], 12, 26), (["new", "year's", "eve"], 12, 31),
    (["new", "years", "eve"], 12, 31), (["new", "year's", "day"], 1, 1),
    (["new", "years", "day"], 1, 1), (["valentine's", "day"], 2, 14),
    (["valentines", "day"], 2, 14), (["valentine's"], 2, 14), (["halloween"], 10, 31),
  ]

  /// Days from Easter Sunday.
  private static let easterDays: [(words: [String], distance: Int)] = [
    (["good", "friday"], -2), (["easter", "sunday"], 0), (["easter", "monday"], 1), (["easter"], 0),
  ]

  /// A holiday by its name, where nothing follows that it only describes: "a Christmas tree".
  func holiday(_ index: Int) -> DateReading? {
    let years = (-1...1).map { today.components.year + $0 }
    for (words, month, day) in Self.holidays where spells(words, at: index) {
      let days = years.compactMap { LocalDate(year: $0, month: month, day: day) }
      return holiday(days, end: index + words.count)
    }
    for (words, distance) in Self.easterDays where spells(words, at: index) {
      let days = years.compactMap { Self.easter($0)?.adding(days: distance) }
      return holiday(days, end: index + words.count)
    }
    return nil
  }

  private func spells(_ words: [String], at index: Int) -> Bool {
    words.indices.allSatisfy { text.word(index + $0) == words[$0] }
  }

  private func holiday(_ days: [LocalDate], end: Int) -> DateReading? {
    guard text.endsClause(before: end) || Self.afterDays.contains(text.word(end)) else {
      return nil
    }
    return pick(days).map { DateReading(day: $0, end: end, rule: "holiday") }
  }

  /// Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876).
  static func easter(_ year: Int) -> LocalDate? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * late + 114
    return LocalDate(year: year, month: days / 31, day: days % 31 + 1)
  }
}
