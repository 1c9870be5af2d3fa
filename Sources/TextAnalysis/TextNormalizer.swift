import Foundation

/// Brings spellings of the same text together before it is compared.
package enum TextNormalizer {
  /// How many combining marks in a row are kept: real text needs four, and the cost of reordering longer
  /// runs is not linear.
  private static let maximumMarks = 8

  /// `text` in compatibility form and folded to lower case (see `LetterFolding`), with `'` for every apostrophe,
  /// one space for every run of white space and control characters, none at the ends, and nothing invisible.
  ///
  /// Normalising twice changes nothing. The time is linear in the length.
  package static func normalized(_ text: String) -> String {
    var source = text
    if let plain = source.withUTF8({ latinNormalized($0) }) { return plain }
    let visible = withoutInvisible(source).precomposedStringWithCompatibilityMapping
    return collapsed(folded(visible.lowercased()).precomposedStringWithCompatibilityMapping)
  }

  /// The normal form of ASCII with the letters of Latin-1 (`ä`, `é`, `ß`), or nil where `bytes` hold anything else: most
  /// customers' texts are such, and this is a tenth of the cost.
  private static func latinNormalized(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard isLatin(bytes) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      func append(_ byte: UInt8) {
        output[count] = byte
        count += 1
      }
      var isPending = false
      var isSecond = false
      for byte in bytes {
        if byte <= 0x20 || byte == 0x7F {
          isPending = count > 0
          continue
        }
        if isPending { append(0x20) }
        isPending = false
        if isSecond, byte == 0x9F {
          // ß was begun as if it were any letter.
          (output[count - 1], isSecond) = (UInt8(ascii: "s"), false)
          append(UInt8(ascii: "s"))
          continue
        }
        let isCapital = isSecond ? byte < 0x9F : byte &- 0x41 < 26
        append(isCapital ? byte | 0x20 : byte)
        isSecond = byte == latinLead
      }
      return count
    }
  }

  /// What the two bytes of every letter from `À` to `ÿ` begin with.
  private static let latinLead: UInt8 = 0xC3

  /// Whether valid UTF-8 holds nothing but ASCII and letters from `À` to `ÿ`; `×` and `÷` among them are none.
  private static func isLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80, byte != latinLead {
        guard before == latinLead, byte != 0x97, byte != 0xB7 else { return false }
      }
      before = byte
    }
    return true
  }

  private static func withoutInvisible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        marks = 0
        result.append(scalar)
        continue
      }
      guard !scalar.properties.isDefaultIgnorableCodePoint, !LetterFolding.isOmitted(scalar) else {
        continue
      }
      marks = ScalarClass(scalar) == .mark ? marks + 1 : 0
      if marks <= maximumMarks { result.append(scalar) }
    }
    return String(result)
  }

  private static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { LetterFolding.append(scalar, to: &result) }
    return String(result)
  }

  private static func collapsed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(" ") }
      isPending = false
      result.append(ScalarClass.isApostrophe(scalar) ? "'" : scalar)
    }
    return String(result)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value) { return true }
    return scalar.value >= 0x80 && scalar.properties.isWhitespace
  }
}
