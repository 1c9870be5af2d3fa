/// The digits and letters of what may be a national id, without the gaps between them.
struct NationalIDNumber {
  /// Where it stands.
  let range: Range<Int>
  /// Digits and small letters.
  let symbols: [Unicode.Scalar]

  /// What stands in `range`.
  init(_ text: ScannedText, _ range: Range<Int>) {
    self.range = range
    symbols = text.scalars[range].filter { $0.isASCIIDigit || $0.isASCIILetter }
  }

  /// The digits alone.
  var digits: [Int] { symbols.filter(\.isASCIIDigit).map { Int($0.value) - 0x30 } }

  /// Whether all of it are digits in one row, as order numbers are.
  var isBareDigits: Bool {
    symbols.count == range.count && symbols.allSatisfy(\.isASCIIDigit)
  }

  /// The number that the symbols of `places` write; letters count as 0.
  func value(_ places: Range<Int>) -> Int {
    symbols[places].reduce(0) { $0 * 10 + ($1.isASCIIDigit ? Int($1.value) - 0x30 : 0) }
  }
}
