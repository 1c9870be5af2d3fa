/// Breaks lines at spaces so that they fit a terminal.
enum TextWrap {
  /// `text` with no line wider than `columns`, but for words that are wider themselves. The first
  /// line begins behind `indent` columns that are already taken. Continued lines keep the
  /// indentation of theirs.
  static func wrapped(_ text: String, columns: Int, indent: Int = 0) -> String {
    guard columns >= 20 else { return text }
    var taken = indent
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { taken = 0 }
      return wrappedLine(line, columns: columns, taken: taken)
    }
    return lines.joined(separator: "\n")
  }

  private static func wrappedLine(_ line: Substring, columns: Int, taken: Int) -> String {
    let margin = line.prefix { $0 == " " }
    var output = String(margin)
    var width = taken + margin.count
    var isFirst = true
    for word in line.dropFirst(margin.count).split(separator: " ", omittingEmptySubsequences: false)
    {
      let wordWidth = word.reduce(0) { $0 + self.width(of: $1) }
      if !isFirst, width + 1 + wordWidth > columns {
        output += "\n\(margin)"
        width = margin.count
      } else if !isFirst {
        output += " "
        width += 1
      }
      output += word
      width += wordWidth
      isFirst = false
    }
    return output
  }

  /// The columns that most terminals give a character.
  private static func width(of character: Character) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
