import Conversation
import TextAnalysis

/// Finds lengths of time: `3 days`, `half an hour`, `1h 30m`, `an hour and a half`.
struct DurationReader: EntityReader {
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      guard let reading = Self.reading(text, index) else {
        index += 1
        continue
      }
      result.append(
        FoundValue(
          range: text.range(index, reading.end),
          value: .duration(reading.duration),
          rule: "length of time"
        )
      )
      index = reading.end
    }
    return result
  }

  /// The length of time that starts with word `index`, and the word behind it.
  static func reading(_ text: EntityText, _ index: Int) -> (duration: Milliseconds, end: Int)? {
    guard let first = part(text, index), !isOneOfTwo(text, index),
      !isFigure(text, index, first.end),
      text.word(first.end) != "or" || text.sense(first.end + 1).cardinal == nil
    else { return nil }
    var part = first
    var total = part.milliseconds
    while let next = continuation(text, part) {
      part = next
      total += part.milliseconds
    }
    let half = text.word(part.end + 1) == "a" ? part.end + 2 : part.end + 1
    if text.word(part.end) == "and", text.word(half) == "half" {
      total += part.unit / 2
      part.end = half + 1
    }
    return (Milliseconds(count: Int(total.rounded())), part.end)
  }

  /// "2 to 3 weeks", as "an hour or two", is no length that could be counted on.
  private static func isOneOfTwo(_ text: EntityText, _ index: Int) -> Bool {
    guard ["to", "or"].contains(text.word(index - 1)) else { return false }
    return text.numeral(index - 2) != nil || text.sense(index - 2).cardinal != nil
  }

  /// "Just a second", "wait a minute", "one day it will": figures of speech.
  private static func isFigure(_ text: EntityText, _ index: Int, _ end: Int) -> Bool {
    let isOne = ["a", "an", "one"].contains(text.word(index)) && end == index + 2
    // "Twice a day", "£5 a month".
    if isOne, text.word(index) != "one", isRate(text, index) { return true }
    guard isOne, let unit = text.sense(index + 1).unit else { return false }
    switch unit {
    case .second: return true
    case .minute: return waiting.contains(text.word(index - 1))
    case .day where text.word(index) == "one":
      return (index == 0 || text.endsClause(before: index)) && subjects.contains(text.word(end))
    default: return false
    }
  }

  private static func isRate(_ text: EntityText, _ index: Int) -> Bool {
    let before = text.word(index - 1)
    return frequencies.contains(before) || text.sense(index - 1).startsWithDigit
      || (text.sense(index - 1).unit != nil && text.isNear(index))
      || CurrencyWords.units[before] != nil
  }

  private static let frequencies: Set<String> = ["times", "once", "twice", "thrice", "much"]
  private static let waiting: Set<String> = ["just", "wait", "on", "me", "hang", "for"]
  private static let subjects: Set<String> = [
    "i", "it", "we", "you", "they", "he", "she", "the", "my", "this", "that",
  ]

  /// One number with its unit.
  private struct Part {
    var end: Int
    let milliseconds: Double
    let unit: Double
  }

  private static func continuation(_ text: EntityText, _ part: Part) -> Part? {
    let start = text.word(part.end) == "and" ? part.end + 1 : part.end
    guard text.follows(start), let next = Self.part(text, start), next.unit < part.unit else {
      return nil
    }
    return next
  }

  private static func part(_ text: EntityText, _ index: Int) -> Part? {
    if let glued = glued(text, index) { return glued }
    guard let (value, next) = amount(text, index), let unit = text.sense(next).unit,
      text.isNear(next) || text.word(next - 1) == "of", value <= 10_000
    else { return nil }
    return Part(end: next + 1, milliseconds: value * unit.milliseconds, unit: unit.milliseconds)
  }

  /// `30m`, `2h15m`, `1h30`.
  private static func glued(_ text: EntityText, _ index: Int) -> Part? {
    guard text.sense(index).startsWithDigit,
      text.isFreeBefore(text.tokens[index].range.lowerBound), !isName(text, index)
    else { return nil }
    var rest = text.word(index).utf8[...]
    var total = 0.0
    var last: TimeUnit?
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isDigit }
      let letters = rest.dropFirst(digits.count).prefix { $0.isLetter }
      guard (1...4).contains(digits.count), letters.count <= 5,
        let value = Double(String(digits) ?? "")
      else { return nil }
      let unit: TimeUnit? =
        letters.isEmpty ? (last == .hour ? .minute : nil) : TimeUnit.short[String(letters) ?? ""]
      guard let unit, unit.rawValue < last?.rawValue ?? .max else { return nil }
      total += value * unit.milliseconds
      last = unit
      rest = rest.dropFirst(digits.count + letters.count)
    }
    return last.map { Part(end: index + 1, milliseconds: total, unit: $0.milliseconds) }
  }

  /// "The 90s" is a decade, `4s` and `3D` are kinds of things.
  private static func isName(_ text: EntityText, _ index: Int) -> Bool {
    let range = text.tokens[index].range
    switch text.bytes[range.upperBound - 1] {
    case UInt8(ascii: "D"): return true
    case UInt8(ascii: "s") where range.count == 2: return true
    case UInt8(ascii: "s") where range.count == 3:
      return ["the", "in", "from", "of", "mid", "late", "early"].contains(text.word(index - 1))
        && text.bytes[range.lowerBound + 1] == UInt8(ascii: "0")
    default: return false
    }
  }

  /// The number before a unit, and the word after it, where "a couple of" and "half an" count.
  static func amount(_ text: EntityText, _ index: Int) -> (value: Double, next: Int)? {
    if let number = NumberPhrase.at(index, in: text, fractions: true) {
      if text.word(number.end) == "quarters", text.word(number.end + 1) == "of" {
        return (number.value / 4, number.end + 3)
      }
      let isOf = text.word(number.end) == "of" && number.isSpelled
      return (number.value, isOf ? number.end + 1 : number.end)
    }
    switch text.word(index) {
    case "half":
      return (0.5, ["a", "an"].contains(text.word(index + 1)) ? index + 2 : index + 1)
    case "quarter" where text.word(index + 1) == "of": return (0.25, index + 3)
    case "a", "an":
      if text.word(index + 1) == "quarter" { return amount(text, index + 1) }
      return (1, index + 1)
    default: return nil
    }
  }
}
