/// A text as the scanners of personal data see it: one folded scalar a position, with byte offsets.
///
/// Full-width forms and the decimal digits of every script are folded to ASCII, letters to lower
/// case, so that a number cannot hide behind its script. Positions are scalars, so folding never
/// moves anything.
struct ScannedText {
  /// What the scanners compare: ASCII where folding leads there, otherwise the scalar as written.
  let scalars: [Unicode.Scalar]
  /// The scalars as written.
  let written: [Unicode.Scalar]
  /// Where each scalar starts in UTF-8 bytes, and the length at the end.
  let offsets: [Int]
  /// Whether there are digits: without them there are no numbers to look for.
  let hasDigits: Bool

  init(_ text: String) {
    let written = Array(text.unicodeScalars)
    var offsets: [Int] = []
    offsets.reserveCapacity(written.count + 1)
    var offset = 0
    for scalar in written {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.written = written
    self.offsets = offsets
    scalars = written.map(Self.folded)
    hasDigits = scalars.contains(where: \.isASCIIDigit)
  }

  private init(_ other: ScannedText, scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    written = other.written
    offsets = other.offsets
    hasDigits = other.hasDigits
  }

  /// What stands where something was found already: no word, no space and no part of a number.
  static let blank: Unicode.Scalar = "\u{FFFC}"

  /// The same text with blanks in the ranges given.
  func blanking(_ ranges: [Range<Int>]) -> ScannedText {
    guard !ranges.isEmpty else { return self }
    var scalars = scalars
    for position in ranges.joined() { scalars[position] = Self.blank }
    return ScannedText(self, scalars: scalars)
  }

  var count: Int { scalars.count }

  /// The folded scalar at `position`; nil outside the text.
  func at(_ position: Int) -> Unicode.Scalar? {
    scalars.indices.contains(position) ? scalars[position] : nil
  }

  func digit(_ position: Int) -> Int? {
    guard let scalar = at(position), scalar.isASCIIDigit else { return nil }
    return Int(scalar.value) - 0x30
  }

  func isWord(_ position: Int) -> Bool { at(position)?.isWordScalar ?? false }

  /// Whether the letter at `position` was written as a capital.
  func isCapital(_ position: Int) -> Bool {
    written.indices.contains(position) && written[position].properties.isUppercase
  }

  func string(_ range: Range<Int>) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars[range])
    return result
  }

  func writtenString(_ range: Range<Int>) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: written[range])
    return result
  }

  /// What stands in `range` without spaces, dashes and other signs.
  func lettersAndDigits(_ range: Range<Int>) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars[range].filter(\.isWordScalar))
    return result
  }

  /// What stands in `range` in small letters without accents.
  func plainString(_ range: Range<Int>) -> String { PlainLetters.plain(scalars[range]) }

  /// The runs of letters and digits, each cut after `longest`: longer ones are no words.
  func wordRanges(longest: Int = 32) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for position in 0...count where !isWord(position) {
      if start < position { result.append(start..<min(position, start + longest)) }
      start = position + 1
    }
    return result
  }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The positions of a range of UTF-8 bytes; nil where it is empty, lies outside or cuts a scalar.
  func positions(ofBytes range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, let start = offsets.firstIndex(of: range.lowerBound),
      let end = offsets.firstIndex(of: range.upperBound)
    else { return nil }
    return start..<end
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    if value < 0x80 {
      return value >= 0x41 && value <= 0x5A
        ? Unicode.Scalar(UInt8(truncatingIfNeeded: value | 0x20)) : scalar
    }
    // Letters that most texts hold are spared the look into Unicode's tables.
    if value < 0x600 { return scalar }
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    if scalar.properties.numericType == .decimal,
      let digit = scalar.properties.numericValue
    {
      value = 0x30 + UInt32(digit)
    }
    return Unicode.Scalar(value) ?? scalar
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) }

  /// A letter, a mark or a digit of any script.
  var isWordScalar: Bool {
    if value < 0x80 { return isASCIIDigit || isASCIILetter }
    if value >= 0xC0, value < 0x250 { return value != 0xD7 && value != 0xF7 }
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// A scalar without a width, which could split a number unseen.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// What people put between the groups of a number.
  var isNumberSeparator: Bool {
    switch value {
    case 0x20, 0x09, 0x2D, 0x2E, 0xA0, 0x2007, 0x2009, 0x202F, 0x2010...0x2015, 0x2212: true
    // Line ends too: what is pasted from a statement breaks where the statement did.
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: isInvisible
    }
  }

  /// A hyphen or one of the dashes people type for it.
  var isDash: Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }
}
