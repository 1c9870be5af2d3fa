import Conversation
import TextAnalysis

/// A sum with the word behind its last one.
struct Sum {
  var minorUnits: Int
  let currency: String
  var range: Range<Int>
  var end: Int
}

/// How sums are written.
struct SumGrammar {
  let text: EntityText

  /// The sum that starts with word `index`, with the sign before it.
  func signed(_ index: Int) -> Sum? {
    guard var sum = signFirst(index) ?? numberFirst(index) ?? glued(index) ?? codeGlued(index)
    else {
      return nil
    }
    let start = sum.range.lowerBound
    let isDashed = start > 0 && text.bytes[start - 1] == UInt8(ascii: "-")
    if isDashed, start == 1 || text.bytes[start - 2] <= 0x20 || text.bytes[start - 2] == 0x28 {
      sum.minorUnits.negate()
      sum.range = start - 1..<sum.range.upperBound
    } else if text.word(index - 1) == "minus", text.isNear(index) {
      sum.minorUnits.negate()
      sum.range = text.tokens[index - 1].range.lowerBound..<sum.range.upperBound
    }
    return sum
  }

  /// `£5`, `EUR 5`, `US$5`, `£-5`, `£2k`.
  func signFirst(_ index: Int) -> Sum? {
    var (code, next) = (sign(index), index + 1)
    if let whose = CurrencyWords.dollars[text.word(index)], text.word(index + 1) == "$",
      text.gap(before: index + 1).isEmpty
    {
      (code, next) = (whose, index + 2)
    }
    guard let code, isFree(index), next < text.tokens.count else { return nil }
    let gap = text.gap(before: next)
    let isNegative = gap.elementsEqual([0x2D])
    guard isNegative || isBeside(next), text.sense(next).startsWithDigit,
      let (value, end) = number(next)
    else { return nil }
    let signed = isNegative ? -value : value
    if end == next + 1, let pence = pence(end), value == value.rounded() {
      let sign = isNegative ? -1.0 : 1.0
      return sum(signed + sign * Double(pence) / 100, code, index, end + 1)
    }
    // `$5 USD`: the code behind says which dollar.
    if let again = sign(end), isBeside(end), again == code || code == "USD" {
      return sum(signed, again, index, end + 1)
    }
    return sum(signed, code, index, end, numeral: text.numeral(next))
  }

  /// The pence of `£12.50p`, behind the point.
  private func pence(_ index: Int) -> Int? {
    let word = text.word(index)
    guard text.isJoined(index, by: "."), word.utf8.count == 3, word.hasSuffix("p") else {
      return nil
    }
    return Int(word.dropLast())
  }

  /// Whether nothing or one space stands before word `index`.
  private func isBeside(_ index: Int) -> Bool {
    text.isNear(index) && !text.isJoined(index, by: "-")
  }

  /// Whether a sum may start with word `index`: not inside a code or a password.
  private func isFree(_ index: Int) -> Bool {
    let start = text.tokens[index].range.lowerBound
    guard start > 0 else { return true }
    if text.isWord(at: start - 1) { return false }
    let isJoint = "-_/".utf8.contains(text.bytes[start - 1])
    return !(isJoint && start > 1 && text.bytes[start - 2].isLetter)
  }

  /// The currency whose sign or code word `index` is.
  private func sign(_ index: Int) -> String? {
    if let code = CurrencyWords.signs[text.word(index)] { return code }
    guard text.tokens.indices.contains(index), text.tokens[index].range.count == 3 else {
      return nil
    }
    let written = String(decoding: text.bytes[text.tokens[index].range], as: UTF8.self)
    return CurrencyWords.capitals.contains(written) ? written : nil
  }

  /// `20 pounds`, `12,50 €`, "two hundred euros", "99 pence", `2k euros`.
  func numberFirst(_ index: Int) -> Sum? {
    guard case (let value, var end)? = number(index) ?? one(index), text.isNear(end) else {
      return nil
    }
    // "A couple of quid".
    if text.word(end) == "of", !text.sense(index).startsWithDigit { end += 1 }
    let word = text.word(end)
    if let code = sign(end) ?? CurrencyWords.units[word] {
      return sum(value, code, index, end + 1, numeral: text.numeral(index))
    }
    if let scale = CurrencyWords.notes[word] {
      return sum(value * Double(scale), "GBP", index, end + 1)
    }
    guard let code = CurrencyWords.minorUnits[word], value == value.rounded() else { return nil }
    return sum(value / 100, code, index, end + 1)
  }

  /// "A fiver", and "a pound" unless that tells what kind of thing follows.
  private func one(_ index: Int) -> (value: Double, end: Int)? {
    guard text.word(index) == "a" else { return nil }
    let unit = text.word(index + 1)
    let isUnit = ["pound", "euro", "dollar"].contains(unit)
    let isWhole =
      text.endsClause(before: index + 2)
      || ["short", "more", "off", "each", "back"].contains(text.word(index + 2))
    return CurrencyWords.notes[unit] != nil || (isUnit && isWhole) ? (1, index + 1) : nil
  }

  /// A number as sums have them: `1.234` is a thousand, `2k` two thousand.
  func number(_ index: Int) -> (value: Double, end: Int)? {
    guard text.tokens.indices.contains(index) else { return nil }
    if let thousands = thousandsGlued(index) { return thousands }
    guard let numeral = text.numeral(index) else {
      return NumberPhrase.at(index, in: text).map { ($0.value, $0.end) }
    }
    guard let value = numeral.thousands,
      text.isFreeBefore(numeral.range.lowerBound) || text.isJoined(index, by: "-"),
      text.isFreeAfter(numeral.range.upperBound) || isRange(numeral)
        || pence(numeral.tokens.upperBound) != nil
    else { return nil }
    let end = numeral.tokens.upperBound
    if let scale = text.sense(end).scale, text.isNear(end) {
      return (value * Double(scale), end + 1)
    }
    return (value, end)
  }

  /// `£20-£25`, `20.-`.
  private func isRange(_ numeral: Numeral) -> Bool {
    text.bytes[numeral.range.upperBound] == 0x2D
  }

  /// `2k`, `1.5k`.
  private func thousandsGlued(_ index: Int) -> (value: Double, end: Int)? {
    let isDecimal = text.smallNumber(index) != nil && text.isJoined(index + 1, by: ".")
    let last = isDecimal ? index + 1 : index
    let word = text.word(last)
    let digits = word.utf8.count - 1
    guard word.hasSuffix("k"), (1...4).contains(digits),
      word.utf8.prefix(digits).allSatisfy(\.isDigit),
      let value = Double((isDecimal ? text.word(index) + "." : "") + word.prefix(digits))
    else { return nil }
    return (value * 1000, last + 1)
  }

  /// `50p`, `7eur`.
  func glued(_ index: Int) -> Sum? {
    guard text.sense(index).startsWithDigit,
      text.isFreeBefore(text.tokens[index].range.lowerBound),
      text.isFreeAfter(text.tokens[index].range.upperBound)
    else { return nil }
    let word = text.word(index)
    let digits = word.utf8.prefix { $0.isDigit }.count
    guard (1...9).contains(digits), let number = Double(word.prefix(digits)) else { return nil }
    let unit = String(word.dropFirst(digits))
    // Above 99 it is a picture's height: 720p.
    if unit == "p", number <= 99 { return sum(number / 100, "GBP", index, index + 1) }
    guard let code = CurrencyWords.signs[unit] ?? CurrencyWords.units[unit] else { return nil }
    return sum(number, code, index, index + 1)
  }

  /// `EUR5`.
  private func codeGlued(_ index: Int) -> Sum? {
    let word = text.word(index)
    guard word.utf8.count > 3, let code = CurrencyWords.signs[String(word.prefix(3))],
      let number = Double(word.dropFirst(3)), word.utf8.dropFirst(3).allSatisfy(\.isDigit),
      word.utf8.count <= 12, isFree(index)
    else { return nil }
    return sum(number, code, index, index + 1)
  }

  /// "5 pounds 50", "£5 and 50p", "five pounds fifty".
  func withChange(_ sum: Sum) -> Sum {
    let isSpoken = CurrencyWords.units[text.word(sum.end - 1)] != nil
    let hundred = Currency.minorUnits(of: sum.currency)
    guard hundred == 100, sum.minorUnits > 0, sum.minorUnits % 100 == 0 else { return sum }
    var result = sum
    let isJoined = text.word(sum.end) == "and"
    let start = isJoined ? sum.end + 1 : sum.end
    if let change = glued(start) ?? numberFirst(start), change.currency == sum.currency,
      change.minorUnits < 100, text.isNear(start), isMinor(change.end - 1)
    {
      result.minorUnits += change.minorUnits
      result.range = sum.range.lowerBound..<change.range.upperBound
      result.end = change.end
    } else if isSpoken, !isJoined, text.isNear(start),
      let number = NumberPhrase.at(start, in: text),
      let cents = Int(exactly: number.value), (10...99).contains(cents),
      text.endsClause(before: number.end)
    {
      result.minorUnits += cents
      result.range = sum.range.lowerBound..<text.range(start, number.end).upperBound
      result.end = number.end
    }
    return result
  }

  private func isMinor(_ index: Int) -> Bool {
    CurrencyWords.minorUnits[text.word(index)] != nil || text.word(index).hasSuffix("p")
  }

  /// The words `first..<end` as a sum. With three decimals a currency's thousands are decimals.
  func sum(
    _ value: Double,
    _ code: String,
    _ first: Int,
    _ end: Int,
    numeral: Numeral? = nil
  ) -> Sum? {
    var value = value
    guard value.magnitude < 1e12 else { return nil }
    if Currency.decimals(of: code) == 3, let written = numeral?.value, value > 0 { value = written }
    let exact = value * Double(Currency.minorUnits(of: code))
    let minorUnits = Int(exact.rounded())
    // No coin is that small.
    guard (exact - exact.rounded()).magnitude < 0.001 else { return nil }
    var range = text.range(first, end)
    // `20.-`, as the Swiss write whole francs.
    if text.bytes[range.upperBound...].starts(with: [0x2E, 0x2D]) {
      range = range.lowerBound..<range.upperBound + 2
    }
    return Sum(minorUnits: minorUnits, currency: code, range: range, end: end)
  }
}
