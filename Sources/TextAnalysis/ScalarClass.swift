/// What one Unicode scalar does when text is split into words.
enum ScalarClass {
  /// A letter or digit of a script that writes words.
  case word
  /// A letter that begins a word by itself: scripts without spaces would make whole sentences one word.
  case ideograph
  /// A vowel of such a script that is written before its consonant.
  case leading
  /// A letter of such a script that goes on with the one before: vowels written behind, small kana.
  case trailing
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
    if LetterFolding.isOmitted(scalar) { return .invisible }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .decimalNumber, .otherNumber:
      return .word
    case .otherLetter, .modifierLetter, .letterNumber:
      return unspaced(scalar) ?? .word
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return scalar.properties.isDefaultIgnorableCodePoint ? .invisible : .mark
    case .currencySymbol:
      return .symbol
    default:
      return scalar.properties.isDefaultIgnorableCodePoint ? .invisible : .separator
    }
  }

  /// The class of a letter of a script that does not part words; nil for other letters.
  ///
  /// Han and kana stand alone, small kana and the prolonged sound with the kana before. Thai, Lao, Khmer and Burmese
  /// letters are taken by consonant, with the vowels around it.
  private static func unspaced(_ scalar: Unicode.Scalar) -> ScalarClass? {
    switch scalar.value {
    case 0..<0xE00: nil
    case 0xE40...0xE44, 0xEC0...0xEC4: .leading
    case 0xE30, 0xE32, 0xE33, 0xE45, 0xE46, 0xEB0, 0xEB2, 0xEB3, 0xEC6: .trailing
    case 0xE01...0xE2F, 0xE81...0xEAF, 0xEBD...0xEBF, 0xEDC...0xEDF: .ideograph
    case 0x1000...0x103F, 0x1050...0x109F, 0x1780...0x17B3: .ideograph
    case 0x30FC, 0xFF70, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087,
      0x308E, 0x3095, 0x3096, 0x309D, 0x309E, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3,
      0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FD, 0x30FE, 0x31F0...0x31FF,
      0xFF67...0xFF6F, 0xFF9E, 0xFF9F:
      .trailing
    case 0x3040...0x30FF, 0xFF66...0xFF9D: .ideograph
    default: scalar.properties.isIdeographic ? .ideograph : nil
    }
  }

  /// Whether `scalar` is a mark that puts the next consonant below the one before, as Khmer and Burmese do.
  static func isStacking(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x1039 || scalar.value == 0x17D2
  }
}
