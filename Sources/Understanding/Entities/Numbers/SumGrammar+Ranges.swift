import Conversation
import TextAnalysis

/// "10-15 pounds", "£10 to 15": both sums have the currency that is written once.
extension SumGrammar {
  func fromTo(_ index: Int) -> [Sum]? {
    guard text.tokens.indices.contains(index) else { return nil }
    return signOnce(index) ?? unitOnce(index)
  }

  private func signOnce(_ index: Int) -> [Sum]? {
    guard let first = signFirst(index), let start = second(first.end),
      text.sense(start).startsWithDigit, numberFirst(start) == nil,
      let (value, end) = number(start),
      text.isJoined(start, by: "-") || text.endsClause(before: end)
    else { return nil }
    return sum(value, first.currency, start, end).map { [first, $0] }
  }

  private func unitOnce(_ index: Int) -> [Sum]? {
    guard let (value, end) = bound(index), let start = second(end),
      let last = numberFirst(start) ?? glued(start),
      let first = sum(value, last.currency, index, end), first.minorUnits < last.minorUnits
    else { return nil }
    return [first, last]
  }

  /// The first number of a range, which a hyphen may join to the second.
  private func bound(_ index: Int) -> (value: Double, end: Int)? {
    guard let numeral = text.numeral(index) else { return number(index) }
    guard let value = numeral.thousands, text.isFreeBefore(numeral.range.lowerBound) else {
      return nil
    }
    return (value, numeral.tokens.upperBound)
  }

  /// Where the second number of a range starts, behind the first one's `end`.
  private func second(_ end: Int) -> Int? {
    if text.isJoined(end, by: "-") { return end }
    return ["to", "or"].contains(text.word(end)) && text.isNear(end) ? end + 1 : nil
  }
}
