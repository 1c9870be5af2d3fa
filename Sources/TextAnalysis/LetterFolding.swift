/// Brings letters together that differ in case, or in signs that writers leave out at will.
///
/// Beyond lower case: `ß` is `ss`, `ς` is `σ`, `ı` and `i̇` are `i`; Greek letters lose their accents, which capitals do
/// not have, Arabic ones their hamza and short vowels, Hebrew ones their points; digits of every script become those of
/// ASCII. What is drawn out for its looks (tatweel) and the frames of keycap emoji go.
enum LetterFolding {
  /// Appends what `scalar` folds to.
  static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    if scalar.value < 0x80 {
      result.append(scalar)
    } else if isOmitted(scalar) || isAccent(scalar, in: result) {
      return
    } else if let folded = letters[scalar] {
      // One by one: of a sequence, the view asks each time for just the room it needs, and moves all it holds.
      for scalar in folded { result.append(scalar) }
    } else {
      result.append(digit(scalar) ?? scalar)
    }
  }

  /// Whether `scalar` is a sign that is written or left out at will.
  static func isOmitted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x591: false
    case 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4: true
    case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: true
    case 0x20E3: true
    default: false
    }
  }

  /// Whether `scalar` is an accent on a Greek letter, or the dot that the lower case of `İ` leaves on an `i`.
  private static func isAccent(
    _ scalar: Unicode.Scalar,
    in result: String.UnicodeScalarView
  ) -> Bool {
    guard marks.contains(scalar.value) else { return false }
    // There are never more marks on one letter than the normaliser lets pass.
    let letter = result.suffix(16).last { !marks.contains($0.value) }?.value ?? 0
    return scalar.value == 0x307 ? letter == 0x69 : (0x370...0x3FF).contains(letter)
  }

  private static let marks: ClosedRange<UInt32> = 0x300...0x36F

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x660, scalar.properties.numericType == .decimal,
      let value = scalar.properties.numericValue
    else { return nil }
    return Unicode.Scalar(0x30 + UInt32(value))
  }

  private static let letters: [Unicode.Scalar: String.UnicodeScalarView] = {
    let pairs: [Unicode.Scalar: String] = [
      "ß": "ss", "ς": "σ", "ı": "i",
      "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ϊ": "ι", "ΐ": "ι", "ό": "ο", "ύ": "υ", "ϋ": "υ",
      "ΰ": "υ", "ώ": "ω",
      "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ۀ": "ه", "ۂ": "ہ", "ۓ": "ے",
      "ى": "ي", "ی": "ي", "ک": "ك",
    ]
    return pairs.mapValues(\.unicodeScalars)
  }()
}
