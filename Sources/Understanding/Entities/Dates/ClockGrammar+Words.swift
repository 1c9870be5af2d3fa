import Conversation

/// "Half past 4", "quarter to six", "ten past 3", "five thirty", "at 5".
extension ClockGrammar {
  private static let rule = "time in words"

  func spoken(_ index: Int) -> ClockReading? {
    pastOrTo(index) ?? halfHour(index) ?? beforeHour(index) ?? hourAndMinutes(index)
  }

  /// The hour, 1 to 12, in digits or as a word.
  private func hour(_ index: Int) -> Int? {
    let hour = text.sense(index).cardinal ?? text.smallNumber(index)
    return hour.flatMap { (1...12).contains($0) ? $0 : nil }
  }

  /// "Half past 4", "a quarter to six", "20 minutes past 3".
  private func pastOrTo(_ index: Int) -> ClockReading? {
    guard let (distance, place) = distance(index), let hour = hour(place + 1),
      text.isNear(place + 1), endsTime(place + 2) || part(place + 2) != nil
    else { return nil }
    switch text.word(place) {
    case "past", "after": return complete(hour, distance, end: place + 2, rule: Self.rule)
    case "to", "before", "til", ReadingMark.ago:
      // "5 to 10" may well be a range.
      let isBare = text.sense(index).startsWithDigit && place == index + 1
      guard distance < 30, !isBare || context.isAnswer || Self.leads.contains(text.word(index - 1))
      else { return nil }
      let reading = complete(hour, 0, end: place + 2, rule: Self.rule)
      return reading.map {
        let time = ClockTime(minuteOfDay: $0.time.minuteOfDay - distance)
        return ClockReading(time: time, end: $0.end, rule: $0.rule)
      }
    default: return nil
    }
  }

  /// The minutes from the hour, and the word behind them.
  private func distance(_ index: Int) -> (minutes: Int, end: Int)? {
    switch (text.word(index), text.word(index + 1)) {
    case ("half", _): return (30, index + 1)
    case ("quarter", _): return (15, index + 1)
    case ("a", "quarter"): return (15, index + 2)
    default: break
    }
    guard let number = NumberPhrase.at(index, in: text), let minutes = Int(exactly: number.value),
      (1...29).contains(minutes)
    else { return nil }
    if text.sense(number.end).unit == .minute { return (minutes, number.end + 1) }
    return minutes % 5 == 0 ? (minutes, number.end) : nil
  }

  /// "Half four" is half past four, as the British say.
  private func halfHour(_ index: Int) -> ClockReading? {
    guard text.word(index) == "half", let hour = hour(index + 1), text.isNear(index + 1),
      endsTime(index + 2) || part(index + 2) != nil
    else { return nil }
    return complete(hour, 30, end: index + 2, rule: Self.rule)
  }

  /// "Halb fünf" is half past four, "dreiviertel fünf" a quarter to five.
  private func beforeHour(_ index: Int) -> ClockReading? {
    let distances = [ReadingMark.halfTo: 30, ReadingMark.quarterTo: 15]
    guard let distance = distances[text.word(index)], let hour = hour(index + 1),
      text.isNear(index + 1),
      let full = complete(hour == 1 ? 12 : hour - 1, 60 - distance, end: index + 2, rule: Self.rule)
    else { return nil }
    return withPart(full, hour == 1 ? 12 : hour - 1, 60 - distance)
  }

  /// "Five thirty", and "three o'clock", "eight in the morning".
  private func hourAndMinutes(_ index: Int) -> ClockReading? {
    guard let hour = text.sense(index).cardinal, (1...12).contains(hour) else { return nil }
    if let minute = text.sense(index + 1).cardinal, text.isNear(index + 1), minute % 5 == 0,
      (10...59).contains(minute), endsTime(index + 2) || part(index + 2) != nil
    {
      return complete(hour, minute, end: index + 2, rule: Self.rule)
    }
    guard let reading = complete(hour, 0, end: index + 1, rule: "hour"), reading.rule != "hour"
    else { return nil }
    return reading
  }

  /// "At 5", and "5" or "about 3" as an answer.
  func bareHour(_ index: Int) -> ClockReading? {
    guard let hour = text.sense(index).cardinal ?? text.smallNumber(index), (1...23).contains(hour),
      let reading = complete(hour, 0, end: index + 1, rule: "hour")
    else { return nil }
    let before = text.word(index - 1)
    let isAnswer =
      context.isAnswer && reading.end == text.tokens.count
      && (index == 0 || Self.leads.contains(before) || Self.answerLeads.contains(before))
    let isTold = Self.leads.contains(before) && endsTime(reading.end) && !isCount(reading.end)
    return isTold || isAnswer ? reading : nil
  }

  /// "Around one or two weeks": what follows "or" counts something.
  private func isCount(_ index: Int) -> Bool {
    guard ["or", "to", "and"].contains(text.word(index)),
      let number = NumberPhrase.at(index + 1, in: text)
    else { return false }
    return !endsTime(number.end)
  }

  private static let leads: Set<String> = ["at", "around", "after", "before", "until", "till"]
  private static let answerLeads: Set<String> = ["about", "say", "maybe", "like", "by", "perhaps"]
}
