import Foundation

/// Splits text into words and punctuation, in lower case and without accents, as BERT does.
///
/// Scalars are taken one by one, so that the time is linear whatever the text: control and format
/// characters vanish, white space separates, ideographs and punctuation stand alone, letters are decomposed
/// and their non-spacing marks dropped.
struct WordSplitter {
  /// A word, or one sign of punctuation.
  struct Word {
    /// In UTF-8; of longer words than anybody looks up, only the beginning.
    var bytes: [UInt8] = []
    /// How many scalars it has.
    var length = 0

    fileprivate mutating func append(_ scalar: Unicode.Scalar) {
      length += 1
      guard length <= WordPieceTokenizer.maximumWordLength else { return }
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  private var scalars: String.UnicodeScalarView.Iterator
  /// What comes before the next of `scalars`, the last one first.
  private var waiting: [Unicode.Scalar] = []

  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  /// The next word; nil at the end.
  mutating func next() -> Word? {
    var word = Word()
    while let scalar = nextScalar() {
      if scalar == " " {
        if word.length > 0 { return word }
      } else if Self.isPunctuation(scalar) {
        if word.length == 0 {
          word.append(scalar)
        } else {
          waiting.append(scalar)
        }
        return word
      } else {
        word.append(scalar)
      }
    }
    return word.length > 0 ? word : nil
  }

  /// The next scalar in normal form; every white space is a space.
  private mutating func nextScalar() -> Unicode.Scalar? {
    while true {
      if let scalar = waiting.popLast() { return scalar }
      guard let scalar = scalars.next() else { return nil }
      guard scalar.isASCII else {
        queue(scalar)
        continue
      }
      switch scalar {
      case "\t", "\n", "\r": return " "
      case "A"..."Z": return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case " "..."~": return scalar
      default: continue
      }
    }
  }

  private mutating func queue(_ scalar: Unicode.Scalar) {
    guard !Self.isInvisible(scalar) else { return }
    if scalar.properties.isWhitespace { return waiting.append(" ") }
    let isIdeograph = Self.isIdeograph(scalar)
    if isIdeograph { waiting.append(" ") }
    let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    let letters = decomposed.lazy.filter { $0.properties.generalCategory != .nonspacingMark }
    let lower = letters.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    waiting.append(contentsOf: Array(lower).reversed())
    if isIdeograph { waiting.append(" ") }
  }

  // MARK: Classes of scalars, as BERT has them

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate: true
    default: scalar == "\u{FFFD}"
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case ..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2A6DF,
      0x2A700...0x2CEAF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
