import Conversation
import TextAnalysis

/// Finds days: named, counted from today, and written out.
struct DateReader: EntityReader {
  let preferences: ReadingPreferences

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let grammar = DayGrammar(text: text, context: context, preferences: preferences)
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      let found = grammar.readings(index)
      for (start, reading) in found {
        result.append(
          FoundValue(
            range: text.range(start, reading.end),
            value: .date(reading.day),
            rule: reading.rule
          )
        )
      }
      index = found.last?.reading.end ?? index + 1
    }
    return result
  }
}

/// A day with the word behind its last one.
struct DateReading {
  var day: LocalDate
  var end: Int
  var rule: String
}

/// How days are written, in English. Each form stands in an extension of its own.
///
/// What has several readings is decided by `preferences`, relative to the context's today; a day
/// that the calendar does not have is none.
struct DayGrammar {
  let text: EntityText
  let context: ReadingContext
  let preferences: ReadingPreferences

  var today: LocalDate { context.today }

  /// The day that starts with word `index`, or the two of "3rd to 5th April".
  func readings(_ index: Int) -> [(start: Int, reading: DateReading)] {
    if let both = fromTo(index) { return both }
    return reading(index).map { [(index, $0)] } ?? []
  }

  /// The day that starts with word `index`.
  func reading(_ index: Int) -> DateReading? {
    guard mayStart(index) else { return nil }
    if let day = named(index) { return weekLater(day) }
    return countedFromDay(index) ?? plain(index).map(weekLater)
  }

  /// Any form but those that count from another day.
  func plain(_ index: Int) -> DateReading? {
    guard mayStart(index) else { return nil }
    return named(index) ?? counted(index) ?? edge(index) ?? ofMonth(index) ?? inDigits(index)
      ?? dayAlone(index) ?? weekday(index) ?? period(index) ?? holiday(index)
  }

  func mayStart(_ index: Int) -> Bool {
    text.sense(index).startsDay && text.isWordFreeBefore(text.tokens[index].range.lowerBound)
  }

  /// Of the days that a text may mean the one that the preference picks: the nearest to today, of
  /// two as near the later one; or the last one before tomorrow, or the first one from today on.
  func pick(_ days: [LocalDate]) -> LocalDate? {
    switch preferences.tense {
    case .past:
      if let day = days.filter({ $0 <= today }).max() { return day }
    case .future:
      if let day = days.filter({ $0 >= today }).min() { return day }
    case .nearest: break
    }
    return days.max { left, right in
      let distances = [left, right].map { abs($0.daysSinceEpoch - today.daysSinceEpoch) }
      return distances[0] == distances[1] ? left < right : distances[0] > distances[1]
    }
  }

  /// The day `count` months later; the last of the month where it is shorter.
  func adding(months count: Int, to date: LocalDate) -> LocalDate {
    let (year, month, day) = date.components
    let total = year * 12 + month - 1 + count
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    guard (1...12).contains(newMonth) else { return date }
    let length = LocalDate.days(inMonth: newMonth, year: newYear)
    return LocalDate(year: newYear, month: newMonth, day: Swift.min(day, length)) ?? date
  }

  /// The day `count` units later, or before where it is negative.
  func adding(_ count: Int, _ unit: TimeUnit, to date: LocalDate) -> LocalDate {
    switch unit {
    case .month: adding(months: count, to: date)
    case .year: adding(months: 12 * count, to: date)
    default: date.adding(days: count * (unit.rawValue / TimeUnit.day.rawValue))
    }
  }

  /// The first day of the month that `date` lies in.
  func firstOfMonth(_ date: LocalDate) -> LocalDate {
    date.adding(days: 1 - date.components.day)
  }

  /// What may follow a day; anything else makes of it the rank or the name of a thing.
  static let afterDays: Set<String> = [
    "of", "at", "please", "pls", "if", "and", "or", "is", "was", "works", "would", "but", "to",
    "for", "in", "instead", "thanks", "ok", "then", "by", "will", "because", "when", "before",
    "after", "until", "from", "i", "it", "my", "suits", "should", "could", "can", "has", "had",
    "not", "you", "we", "they", "this", "next", "last", "on", "since", "so", "as", "with", "about",
    "that", "around", "comes",
  ]
}
