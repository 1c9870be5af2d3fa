import Conversation
import TextAnalysis

/// Finds numbers in digits and words, within bounds.
struct NumberReader: EntityReader {
  let min: Double?
  let max: Double?

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      guard let number = NumberPhrase.at(index, in: text), !isPronoun(text, index, number) else {
        index += 1
        continue
      }
      let found = signed(text, index, number)
      if case .number(let value) = found.value, isWithinBounds(value) { result.append(found) }
      index = number.end
    }
    return result
  }

  /// With the sign before it: "-5", "minus ten".
  private func signed(_ text: EntityText, _ index: Int, _ number: NumberPhrase) -> FoundValue {
    var range = text.range(index, number.end)
    var value = number.value
    if range.lowerBound > 0, text.bytes[range.lowerBound - 1] == UInt8(ascii: "-"),
      !number.isSpelled
    {
      value = -value
      range = range.lowerBound - 1..<range.upperBound
    } else if text.word(index - 1) == "minus", text.isNear(index) {
      value = -value
      range = text.range(index - 1, number.end)
    }
    let rule = number.isSpelled ? "number in words" : "number"
    return FoundValue(range: range, value: .number(value), rule: rule)
  }

  /// "This one" and "one of them" count nothing.
  private func isPronoun(_ text: EntityText, _ index: Int, _ number: NumberPhrase) -> Bool {
    Self.isPronoun(text, index, end: number.end)
  }

  /// Whether the word at `index` is a "one" that stands for a thing.
  static func isPronoun(_ text: EntityText, _ index: Int, end: Int) -> Bool {
    guard text.word(index) == "one", end == index + 1, text.tokens.count > 1 else { return false }
    let (before, after) = (text.word(index - 1), text.word(end))
    if beforePronoun.contains(before) || afterPronoun.contains(after) { return true }
    // "I have not got one", "one from you"; but "a table for one", "just one".
    let isLast = text.endsClause(before: end) || FunctionWords.contains(after)
    return isLast && !beforeNumber.contains(before)
  }

  private static let beforeNumber: Set<String> = ["", "for", "just", "only", "are", "minus", "qty"]

  private static let beforePronoun: Set<String> = [
    "this", "that", "which", "the", "another", "each", "every", "no", "any", "some", "a", "new",
    "other", "right", "wrong", "first", "second", "last", "big", "small", "old", "it's", "same",
    "next", "only", "cheaper", "better", "blue", "red", "black", "green", "white", "large",
  ]

  private static let afterPronoun: Set<String> = [
    "of", "another", "that", "which", "thing", "day", "more", "time", "please", "already", "yet",
    "stuck", "instead", "back", "showing", "does",
  ]

  private func isWithinBounds(_ value: Double) -> Bool {
    value >= min ?? -.infinity && value <= max ?? .infinity
  }
}

/// Finds ranks: `2nd`, "third", "twenty-first".
struct RankReader: EntityReader {
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      guard let (rank, end) = rank(text, index), !isFigure(text, index, end) else {
        index += 1
        continue
      }
      result.append(
        FoundValue(range: text.range(index, end), value: .number(Double(rank)), rule: "rank")
      )
      index = end
    }
    return result
  }

  private func rank(_ text: EntityText, _ index: Int) -> (rank: Int, end: Int)? {
    let sense = text.sense(index)
    if let tens = sense.cardinal, tens >= 20, tens % 10 == 0, text.isNear(index + 1),
      let unit = text.sense(index + 1).ordinal, unit < 10
    {
      return (tens + unit, index + 2)
    }
    if let ordinal = sense.ordinal { return (ordinal, index + 1) }
    guard sense.startsWithDigit, let rank = NumberWords.digitOrdinal(text.word(index)), rank > 0,
      NumberWords.isSpoken(text.word(index), as: rank),
      text.isFreeBefore(text.tokens[index].range.lowerBound)
    else { return nil }
    return (rank, index + 1)
  }

  /// "A second", "first of all", "a third of it": no ranks.
  private func isFigure(_ text: EntityText, _ index: Int, _ end: Int) -> Bool {
    guard end == index + 1, !text.sense(index).startsWithDigit else { return false }
    if Self.afterFigure.contains(text.word(end)) { return true }
    let before = text.word(index - 1)
    let isUnit = text.word(index) == "second" && text.numeral(index - 1) != nil
    return isUnit || ["a", "at", "one", "every", "per", "few", "on"].contains(before)
      || (text.word(end) == "of" && text.word(end + 1) == "all")
      || (text.word(end) == "to" && text.word(end + 1) == "last")
  }

  private static let afterFigure: Set<String> = [
    "name", "names", "hand", "party", "aid", "class", "thoughts", "thought", "nature", "rate",
  ]
}
