import Conversation
import TextAnalysis

/// "17 Uhr", "9:30 Uhr", "8 Uhr 15", "fünf Uhr nachmittags": an hour of the day's 24, unless its part is named.
extension ClockGrammar {
  func ofDay(_ index: Int) -> ClockReading? {
    guard let hour = text.smallNumber(index) ?? text.sense(index).cardinal, (0...24).contains(hour)
    else { return nil }
    var (minute, mark) = (0, index + 1)
    if text.isJoined(mark, by: ":") || text.isJoined(mark, by: "."),
      text.tokens[mark].range.count == 2, let written = text.smallNumber(mark)
    {
      (minute, mark) = (written, mark + 1)
    }
    guard text.word(mark) == ReadingMark.clock, text.isNear(mark) else { return nil }
    var end = mark + 1
    if minute == 0, text.isNear(end), let behind = text.smallNumber(end),
      text.sense(end + 1).unit == nil
    {
      (minute, end) = (behind, end + 1)
    }
    guard minute < 60, let time = ClockTime(hour: hour % 24, minute: minute) else { return nil }
    return withPart(ClockReading(time: time, end: end, rule: "clock"), hour, minute)
  }

  /// A time with the part of the day that may stand behind it: "nachmittags".
  func withPart(_ reading: ClockReading, _ hour: Int, _ minute: Int) -> ClockReading {
    guard let part = Self.parts[text.word(reading.end)] ?? night(reading.end),
      text.isNear(reading.end), let time = part.time(hour, minute)
    else { return reading }
    return ClockReading(time: time, end: reading.end + 1, rule: "am or pm")
  }

  private func night(_ index: Int) -> DayPart? { text.word(index) == "night" ? .night : nil }
}
