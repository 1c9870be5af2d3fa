/// Brings letters together that differ in case, or in signs that writers leave out at will.
///
/// Beyond lower case: `ß` is `ss`, `ς` is `σ`, `ı` and `i̇` are `i`, Arabic letters lose their hamza and short vowels,
/// Hebrew letters their points, and digits of every script become those of ASCII. What is drawn out for its looks
/// (tatweel) and the frames of keycap emoji go.
enum LetterFolding {
  /// Appends what `scalar` folds to.
  static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    if scalar.value < 0x80 {
      result.append(scalar)
    } else if isOmitted(scalar) || isDot(scalar, on: result.last) {
      return
    } else if let folded = letters[scalar] {
      result.append(contentsOf: folded)
    } else {
      result.append(digit(scalar) ?? scalar)
    }
  }

  /// Whether `scalar` is a sign that is written or left out at will.
  static func isOmitted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x591: false
    case 0x640, 0x64B...0x652, 0x656...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4: true
    case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: true
    case 0x20E3: true
    default: false
    }
  }

  /// Whether `scalar` is the dot that the lower case of `İ` leaves on an `i`.
  private static func isDot(_ scalar: Unicode.Scalar, on last: Unicode.Scalar?) -> Bool {
    scalar.value == 0x307 && last == "i"
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x660, scalar.properties.numericType == .decimal,
      let value = scalar.properties.numericValue
    else { return nil }
    return Unicode.Scalar(0x30 + UInt32(value))
  }

  private static let letters: [Unicode.Scalar: String.UnicodeScalarView] = {
    let pairs: [Unicode.Scalar: String] = [
      "ß": "ss", "ς": "σ", "ı": "i",
      "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
    ]
    return pairs.mapValues(\.unicodeScalars)
  }()
}
