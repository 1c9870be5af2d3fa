/// A text with the spellings of one character brought together, and the way back to what was
/// written.
///
/// Full-width forms and the digits of every script become ASCII, dashes and apostrophes their
/// plain forms, spaces of any width one space (narrow and fixed ones U+00A0, which parts
/// thousands), `½` the digits `1/2`; what is invisible is left out. So the readers compare bytes.
struct FoldedText {
  /// The text as the readers see it.
  let text: String
  /// For each byte of `text` where the character it came from starts and ends; nil where nothing
  /// was folded.
  private let origins: [Range<Int32>]?

  init(_ original: String) {
    let isPlain = original.utf8.allSatisfy { $0 < 0x80 }
    guard !isPlain, original.unicodeScalars.contains(where: { Self.folded($0) != nil }) else {
      text = original
      origins = nil
      return
    }
    var bytes: [UInt8] = []
    var origins: [Range<Int32>] = []
    var position: Int32 = 0
    for scalar in original.unicodeScalars {
      let end = position + Int32(UTF8.width(scalar))
      var written = Self.folded(scalar) ?? Array(String(scalar).utf8)
      // "2½" is two and a half, not twenty-one halves.
      if scalar.properties.numericType == .numeric, bytes.last?.isDigit == true {
        written.insert(0x20, at: 0)
      }
      bytes += written
      origins += Array(repeating: position..<end, count: written.count)
      position = end
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.origins = origins
  }

  /// Where the bytes `range` of the folded text stand in what was written.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard let origins, let last = range.last else { return range }
    return Int(origins[range.lowerBound].lowerBound)..<Int(origins[last].upperBound)
  }

  /// What stands for `scalar`; nil where it stays.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let value = scalar.value
    if value < 0x80 { return nil }
    switch value {
    case 0xFF01...0xFF5E: return [UInt8(value - 0xFEE0)]
    case 0x2018, 0x2019, 0x02BC: return [UInt8(ascii: "'")]
    case 0x2010...0x2015, 0x2212: return [UInt8(ascii: "-")]
    case 0xBC: return Array("1/4".utf8)
    case 0xBD: return Array("1/2".utf8)
    case 0xBE: return Array("3/4".utf8)
    // Letters of Latin, Greek and Cyrillic, the placeholder's marks and the currency signs stay.
    case 0xA1, 0xA3...0xAC, 0xC0...0x052F, 0x2039, 0x203A, 0x20A0...0x20BF: return nil
    case 0xA0: return nil
    case 0x2007, 0x2009, 0x202F: return [0xC2, 0xA0]
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return [] }
    if properties.isWhitespace { return [0x20] }
    guard properties.numericType == .decimal, let digit = properties.numericValue else {
      return nil
    }
    return [0x30 + UInt8(digit)]
  }
}
