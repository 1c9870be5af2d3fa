import Conversation
import TextAnalysis

/// Finds how many of a thing are meant: `3 x`, "a dozen", "two pairs", `qty 5`, a whole number.
struct CountReader: EntityReader {
  let min: Double?
  let max: Double?

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      guard let (count, end) = count(text, index) else {
        index += 1
        continue
      }
      if count >= min ?? 1, count <= max ?? .infinity {
        result.append(
          FoundValue(range: text.range(index, end), value: .number(count), rule: "count")
        )
      }
      index = end
    }
    return result
  }

  private func count(_ text: EntityText, _ index: Int) -> (count: Double, end: Int)? {
    if let glued = glued(text, index) { return glued }
    if ["qty", "quantity"].contains(text.word(index)),
      let number = NumberPhrase.at(index + 1, in: text)
    {
      return whole(number.value).map { ($0, number.end) }
    }
    if text.word(index) == "a", text.word(index + 1) == "pair" { return (2, index + 2) }
    guard let number = NumberPhrase.at(index, in: text), let value = whole(number.value),
      !NumberReader.isPronoun(text, index, end: number.end), !isNegative(text, index)
    else { return nil }
    guard text.isNear(number.end) else { return (value, number.end) }
    switch text.word(number.end) {
    case "pair", "pairs": return (2 * value, number.end + 1)
    case "x", "times", "pcs", "pc", "pieces", "piece", "off": return (value, number.end + 1)
    default: return (value, number.end)
    }
  }

  private func whole(_ value: Double) -> Double? {
    value == value.rounded() && value >= 1 ? value : nil
  }

  private func isNegative(_ text: EntityText, _ index: Int) -> Bool {
    let start = text.tokens[index].range.lowerBound
    return (start > 0 && text.bytes[start - 1] == UInt8(ascii: "-"))
      || text.word(index - 1) == "minus"
  }

  /// `3x`, `x3`.
  private func glued(_ text: EntityText, _ index: Int) -> (count: Double, end: Int)? {
    let bytes = text.bytes[text.tokens[index].range]
    let x = UInt8(ascii: "x")
    guard (2...4).contains(bytes.count), let first = bytes.first, let last = bytes.last,
      text.isFreeBefore(bytes.startIndex), text.isFreeAfter(bytes.endIndex)
    else { return nil }
    let digits = first | 0x20 == x ? bytes.dropFirst() : last | 0x20 == x ? bytes.dropLast() : []
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
    let count = digits.reduce(0) { $0 * 10 + Double($1 - 0x30) }
    return count > 0 ? (count, index + 1) : nil
  }
}

/// Finds measures of one dimension, in the unit that the entity declares: `500 g` is 0.5 kg.
struct MeasureReader: EntityReader {
  let unit: MeasureUnit
  let min: Double?
  let max: Double?

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      guard let (value, end) = measure(text, index, context) else {
        index += 1
        continue
      }
      if value >= min ?? 0, value <= max ?? .infinity {
        let range = text.range(index, end)
        let rule = "measure in \(unit.rawValue)"
        result.append(FoundValue(range: range, value: .number(value), rule: rule))
      }
      index = end
    }
    return result
  }

  private func measure(
    _ text: EntityText,
    _ index: Int,
    _ context: ReadingContext
  ) -> (value: Double, end: Int)? {
    let start = text.tokens[index].range.lowerBound
    guard start == 0 || text.bytes[start - 1] != UInt8(ascii: "-") else { return nil }
    if let glued = glued(text, index) { return glued }
    guard let (amount, next) = DurationReader.amount(text, index) else { return nil }
    if text.isNear(next), let other = MeasureUnit.named(text.word(next)), other.isAlike(unit) {
      return (unit.value(of: amount, in: other), next + 1)
    }
    let isAnswer = context.isAnswer && index == 0 && next == text.tokens.count
    return isAnswer ? (amount, next) : nil
  }

  /// `500g`, `1.5kg`, `1,5kg`; but `4g` is a telephone network.
  private func glued(_ text: EntityText, _ index: Int) -> (value: Double, end: Int)? {
    guard text.sense(index).startsWithDigit,
      text.isFreeBefore(text.tokens[index].range.lowerBound)
    else { return nil }
    let isDecimal =
      text.isJoined(index + 1, by: ".") || text.isJoined(index + 1, by: ",")
    let last = isDecimal ? index + 1 : index
    guard !isDecimal || text.smallNumber(index) != nil else { return nil }
    let word = text.word(last)
    let digits = word.utf8.prefix { $0.isDigit }.count
    guard (1...6).contains(digits), digits < word.utf8.count,
      let other = MeasureUnit.named(String(word.dropFirst(digits))), other.isAlike(unit),
      !(word.utf8.count == 2 && other == .gram && !isDecimal && word < "6"),
      let amount = Double((isDecimal ? text.word(index) + "." : "") + word.prefix(digits))
    else { return nil }
    return (unit.value(of: amount, in: other), last + 1)
  }
}
