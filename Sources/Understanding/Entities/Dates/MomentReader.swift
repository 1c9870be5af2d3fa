import Conversation
import TextAnalysis

/// Finds days with a time: `tomorrow at 5`, `6 March 2026, 4pm`, `in 2 hours`, `2026-03-06T16:30`.
struct MomentReader: EntityReader {
  let preferences: ReadingPreferences

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let grammar = MomentGrammar(text: text, context: context, preferences: preferences)
    var result: [FoundValue] = []
    var index = 0
    var isEmpty = true
    while index < text.tokens.count {
      guard let reading = grammar.reading(index) else {
        index += 1
        continue
      }
      isEmpty = false
      // In the hour that summer time skips there is nothing, as there is no 31 February.
      if context.exists(reading.moment) {
        result.append(
          FoundValue(
            range: text.range(index, reading.end),
            value: .moment(reading.moment),
            rule: reading.rule
          )
        )
      }
      index = reading.end
    }
    return isEmpty && context.isAnswer ? grammar.answer() : result
  }
}

/// A moment with the word behind its last one.
struct MomentReading {
  var moment: LocalMoment
  var end: Int
  var rule: String
}

/// How moments are written, in English: by a day and a time of it, counted from now, in digits.
struct MomentGrammar {
  let text: EntityText
  let context: ReadingContext
  private let days: DayGrammar
  private let clock: ClockGrammar

  init(text: EntityText, context: ReadingContext, preferences: ReadingPreferences) {
    self.text = text
    self.context = context
    days = DayGrammar(text: text, context: context, preferences: preferences)
    clock = ClockGrammar(text: text, context: context)
  }

  /// The moment that starts with word `index`.
  func reading(_ index: Int) -> MomentReading? {
    let sense = text.sense(index)
    guard sense.startsDay || sense.startsTime else { return nil }
    return counted(index) ?? written(index) ?? dayThenTime(index) ?? timeThenDay(index)
  }

  // MARK: A day and a time

  private static let rule = "day and time"

  private func dayThenTime(_ index: Int) -> MomentReading? {
    guard let day = days.reading(index) else { return nil }
    let (part, behind) = partOfDay(day, index)
    guard isLinked(behind) else { return nil }
    let start = Self.links.contains(text.word(behind)) ? behind + 1 : behind
    guard let reading = clock.reading(start) else { return nil }
    let time = part.flatMap { adjusted(reading, to: $0) } ?? reading.time
    return MomentReading(
      moment: LocalMoment(day: day.day, time: time),
      end: reading.end,
      rule: Self.rule
    )
  }

  private static let links: Set<String> = ["at", "around"]

  /// The part of the day that "tonight", "this morning" or "tomorrow evening" names, and the word
  /// behind it.
  private func partOfDay(_ day: DateReading, _ index: Int) -> (part: DayPart?, end: Int) {
    if ["tonight", "tonite"].contains(text.word(index)) { return (.evening, day.end) }
    if let part = ClockGrammar.parts[text.word(day.end - 1)] { return (part, day.end) }
    if let part = ClockGrammar.parts[text.word(day.end)] { return (part, day.end + 1) }
    return text.word(day.end) == "night" ? (.evening, day.end + 1) : (nil, day.end)
  }

  /// The time in the part of the day, unless it says by itself in which half it lies.
  private func adjusted(_ reading: ClockReading, to part: DayPart) -> ClockTime? {
    guard reading.rule != "am or pm", reading.time.hour <= 18 else { return nil }
    let hour = reading.time.hour % 12
    return part.time(hour == 0 ? 12 : hour, reading.time.minute)
  }

  private func isLinked(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    let gap = text.gap(before: index)
    return gap.count <= 3 && gap.allSatisfy { " ,-@".utf8.contains($0) }
  }

  private func timeThenDay(_ index: Int) -> MomentReading? {
    guard let time = clock.reading(index) else { return nil }
    let last = text.word(time.end - 1)
    let isToday = last == "tonight" || text.word(time.end - 2) == "this"
    if isToday, time.end - index > 1 {
      let moment = LocalMoment(day: context.today, time: time.time)
      return MomentReading(moment: moment, end: time.end, rule: Self.rule)
    }
    guard isLinked(time.end) else { return nil }
    let start = text.word(time.end) == "on" ? time.end + 1 : time.end
    guard let day = days.reading(start) else { return nil }
    return MomentReading(
      moment: LocalMoment(day: day.day, time: time.time),
      end: day.end,
      rule: Self.rule
    )
  }

  // MARK: Counted from now

  /// "In 2 hours", "half an hour ago", "90 mins from now".
  private func counted(_ index: Int) -> MomentReading? {
    let isAhead = text.word(index) == "in"
    let isBack = text.word(index) == ReadingMark.ago
    let start = isAhead || isBack ? index + 1 : index
    guard let (duration, next) = DurationReader.reading(text, start),
      text.sense(next - 1).unit?.rawValue ?? 0 < TimeUnit.day.rawValue
    else { return nil }
    let rule = "time from now"
    if isAhead {
      return MomentReading(moment: context.moment(in: duration), end: next, rule: rule)
    }
    if isBack {
      let moment = context.moment(in: Milliseconds(count: -duration.count))
      return MomentReading(moment: moment, end: next, rule: rule)
    }
    switch (text.word(next), text.word(next + 1)) {
    case ("ago", _), ("earlier", _):
      let moment = context.moment(in: Milliseconds(count: -duration.count))
      return MomentReading(moment: moment, end: next + 1, rule: rule)
    case ("from", "now"):
      return MomentReading(moment: context.moment(in: duration), end: next + 2, rule: rule)
    default: return nil
    }
  }

  // MARK: As machines write it

  /// `2026-03-06T16:30`, with seconds and a zone or without.
  private func written(_ index: Int) -> MomentReading? {
    let start = text.tokens[index].range.lowerBound
    guard text.tokens[index].range.count == 4, text.isJoined(index + 1, by: "-"),
      text.isJoined(index + 2, by: "-"), text.isFreeBefore(start)
    else { return nil }
    let run = text.bytes[start...].prefix(40).prefix { byte in
      byte.isDigit || "T:-+.Zt".utf8.contains(byte)
    }
    guard run.count >= 16, run.count < 40, !text.isWord(at: run.endIndex) else { return nil }
    var written = String(decoding: run, as: UTF8.self).uppercased()
    while let last = written.last, ".:-+".contains(last) { written.removeLast() }
    let moment = LocalMoment(written) ?? context.moment(at: written)
    let behind = (index..<text.tokens.count).first {
      text.tokens[$0].range.lowerBound >= run.endIndex
    }
    return moment.map {
      MomentReading(moment: $0, end: behind ?? text.tokens.count, rule: "day and time in digits")
    }
  }

  // MARK: As an answer

  private static let atOnce: Set<[String]> = [
    ["now"], ["right", "now"], ["straight", "away"], ["immediately"], ["asap"],
  ]

  /// "Now", and a time alone: the next time the clock shows it.
  func answer() -> [FoundValue] {
    let range = text.tokens.isEmpty ? 0..<0 : text.range(0, text.tokens.count)
    let now = context.moment(in: Milliseconds(count: 0))
    if Self.atOnce.contains(text.tokens.map(\.text)) {
      return [FoundValue(range: range, value: .moment(now), rule: "time from now")]
    }
    guard !text.tokens.indices.contains(where: { days.reading($0) != nil }) else { return [] }
    return ClockReader().values(in: text, context).compactMap { found in
      guard case .time(let time) = found.value else { return nil }
      let day = time > now.time ? now.day : now.day.adding(days: 1)
      let moment = LocalMoment(day: day, time: time)
      guard context.exists(moment) else { return nil }
      return FoundValue(range: found.range, value: .moment(moment), rule: Self.rule)
    }
  }
}
