/// Finds payment card numbers: an issuer's prefix and length, and a valid check digit (Luhn).
enum CardScanner {
  static func findings(in text: ScannedText, groups: DigitGroups) -> [Finding] {
    var result: [Finding] = []
    var first = 0
    while first < groups.groups.count {
      if let last = lastGroup(text, groups, from: first) {
        result.append(finding(text, groups, first, last))
        first = last + 1
      } else {
        first += 1
      }
    }
    return result
  }

  /// The last group of the longest card number that starts with group `first`.
  private static func lastGroup(_ text: ScannedText, _ groups: DigitGroups, from first: Int) -> Int?
  {
    let start = groups.groups[first].lowerBound
    // No issuer's numbers start with another digit.
    guard let digit = text.digit(start), (2...9).contains(digit), !isReference(text, before: start)
    else { return nil }
    let shortest = text.at(start - 1) == "+" ? 16 : 12
    let runs = groups.runs(from: first, limit: 19).filter { $0.digits >= shortest }
    guard let longest = runs.last else { return nil }
    let digits = groups.digits(text, first, longest.last)
    for run in runs.reversed() {
      let number = digits.prefix(run.digits)
      if hasIssuer(number), CheckDigits.isLuhn(number) { return run.last }
    }
    return nil
  }

  /// A few capitals right before the digits make a reference number: `JD0002345678901234`.
  private static func isReference(_ text: ScannedText, before start: Int) -> Bool {
    var letters = start
    while letters > 0, start - letters < 5, text.scalars[letters - 1].isASCIILetter { letters -= 1 }
    let count = start - letters
    guard (1...3).contains(count), !["cc", "no", "nr"].contains(text.string(letters..<start)) else {
      return false
    }
    return (letters..<start).allSatisfy(text.isCapital)
  }

  private static func finding(
    _ text: ScannedText,
    _ groups: DigitGroups,
    _ first: Int,
    _ last: Int
  ) -> Finding {
    let lastFour = groups.digits(text, first, last).suffix(4).map(String.init).joined()
    var finding = Finding.unkept(.card, groups.range(first, last))
    finding.suffix = lastFour
    finding.masked = "card …\(lastFour)"
    return finding
  }

  /// Whether prefix and length are those of an issuer of cards.
  private static func hasIssuer(_ digits: ArraySlice<Int>) -> Bool {
    let four = digits.prefix(4).reduce(0) { $0 * 10 + $1 }
    switch (four, digits.count) {
    case (4000...4999, 13), (4000...4999, 16), (4000...4999, 19): return true  // Visa
    case (5100...5599, 16), (2221...2720, 16): return true  // Mastercard
    case (3400...3499, 15), (3700...3799, 15): return true  // American Express
    case (3528...3589, 16...19): return true  // JCB
    case (3000...3099, 14...19), (3600...3699, 14...19), (3800...3999, 14...19): return true
    case (2200...2204, 16...19): return true  // Mir
    case (9792, 16): return true  // Troy
    case (8100...8171, 16...19): return true  // UnionPay
    case (6011, 16...19), (6440...6599, 16...19), (6200...6299, 16...19): return true
    case (5000...5099, 12...19), (5600...5899, 12...19): return true  // Maestro
    case (6300...6399, 12...19), (6700...6799, 12...19): return true
    default: return false
    }
  }
}
