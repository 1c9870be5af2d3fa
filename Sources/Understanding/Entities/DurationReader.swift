import Conversation
import TextAnalysis

/// Finds lengths of time: `3 days`, `half an hour`, `1h 30m`, `an hour and a half`.
struct DurationReader: EntityReader {
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      guard var part = Self.part(text, index) else {
        index += 1
        continue
      }
      var total = part.milliseconds
      while let next = Self.continuation(text, part) {
        part = next
        total += part.milliseconds
      }
      if text.word(part.end) == "and", text.word(part.end + 1) == "a",
        text.word(part.end + 2) == "half"
      {
        total += part.unit / 2
        part.end += 3
      }
      result.append(
        FoundValue(
          range: text.range(index, part.end),
          value: .duration(Milliseconds(count: Int(total.rounded()))),
          rule: "length of time"
        )
      )
      index = part.end
    }
    return result
  }

  /// One number with its unit.
  private struct Part {
    var end: Int
    let milliseconds: Double
    let unit: Double
  }

  private static func continuation(_ text: EntityText, _ part: Part) -> Part? {
    let start = text.word(part.end) == "and" ? part.end + 1 : part.end
    guard start < text.tokens.count, let next = Self.part(text, start), next.unit < part.unit else {
      return nil
    }
    return next
  }

  private static func part(_ text: EntityText, _ index: Int) -> Part? {
    if let glued = glued(text, index) { return glued }
    guard let (value, next) = amount(text, index), let unit = TimeUnit.named(text.word(next)),
      value <= 10_000, !(unit == .second && ["a", "an"].contains(text.word(index)))
    else { return nil }
    return Part(end: next + 1, milliseconds: value * unit.milliseconds, unit: unit.milliseconds)
  }

  /// `30m`, `2h`.
  private static func glued(_ text: EntityText, _ index: Int) -> Part? {
    let word = text.word(index)
    let digits = word.utf8.prefix(while: \.isDigit).count
    guard (1...4).contains(digits), let value = Double(word.prefix(digits)),
      text.isFreeBefore(text.tokens[index].range.lowerBound),
      let unit = TimeUnit.short[String(word.dropFirst(digits))]
    else { return nil }
    return Part(end: index + 1, milliseconds: value * unit.milliseconds, unit: unit.milliseconds)
  }

  /// The number before a unit, and the word after it.
  static func amount(_ text: EntityText, _ index: Int) -> (value: Double, next: Int)? {
    if let numeral = text.numeral(index) {
      guard numeral.isFree, let value = numeral.value else { return nil }
      return (value, numeral.tokens.upperBound)
    }
    if text.word(index) == "half", ["a", "an"].contains(text.word(index + 1)),
      text.word(index + 2) != "dozen"
    {
      return (0.5, index + 2)
    }
    if let (value, words) = NumberWords.number(at: index, word: text.word) {
      return (Double(value), index + words)
    }
    return ["a", "an"].contains(text.word(index)) ? (1, index + 1) : nil
  }
}

/// A unit of time; months count 30 days and years 365 where only their length is meant.
enum TimeUnit: Int {
  case second = 1
  case minute = 60
  case hour = 3600
  case day = 86_400
  case week = 604_800
  case month = 2_592_000
  case year = 31_536_000

  var milliseconds: Double { Double(rawValue) * 1000 }

  /// The unit a word names, singular or plural.
  static func named(_ word: String) -> TimeUnit? {
    names[word] ?? (word.hasSuffix("s") ? names[String(word.dropLast())] : nil)
  }

  private static let names: [String: TimeUnit] = [
    "second": .second, "sec": .second, "minute": .minute, "min": .minute, "hour": .hour,
    "hr": .hour,
    "day": .day, "night": .day, "week": .week, "wk": .week, "month": .month,
    "year": .year, "yr": .year,
  ]

  /// What stands right behind the digits.
  static let short: [String: TimeUnit] = [
    "s": .second, "sec": .second, "m": .minute, "min": .minute, "mins": .minute, "h": .hour,
    "hr": .hour, "hrs": .hour, "days": .day, "w": .week, "wks": .week,
  ]
}
