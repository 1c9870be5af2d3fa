import Conversation
import TextAnalysis

/// Finds the values of one kind in a text.
protocol EntityReader: Sendable {
  /// Every value, overlapping ones included, in the order of their start.
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue]
}

/// A value with its place in the text and the rule that found it.
struct FoundValue {
  let range: Range<Int>
  let value: Value
  let rule: String
}

/// Finds codes of a fixed form.
struct PatternReader: EntityReader {
  let pattern: EntityPattern

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    text.tokens.compactMap { token in
      let start = token.range.lowerBound
      guard !token.isPlaceholder, text.isFreeBefore(start),
        let (end, value) = pattern.match(in: text.bytes, at: start), text.isFreeAfter(end)
      else { return nil }
      return FoundValue(
        range: start..<end,
        value: .text(value),
        rule: "pattern \(pattern.source)"
      )
    }
  }
}

/// Finds numbers in digits and words, within bounds.
struct NumberReader: EntityReader {
  let min: Double?
  let max: Double?

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let found = digits(in: text) + words(in: text, context)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func digits(in text: EntityText) -> [FoundValue] {
    text.numerals.compactMap { numeral in
      guard numeral.isFree, var value = numeral.value else { return nil }
      var start = numeral.range.lowerBound
      if start > 0, text.bytes[start - 1] == UInt8(ascii: "-") {
        value = -value
        start -= 1
      }
      guard isWithinBounds(value) else { return nil }
      return FoundValue(
        range: start..<numeral.range.upperBound,
        value: .number(value),
        rule: "number"
      )
    }
  }

  private func words(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      guard let (value, count) = NumberWords.number(at: index, word: text.word),
        isNumber(text, index, count, context)
      else {
        index += 1
        continue
      }
      if isWithinBounds(Double(value)) {
        result.append(
          FoundValue(
            range: text.range(index, index + count),
            value: .number(Double(value)),
            rule: "number in words"
          )
        )
      }
      index += count
    }
    return result
  }

  /// "This one" and "one of them" count nothing.
  private func isNumber(
    _ text: EntityText,
    _ index: Int,
    _ count: Int,
    _ context: ReadingContext
  )
    -> Bool
  {
    guard text.word(index) == "one", count == 1, text.tokens.count > 1 else { return true }
    let pronouns: Set<String> = [
      "this", "that", "which", "the", "another", "each", "every", "no", "any", "some", "a", "new",
      "other", "right", "wrong", "first", "second", "last", "big", "small", "old", "it's", "same",
    ]
    return !pronouns.contains(text.word(index - 1))
      && !["of", "another", "that", "which", "thing", "day", "more", "time", "please"]
        .contains(text.word(index + 1))
  }

  private func isWithinBounds(_ value: Double) -> Bool {
    value >= min ?? -.infinity && value <= max ?? .infinity
  }
}
