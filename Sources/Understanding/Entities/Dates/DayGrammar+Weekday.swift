import Conversation

/// "Monday", "next Friday", "the Friday after next".
extension DayGrammar {
  /// "Next" is the day in the coming week, Monday to Sunday; "last" the one before today; without
  /// either it is the nearest one from today on, and behind "since" the one before today.
  func weekday(_ index: Int) -> DateReading? {
    if let far = farWeekday(index) ?? weekdayOfWeek(index) ?? weekOfWeekday(index) { return far }
    let lead = text.word(index)
    let hasLead = Self.leads.contains(lead)
    let start = hasLead ? index + 1 : index
    let before = text.word(index - 1)
    guard let weekday = text.sense(start).weekday, !Self.habits.contains(before) else {
      return nil
    }
    let isClear =
      hasLead || Self.prepositions.contains(before)
      || (context.isAnswer && text.tokens.count <= 3)
    guard isClear || !text.sense(start).isShortWeekday else { return nil }
    let ahead = (weekday - today.weekday + 7) % 7
    let day: LocalDate
    switch lead {
    case "next", "nxt": day = today.adding(days: 7 + weekday - today.weekday)
    case "last", "past", "previous": day = today.adding(days: ahead - 7)
    case "this", "coming": day = today.adding(days: ahead)
    default:
      let isPast = before == "since" || (preferences.tense == .past && ahead > 0)
      day = today.adding(days: isPast ? ahead - 7 : ahead)
    }
    return DateReading(day: day, end: start + 1, rule: "weekday")
  }

  private static let leads: Set<String> = [
    "next", "nxt", "last", "past", "previous", "this", "coming",
  ]

  /// Before these a weekday is no day but all of them.
  private static let habits: Set<String> = ["every", "each", "any", "most", "a", "per"]

  /// What makes a short name clear: "by Fri".
  private static let prepositions: Set<String> = [
    "on", "by", "until", "till", "since", "before", "from", "for",
  ]

  /// "Friday last week", "Monday of next week".
  private func weekdayOfWeek(_ index: Int) -> DateReading? {
    guard let weekday = text.sense(index).weekday else { return nil }
    let place = ["of", "in"].contains(text.word(index + 1)) ? index + 2 : index + 1
    guard let step = Self.steps[text.word(place)], text.word(place + 1) == "week" else {
      return nil
    }
    return day(weekday, weeks: step, end: place + 2)
  }

  /// "Next week Monday", "last week on Friday".
  private func weekOfWeekday(_ index: Int) -> DateReading? {
    guard let step = Self.steps[text.word(index)], text.word(index + 1) == "week" else {
      return nil
    }
    let place = text.word(index + 2) == "on" ? index + 3 : index + 2
    guard let weekday = text.sense(place).weekday, text.follows(place) else { return nil }
    return day(weekday, weeks: step, end: place + 1)
  }

  private func day(_ weekday: Int, weeks: Int, end: Int) -> DateReading {
    let day = today.adding(days: weekday - today.weekday + 7 * weeks)
    return DateReading(day: day, end: end, rule: "weekday")
  }

  /// "The Friday after next", "the Friday before last".
  private func farWeekday(_ index: Int) -> DateReading? {
    let start = text.word(index) == "the" ? index + 1 : index
    guard let weekday = text.sense(start).weekday else { return nil }
    let distance: Int
    switch (text.word(start + 1), text.word(start + 2)) {
    case ("after", "next"): distance = 14 + weekday - today.weekday
    case ("before", "last"): distance = (weekday - today.weekday + 7) % 7 - 14
    default: return nil
    }
    return DateReading(day: today.adding(days: distance), end: start + 3, rule: "weekday")
  }
}
