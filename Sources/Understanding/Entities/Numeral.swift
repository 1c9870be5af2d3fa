import TextAnalysis

/// A number in digits: `12`, `1,234.50`, `3,50`.
struct Numeral {
  let range: Range<Int>
  /// The words it covers.
  let tokens: Range<Int>
  /// Nil where the digits are no one number: `2.10.1`.
  let value: Double?
  /// The value when one separator before three digits parts thousands, as in sums of money.
  let thousands: Double?
  let digits: Int
  /// Whether it stands by itself, not inside a code, a date or a time.
  let isFree: Bool

  static func all(in bytes: [UInt8], _ tokens: [Token]) -> [Numeral] {
    var result: [Numeral] = []
    var index = 0
    while index < tokens.count {
      guard isDigits(tokens[index], bytes) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isDigits(tokens[end], bytes), isPoint(bytes, tokens, end) {
        end += 1
      }
      result.append(Numeral(bytes, tokens, index..<end))
      index = end
    }
    return result
  }

  private static func isDigits(_ token: Token, _ bytes: [UInt8]) -> Bool {
    bytes[token.range].allSatisfy(\.isDigit)
  }

  /// Whether exactly a point or a comma parts word `index` from the one before.
  private static func isPoint(_ bytes: [UInt8], _ tokens: [Token], _ index: Int) -> Bool {
    let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    return gap.count == 1 && ".,".utf8.contains(bytes[gap.lowerBound])
  }

  private init(_ bytes: [UInt8], _ tokens: [Token], _ covered: Range<Int>) {
    let groups = tokens[covered].map { String(decoding: bytes[$0.range], as: UTF8.self) }
    let points = tokens[covered].dropFirst().map { bytes[$0.range.lowerBound - 1] }
    self.tokens = covered
    range =
      tokens[covered.lowerBound].range.lowerBound..<tokens[covered.upperBound - 1].range.upperBound
    digits = groups.reduce(0) { $0 + $1.utf8.count }
    value = digits <= 15 ? Self.value(groups, points) : nil
    let isThousands = groups.count == 2 && groups[1].utf8.count == 3
    thousands = isThousands && digits <= 15 ? Double(groups.joined()) : value
    isFree = Self.isFree(bytes, range)
  }

  private static func value(_ groups: [String], _ points: [UInt8]) -> Double? {
    let comma = UInt8(ascii: ",")
    guard let first = points.first, let last = points.last, let tail = groups.last else {
      return Double(groups.joined())
    }
    let isThousandsOnly = points.allSatisfy { $0 == first } && areThousands(groups[...])
    if isThousandsOnly, points.count > 1 || first == comma { return Double(groups.joined()) }
    let isDecimal =
      points.dropLast().allSatisfy { $0 == first && $0 != last }
      && (points.count == 1 || areThousands(groups.dropLast()))
    guard isDecimal, last != comma || tail.utf8.count <= 2 else { return nil }
    return Double("\(groups.dropLast().joined()).\(tail)")
  }

  private static func areThousands(_ groups: ArraySlice<String>) -> Bool {
    guard let first = groups.first else { return false }
    return first.utf8.count <= 3 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  private static func isFree(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    if before >= 0 {
      if "#%$_@".utf8.contains(bytes[before]) { return false }
      let isJoint = "-/.,:'".utf8.contains(bytes[before])
      if isJoint, before > 0, bytes[before - 1].isLetter || bytes[before - 1].isDigit {
        return false
      }
      // A sum of money is no plain number.
      if signs.contains(where: { ends(bytes, before: range.lowerBound, $0) }) { return false }
    }
    let after = range.upperBound
    guard after < bytes.count else { return true }
    if "%$_@".utf8.contains(bytes[after]) { return false }
    if signs.contains(where: { bytes[after...].starts(with: $0) }) { return false }
    let isJoint = "-/:".utf8.contains(bytes[after])
    return !(isJoint && after + 1 < bytes.count && bytes[after + 1].isDigit)
  }

  /// "£" and "€" in UTF-8.
  private static let signs: [[UInt8]] = [[0xC2, 0xA3], [0xE2, 0x82, 0xAC]]

  private static func ends(_ bytes: [UInt8], before offset: Int, _ sign: [UInt8]) -> Bool {
    offset >= sign.count && bytes[(offset - sign.count)..<offset].elementsEqual(sign)
  }
}
