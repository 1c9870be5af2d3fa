import TextAnalysis

/// A number in digits: `12`, `1,234.50`, `3,50`, `1'234`.
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
      while end < tokens.count, isPoint(bytes, tokens, end), isDigits(tokens[end], bytes) {
        end += 1
      }
      result.append(Numeral(bytes, tokens, index..<end))
      index = end
    }
    return result
  }

  /// Digits, perhaps with apostrophes among them.
  private static func isDigits(_ token: Token, _ bytes: [UInt8]) -> Bool {
    bytes[token.range.lowerBound].isDigit
      && bytes[token.range].allSatisfy { $0.isDigit || $0 == UInt8(ascii: "'") }
  }

  /// Whether exactly a point, a comma or a fixed space before three digits parts word `index` from
  /// the one before.
  private static func isPoint(_ bytes: [UInt8], _ tokens: [Token], _ index: Int) -> Bool {
    let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    if gap.count == 1 { return ".,".utf8.contains(bytes[gap.lowerBound]) }
    return tokens[index].range.count == 3 && tokens[index - 1].range.count <= 3
      && bytes[gap].elementsEqual([0xC2, 0xA0])
  }

  private init(_ bytes: [UInt8], _ tokens: [Token], _ covered: Range<Int>) {
    self.tokens = covered
    range =
      tokens[covered.lowerBound].range.lowerBound..<tokens[covered.upperBound - 1].range.upperBound
    digits = bytes[range].count { $0.isDigit }
    isFree = Self.isFree(bytes, range)
    guard digits <= 15 else {
      (value, thousands) = (nil, nil)
      return
    }
    let (groups, points) = Self.parts(bytes[range])
    value = Self.value(groups, points)
    let isThousands = groups.count == 2 && Self.areThousands(groups[...]) && groups[0] != "0"
    thousands = isThousands ? Double(groups.joined()) : value
  }

  /// The digits between the separators, and each separator's last byte.
  private static func parts(_ bytes: ArraySlice<UInt8>) -> (groups: [String], points: [UInt8]) {
    var groups: [String] = []
    var points: [UInt8] = []
    for piece in bytes.split(omittingEmptySubsequences: true, whereSeparator: { !$0.isDigit }) {
      if !groups.isEmpty { points.append(bytes[piece.startIndex - 1]) }
      groups.append(String(decoding: piece, as: UTF8.self))
    }
    return (groups, points)
  }

  private static func value(_ groups: [String], _ points: [UInt8]) -> Double? {
    let comma = UInt8(ascii: ",")
    guard let first = points.first, let last = points.last, let tail = groups.last else {
      return Double(groups.joined())
    }
    let isThousandsOnly = points.allSatisfy { $0 == first } && areThousands(groups[...])
    if isThousandsOnly, points.count > 1 || first != UInt8(ascii: ".") {
      return Double(groups.joined())
    }
    let isDecimal =
      points.dropLast().allSatisfy { $0 == first && $0 != last } && ".,".utf8.contains(last)
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
    // Behind a point stand digits only where letters follow them: `1.5l`.
    let isJoint = "-/:.,".utf8.contains(bytes[after])
    return !(isJoint && after + 1 < bytes.count && bytes[after + 1].isDigit)
  }

  /// "£", "€" and "¥" in UTF-8.
  private static let signs: [[UInt8]] = [[0xC2, 0xA3], [0xE2, 0x82, 0xAC], [0xC2, 0xA5]]

  private static func ends(_ bytes: [UInt8], before offset: Int, _ sign: [UInt8]) -> Bool {
    offset >= sign.count && bytes[(offset - sign.count)..<offset].elementsEqual(sign)
  }
}
