import Conversation
import TextAnalysis

/// Finds times of day: `16:30`, `5pm`, `half past 4`, `noon`, `from 9 to 5`.
struct ClockReader: EntityReader {
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let grammar = ClockGrammar(text: text, context: context)
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      let found = grammar.readings(index)
      for (start, reading) in found {
        result.append(
          FoundValue(
            range: text.range(start, reading.end),
            value: .time(reading.time),
            rule: reading.rule
          )
        )
      }
      index = found.last?.reading.end ?? index + 1
    }
    return result
  }
}

/// A time of day with the word behind its last one.
struct ClockReading {
  var time: ClockTime
  var end: Int
  var rule: String
}

/// The half or the part of a day that an hour is meant in.
enum DayPart {
  case am, pm, morning, afternoon, evening, night

  /// The time that `hour` and `minute` name in this part of the day; nil where none does.
  func time(_ hour: Int, _ minute: Int) -> ClockTime? {
    let isShort = (1...12).contains(hour)
    let base = hour % 12
    let full: Int?
    switch self {
    case .am, .morning: full = isShort ? base : nil
    case .pm: full = isShort ? base + 12 : nil
    case .afternoon: full = isShort && base <= 6 ? base + 12 : (13...18).contains(hour) ? hour : nil
    case .evening:
      full = (4...11).contains(hour) ? hour + 12 : (16...23).contains(hour) ? hour : nil
    case .night:
      full = isShort ? (base >= 6 ? base + 12 : base) : (18...23).contains(hour) ? hour : nil
    }
    return full.flatMap { ClockTime(hour: $0, minute: minute) }
  }

  /// The time that is meant where nothing says which half of the day: 7:00 to 18:59, since people
  /// seldom speak of the night. From 13 on, and with a zero in front, it is said.
  static func likely(_ hour: Int, _ minute: Int, isWritten24: Bool) -> ClockTime? {
    let isAfternoon = (1...6).contains(hour) && !isWritten24
    return ClockTime(hour: isAfternoon ? hour + 12 : hour, minute: minute)
  }
}

/// How times of day are written, in English.
struct ClockGrammar {
  let text: EntityText
  let context: ReadingContext

  /// The time that starts with word `index`, or the two of a range: "2-4pm".
  func readings(_ index: Int) -> [(start: Int, reading: ClockReading)] {
    guard text.sense(index).startsTime else { return [] }
    if let range = range(index) { return range }
    return reading(index).map { [(index, $0)] } ?? []
  }

  /// The time that starts with word `index`.
  func reading(_ index: Int) -> ClockReading? {
    guard text.sense(index).startsTime,
      text.isFreeBefore(text.tokens[index].range.lowerBound)
    else { return nil }
    return named(index) ?? ofDay(index) ?? inDigits(index) ?? spoken(index) ?? bareHour(index)
  }

  private func named(_ index: Int) -> ClockReading? {
    // "12 noon".
    let place = text.smallNumber(index) == 12 || text.word(index) == "twelve" ? index + 1 : index
    guard let hour = ["noon": 12, "midday": 12, "midnight": 0][text.word(place)] else { return nil }
    return ClockTime(hour: hour, minute: 0).map {
      ClockReading(time: $0, end: place + 1, rule: "noon or midnight")
    }
  }

  // MARK: The part of the day

  /// The part of the day that stands at word `index`, and the word behind it.
  func part(_ index: Int) -> (part: DayPart, end: Int)? {
    let place = ["o'clock", "oclock"].contains(text.word(index)) ? index + 1 : index
    let next = text.word(place + 1)
    switch text.word(place) {
    case "am": return (.am, place + 1)
    case "pm": return (.pm, place + 1)
    case "a" where next == "m" && text.isJoined(place + 1, by: "."): return (.am, place + 2)
    case "p" where next == "m" && text.isJoined(place + 1, by: "."): return (.pm, place + 2)
    case "tonight": return (.evening, place + 1)
    case "in" where next == "the":
      return Self.parts[text.word(place + 2)].map { ($0, place + 3) }
    case "this": return Self.parts[next].map { ($0, place + 2) }
    case "at" where next == "night": return (.night, place + 2)
    default: return nil
    }
  }

  static let parts: [String: DayPart] = [
    "morning": .morning, "afternoon": .afternoon, "evening": .evening,
  ]

  /// A time with the part of the day that follows it, or the likely one.
  func complete(
    _ hour: Int,
    _ minute: Int,
    end: Int,
    rule: String,
    isWritten24: Bool = false
  ) -> ClockReading? {
    if (1...12).contains(hour), let (part, behind) = part(end),
      text.follows(end) || text.isNear(end)
    {
      return part.time(hour, minute).map {
        ClockReading(time: $0, end: behind, rule: "am or pm")
      }
    }
    let isOClock = ["o'clock", "oclock"].contains(text.word(end))
    return DayPart.likely(hour, minute, isWritten24: isWritten24).map {
      ClockReading(
        time: $0,
        end: isOClock ? end + 1 : end,
        rule: isOClock ? "time in words" : rule
      )
    }
  }

  /// Whether what follows leaves a number an hour: "at 5 shops" has none.
  func endsTime(_ index: Int) -> Bool {
    text.endsClause(before: index) || text.sense(index).dayOffset != nil
      || text.sense(index).weekday != nil || Self.followers.contains(text.word(index))
  }

  private static let followers: Set<String> = [
    "please", "pls", "or", "and", "to", "if", "then", "instead", "thanks", "i", "we", "is", "was",
    "works", "suits", "would", "will", "but", "because", "when", "until", "till", "sharp", "ish",
    "this", "next", "on", "works", "for", "so",
  ]
}
