/// Finds national ids by the schemes of their countries.
///
/// What proves itself by its form and check digits is taken as it stands. Where these are weak, a word such as "BSN" or
/// "contribuinte" must stand in the message, and nothing nearer that makes the number an order's.
struct NationalIDScanner {
  private let text: ScannedText
  private var wordsOfMessage: NationalIDWords.Schemes?

  static func findings(in text: ScannedText) -> [Finding] {
    guard text.hasDigits else { return [] }
    var scanner = NationalIDScanner(text: text)
    return scanner.findings()
  }

  private mutating func findings() -> [Finding] {
    var result: [Finding] = []
    var position = 0
    while position < text.count {
      if mayStart(position), let range = number(at: position) {
        result.append(.unkept(.nationalID, range))
        position = range.upperBound
      } else {
        position += 1
      }
    }
    return result
  }

  // MARK: Where a number may stand

  private func mayStart(_ position: Int) -> Bool {
    let scalar = text.scalars[position]
    guard scalar.isASCIIDigit || scalar.isASCIILetter, !text.isWord(position - 1) else {
      return false
    }
    guard let before = text.at(position - 1) else { return true }
    if before == "+" || before == "#" { return false }
    return !(isJoint(before) && text.isWord(position - 2))
  }

  private func endsHere(_ end: Int) -> Bool {
    guard let next = text.at(end) else { return true }
    return !next.isWordScalar && !(isJoint(next) && text.isWord(end + 1))
  }

  private func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDash || scalar == "." || scalar == "/" || scalar == "_" || scalar == "@"
  }

  /// Whether more digits stand right before or behind, so that this may be a part of a longer number.
  private func hasNeighbour(_ range: Range<Int>) -> Bool {
    text.at(range.lowerBound - 1)?.isNumberSeparator == true
      && text.digit(range.lowerBound - 2) != nil
      || text.at(range.upperBound)?.isNumberSeparator == true
        && text.digit(range.upperBound + 1) != nil
  }

  // MARK: What tells

  /// Where the longest number ends that starts at `start`.
  private mutating func number(at start: Int) -> Range<Int>? {
    let startsWithDigit = text.digit(start) != nil
    guard !startsWithDigit || hasEnoughDigits(start) else { return nil }
    var longest: Range<Int>?
    var context: NumberContext?
    for rule in startsWithDigit ? NationalIDRule.withDigit : NationalIDRule.withLetter {
      guard let end = rule.form.end(in: text, from: start), endsHere(end),
        end - start > longest?.count ?? 0
      else { continue }
      let number = NationalIDNumber(text, start..<end)
      let verdict = rule.scheme.judge(number)
      guard verdict != .impossible else { continue }
      // What stands before is read once for all rules.
      let known = context ?? NumberContext(text, around: number.range)
      context = known
      if isFound(number, rule, verdict, known) { longest = number.range }
    }
    return longest
  }

  /// Whether eight digits stand here, with no more than one letter and a few separators among them: the fewest of any
  /// id that starts with one. Most numbers of a message are shorter and need no further look.
  private func hasEnoughDigits(_ start: Int) -> Bool {
    var (digits, others) = (0, 0)
    var position = start
    while digits < 8, others < 4, let scalar = text.at(position) {
      if scalar.isASCIIDigit { (digits, others) = (digits + 1, 0) } else { others += 1 }
      position += 1
    }
    return digits == 8
  }

  private mutating func isFound(
    _ number: NationalIDNumber,
    _ rule: NationalIDRule,
    _ verdict: NationalIDScheme.Verdict,
    _ context: NumberContext
  ) -> Bool {
    if context.identities & rule.bit != 0 { return true }
    if verdict == .sure, !rule.isBare, !hasNeighbour(number.range) {
      if number.isBareDigits { return context.kind == .neither }
      // "case 512-44-9083", "pedido 48120597C": short ones may be anything that bears a name of its own.
      return !context.isNamed || number.symbols.count > 10
    }
    return context.kind == .neither && schemesOfMessage() & rule.bit != 0
  }

  /// What the words of the whole message tell of, read once.
  private mutating func schemesOfMessage() -> NationalIDWords.Schemes {
    if let wordsOfMessage { return wordsOfMessage }
    var schemes: NationalIDWords.Schemes = 0
    for range in text.wordRanges() {
      schemes |= NationalIDWords.schemes(
        of: text.plainString(range),
        isCapital: text.isCapital(range.lowerBound)
      )
    }
    wordsOfMessage = schemes
    return schemes
  }
}
