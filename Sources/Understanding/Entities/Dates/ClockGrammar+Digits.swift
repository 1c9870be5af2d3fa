import Conversation
import TextAnalysis

/// `16:30`, `5.30pm`, `5pm`, `16h30`, `1630hrs`, `2-4pm`.
extension ClockGrammar {
  func inDigits(_ index: Int, isInner: Bool = false) -> ClockReading? {
    guard text.sense(index).startsWithDigit else { return nil }
    let reading = withMinutes(index) ?? hourAlone(index) ?? glued(index) ?? military(index)
    guard let reading else { return nil }
    let end = text.tokens[reading.end - 1].range.upperBound
    return isInner || text.isFreeAfter(end) ? reading : nil
  }

  /// `16:30`, `10:30:22`, `5.30 pm`, and `16.30` behind "at".
  private func withMinutes(_ index: Int) -> ClockReading? {
    guard let hour = text.smallNumber(index), index + 1 < text.tokens.count else { return nil }
    let isColon = text.isJoined(index + 1, by: ":")
    guard isColon || text.isJoined(index + 1, by: "."), let (minute, half) = minutes(index + 1)
    else { return nil }
    var end = index + 2
    if let half { return time(hour, minute, half, end: end) }
    if isColon, text.isJoined(end, by: ":"), text.tokens[end].range.count == 2,
      let second = text.smallNumber(end), second < 60
    {
      end += 1
    }
    let isWritten24 = text.tokens[index].range.count == 2
    guard let reading = complete(hour, minute, end: end, rule: "clock", isWritten24: isWritten24)
    else { return nil }
    let isWhole = context.isAnswer && reading.end == text.tokens.count && index == 0
    let isTold = reading.rule != "clock" || text.word(index - 1) == "at" || isWhole
    return isColon || isTold ? reading : nil
  }

  /// The minutes of word `index`, with what may be glued to them: `30pm`.
  private func minutes(_ index: Int) -> (minute: Int, half: DayPart?)? {
    if text.tokens[index].range.count == 2, let minute = text.smallNumber(index) {
      return minute < 60 ? (minute, nil) : nil
    }
    let word = text.word(index)
    if word.utf8.count == 5, word.hasSuffix("ish"), let minute = Int(word.prefix(2)), minute < 60 {
      return (minute, nil)
    }
    guard word.utf8.count == 4, let half = Self.halves[String(word.suffix(2))],
      let minute = Int(word.prefix(2)), minute < 60
    else { return nil }
    return (minute, half)
  }

  private static let halves: [String: DayPart] = ["am": .am, "pm": .pm]

  private func time(_ hour: Int, _ minute: Int, _ half: DayPart, end: Int) -> ClockReading? {
    half.time(hour, minute).map { ClockReading(time: $0, end: end, rule: "am or pm") }
  }

  /// `5 pm`, `4 o'clock`.
  private func hourAlone(_ index: Int) -> ClockReading? {
    guard let hour = text.smallNumber(index), (1...12).contains(hour), text.isNear(index + 1),
      let reading = complete(hour, 0, end: index + 1, rule: "hour"), reading.rule != "hour"
    else { return nil }
    return reading
  }

  /// `5pm`, `16h30`, `1630hrs`, `3ish`.
  private func glued(_ index: Int) -> ClockReading? {
    let word = text.word(index)
    let bytes = Array(word.utf8.prefix(10))
    guard bytes.count == word.utf8.count else { return nil }
    let digits = bytes.prefix { $0.isDigit }.count
    guard digits > 0, let number = Int(word.prefix(digits)) else { return nil }
    let rest = String(word.dropFirst(digits))
    if digits <= 2, let half = Self.halves[rest] { return time(number, 0, half, end: index + 1) }
    if digits <= 2, rest == "ish" { return complete(number, 0, end: index + 1, rule: "hour") }
    if digits == 4, ["hrs", "h", "hours"].contains(rest) { return clock(number, end: index + 1) }
    guard digits <= 2, rest.utf8.count == 3, rest.hasPrefix("h"), let minute = Int(rest.dropFirst())
    else { return nil }
    return ClockTime(hour: number, minute: minute).map {
      ClockReading(time: $0, end: index + 1, rule: "clock")
    }
  }

  /// `0900 hours`, and `1630` as an answer.
  private func military(_ index: Int) -> ClockReading? {
    let bytes = text.bytes[text.tokens[index].range]
    guard bytes.count == 4, bytes.allSatisfy(\.isDigit), let number = Int(text.word(index)) else {
      return nil
    }
    if ["hrs", "hours"].contains(text.word(index + 1)), text.isNear(index + 1) {
      return clock(number, end: index + 2)
    }
    return context.isAnswer && text.tokens.count == 1 ? clock(number, end: index + 1) : nil
  }

  private func clock(_ number: Int, end: Int) -> ClockReading? {
    ClockTime(hour: number / 100, minute: number % 100).map {
      ClockReading(time: $0, end: end, rule: "clock")
    }
  }

  // MARK: From one time to another

  /// Both times of "2-4pm", "between 2 and 4pm", "10:00-12:30", "open from 9 to 5": the first
  /// lies in the half of the day that puts it before the second.
  func range(_ index: Int) -> [(start: Int, reading: ClockReading)]? {
    guard text.sense(index).startsWithDigit,
      text.isFreeBefore(text.tokens[index].range.lowerBound)
    else { return nil }
    let first = withMinutes(index) ?? glued(index)
    guard first != nil || text.smallNumber(index) != nil else { return nil }
    let end = first?.end ?? index + 1
    guard let start = secondStart(end, index) else { return nil }
    guard var second = inDigits(start) else { return openingHours(index, start) }
    if let first { return first.rule == second.rule ? [(index, first), (start, second)] : nil }
    guard let hour = text.smallNumber(index), (1...12).contains(hour),
      second.rule == "am or pm"
    else { return nil }
    let before = hour % 12 * 60
    let minutes = second.time.minuteOfDay
    let noon = minutes < 720 || before >= minutes - 720 ? 0 : 720
    let opening = ClockReading(
      time: ClockTime(minuteOfDay: before + (hour == 12 ? 720 : noon)),
      end: index + 1,
      rule: "am or pm"
    )
    second.rule = "am or pm"
    return [(index, opening), (start, second)]
  }

  /// Where the second time of a range starts, behind the first one's `end`.
  private func secondStart(_ end: Int, _ index: Int) -> Int? {
    if end < text.tokens.count, text.gap(before: end).filter({ $0 != 0x20 }) == [0x2D] {
      return end
    }
    switch text.word(end) {
    case "to", "till", "until": return end + 1
    case "and" where text.word(index - 1) == "between": return end + 1
    default: return nil
    }
  }

  /// "Open from 9 to 5": two bare hours, where a word says that hours are meant.
  private func openingHours(
    _ index: Int,
    _ start: Int
  ) -> [(start: Int, reading: ClockReading)]? {
    guard ["from", "between"].contains(text.word(index - 1)),
      Self.openers.contains(text.word(index - 2)), endsTime(start + 1),
      let opening = text.smallNumber(index), let closing = text.smallNumber(start),
      (1...12).contains(opening), (1...12).contains(closing),
      let first = complete(opening, 0, end: index + 1, rule: "hour"),
      let second = complete(closing, 0, end: start + 1, rule: "hour"), first.time < second.time
    else { return nil }
    return [(index, first), (start, second)]
  }

  private static let openers: Set<String> = [
    "open", "home", "free", "available", "in", "there", "anytime", "time", "work", "working",
  ]
}
