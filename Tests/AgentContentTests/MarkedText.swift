import SourceDiagnostics

/// A text with markers such as 1️⃣ before the places that a test speaks of.
struct MarkedText {
  /// The text without its markers.
  private(set) var text = ""
  /// Line and column of what follows each marker, counted from 1, columns in scalars.
  private(set) var places: [String: (line: Int, column: Int)] = [:]

  init(_ marked: String) {
    var (line, column) = (1, 1)
    for character in marked {
      if character.unicodeScalars.last == "\u{20E3}" {
        places[String(character)] = (line, column)
        continue
      }
      text.append(character)
      column += character.unicodeScalars.count
      if character.isNewline { (line, column) = (line + 1, 1) }
    }
  }
}
