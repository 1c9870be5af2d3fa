/// What one Unicode scalar does when text is split into words.
enum ScalarClass {
  /// A letter or digit of a script that writes words.
  case word
  /// A letter that is a word by itself: scripts without spaces would make whole sentences one word.
  case ideograph
  /// A mark that belongs to the letter before it.
  case mark
  /// `$`, `€`, `%`: a word by itself.
  case symbol
  /// `'` and its typographic forms.
  case apostrophe
  /// Invisible: neither ends a word nor belongs to it.
  case invisible
  /// White space, punctuation and all else.
  case separator

  init(_ scalar: Unicode.Scalar) {
    self = scalar.value < 0x80 ? Self.ascii[Int(scalar.value)] : Self.classify(scalar)
  }

  /// The classes of the ASCII characters, by value.
  private static let ascii: [ScalarClass] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      .word
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "$"), UInt8(ascii: "%"): .symbol
    default: .separator
    }
  }

  /// Whether `scalar` is an apostrophe, straight or curled either way.
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2018, 0x2019, 0x02BC, 0xFF07: true
    default: false
    }
  }

  private static func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
    if isApostrophe(scalar) { return .apostrophe }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return .word
    case .otherLetter:
      return isUnspaced(scalar) ? .ideograph : .word
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return scalar.properties.isDefaultIgnorableCodePoint ? .invisible : .mark
    case .currencySymbol:
      return .symbol
    default:
      return scalar.properties.isDefaultIgnorableCodePoint ? .invisible : .separator
    }
  }

  /// Han, Hiragana and Katakana.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value) || scalar.properties.isIdeographic
  }
}
