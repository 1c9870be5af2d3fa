import Conversation

/// "Monday", "next Friday", "the Friday after next".
extension DayGrammar {
  /// "Next" is the day in the coming week, Monday to Sunday; "last" the one before today; without
  /// either it is the nearest one from today on, and behind "since" the one before today.
  func weekday(_ index: Int) -> DateReading? {
    if let far = farWeekday(index) { return far }
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
    case "next": day = today.adding(days: 7 + weekday - today.weekday)
    case "last", "past", "previous": day = today.adding(days: ahead - 7)
    case "this", "coming": day = today.adding(days: ahead)
    default:
      let isPast = before == "since" || (preferences.tense == .past && ahead > 0)
      day = today.adding(days: isPast ? ahead - 7 : ahead)
    }
    return DateReading(day: day, end: start + 1, rule: "weekday")
  }

  private static let leads: Set<String> = ["next", "last", "past", "previous", "this", "coming"]

  /// Before these a weekday is none day but all of them.
  private static let habits: Set<String> = ["every", "each", "any", "most", "a", "per"]

  /// What makes a short name clear: "by Fri".
  private static let prepositions: Set<String> = [
    "on", "by", "until", "till", "since", "before", "from", "for",
  ]

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
