/// How a national id is written, character by character.
///
/// `#` is a digit, `@` a letter, `*` either; `~` is a gap that may be there, `_` a space or dash that must; `-` is a
/// dash. Every other character stands for itself, small or large.
struct NationalIDForm: Sendable, ExpressibleByStringLiteral {
  private let pattern: [Unicode.Scalar]

  init(stringLiteral pattern: String) { self.pattern = Array(pattern.unicodeScalars) }

  /// Whether the number starts with a digit.
  var startsWithDigit: Bool { pattern.first.map { $0 == "#" || $0.isASCIIDigit } ?? false }

  /// Where the number ends that is written in this form from `start` on; nil where none is. What follows it is not
  /// looked at.
  func end(in text: ScannedText, from start: Int) -> Int? {
    var position = start
    for symbol in pattern {
      switch symbol {
      case "~": position = Self.endOfGap(text, position)
      case "_", "-":
        guard let gap = text.at(position), symbol == "-" ? gap.isDash : Self.isPlainGap(gap) else {
          return nil
        }
        position = symbol == "-" ? position + 1 : Self.endOfGap(text, position)
      default:
        guard let scalar = text.at(position), Self.isMatch(symbol, scalar),
          !isLoneWord(text, position)
        else { return nil }
        position += 1
      }
    }
    return position
  }

  private static func isMatch(_ symbol: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
    switch symbol {
    case "#": scalar.isASCIIDigit
    case "@": scalar.isASCIILetter
    case "*": scalar.isASCIIDigit || scalar.isASCIILetter
    default: scalar == symbol || scalar.value == symbol.value | 0x20
    }
  }

  /// Where the gap ends that may start at `start`: one to three separators, or a slash.
  private static func endOfGap(_ text: ScannedText, _ start: Int) -> Int {
    if text.at(start) == "/" { return start + 1 }
    var end = start
    while end - start < 3, text.at(end)?.isNumberSeparator == true { end += 1 }
    return end
  }

  private static func isPlainGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isNumberSeparator && scalar != "."
  }

  /// "AB 123456 a month", "12345678 y 2 más": a small letter that stands alone is a word where languages have such.
  private func isLoneWord(_ text: ScannedText, _ position: Int) -> Bool {
    guard let scalar = text.at(position), scalar.isASCIILetter, !text.isCapital(position),
      text.at(position - 1)?.isSpace == true, !text.isWord(position + 1)
    else { return false }
    return "aeiouwyz".unicodeScalars.contains(scalar)
  }
}
