/// Shows lines of files in a terminal: nothing in them can drive it, and columns can be counted.
enum VisibleText {
  /// A line as it is shown, and where the marked part of it stands.
  struct Excerpt: Equatable {
    /// The line, cut to what fits around the marked part.
    var text: String
    /// How many columns stand before the marked part.
    var indent: Int
    /// How many columns the marked part takes.
    var width: Int
  }

  private struct Piece {
    let text: String
    let width: Int
  }

  private static let scalarsBefore = 100
  private static let scalarsAfter = 140

  /// `text` on one line, control characters and marks that turn the writing direction written out.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { piece($0).text }.joined()
  }

  /// What is shown of `line` when `length` scalars from `column` (counted from 1) are marked.
  static func excerpt(of line: String, column: Int, length: Int) -> Excerpt {
    let scalars = line.unicodeScalars
    let dropped = max(0, column - 1 - scalarsBefore)
    var pieces = scalars.dropFirst(dropped).prefix(scalarsBefore + scalarsAfter).map(piece)
    let isCut = scalars.dropFirst(dropped + scalarsBefore + scalarsAfter).first != nil
    let start = min(pieces.count, column - 1 - dropped)
    let indent = pieces[..<start].reduce(0) { $0 + $1.width }
    let end = min(pieces.count, start + length)
    let width = pieces[start..<end].reduce(0) { $0 + $1.width }
    if isCut { pieces.append(Piece(text: "…", width: 1)) }
    let text = pieces.map(\.text).joined()
    // A fault behind the end of the line still has its caret.
    let beyond = dropped == 0 ? max(0, min(1, column - 1 - start)) : 0
    return Excerpt(
      text: dropped > 0 ? "…" + text : text,
      indent: indent + (dropped > 0 ? 1 : 0) + beyond,
      width: max(1, width)
    )
  }

  private static func piece(_ scalar: Unicode.Scalar) -> Piece {
    switch scalar.value {
    case 0x09: return Piece(text: "    ", width: 4)
    case 0x20..<0x7F: return Piece(text: String(scalar), width: 1)
    default: break
    }
    if needsEscape(scalar) {
      let text = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      return Piece(text: text, width: text.unicodeScalars.count)
    }
    return Piece(text: String(scalar), width: columns(of: scalar))
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    // The joiners belong to emoji and to some scripts; every other invisible mark misleads.
    case .format: scalar.value != 0x200D && scalar.value != 0x200C
    default: false
    }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
