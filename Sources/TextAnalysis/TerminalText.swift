/// Makes text that others wrote safe to show in a terminal.
package enum TerminalText {
  /// The text without anything that could drive a terminal or reorder what it shows: control
  /// characters of both ranges, whole escape sequences, and the invisible marks that turn the
  /// writing direction. Line feeds and tabs stay; a carriage return before a line feed goes, any
  /// other becomes a line feed.
  package static func sanitized(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      switch scalar.value {
      case 0x0A, 0x09:
        output.append(scalar)
        position += 1
      case 0x0D:
        position += 1
        if position == scalars.count || scalars[position] != "\n" { output.append("\n") }
      case 0x1B:
        position = endOfEscape(scalars, after: position + 1)
      case 0x9B:
        position = endOfControlSequence(scalars, from: position + 1)
      case 0x90, 0x98, 0x9D...0x9F:
        position = endOfString(scalars, from: position + 1)
      default:
        if !isControl(scalar) { output.append(scalar) }
        position += 1
      }
    }
    return String(output)
  }

  /// The text as above and on one line, for lists with a line for each entry.
  package static func line(_ text: String) -> String {
    sanitized(text).split { $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  /// The text as above, its further lines moved in by `width`, so that none of them passes for a line of its own.
  package static func block(_ text: String, indent width: Int) -> String {
    sanitized(text).replacing("\n", with: "\n" + String(repeating: " ", count: width))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    // Line and paragraph separators break the one-line forms; tags and annotations are never seen.
    case 0x2028, 0x2029, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Behind an escape character: a control sequence, a control string, or one or two further
  /// characters.
  private static func endOfEscape(_ scalars: [Unicode.Scalar], after start: Int) -> Int {
    guard start < scalars.count else { return start }
    switch scalars[start] {
    case "[": return endOfControlSequence(scalars, from: start + 1)
    case "]", "P", "X", "^", "_": return endOfString(scalars, from: start + 1)
    default:
      var position = start
      while position < scalars.count, (0x20...0x2F).contains(scalars[position].value) {
        position += 1
      }
      guard position < scalars.count, (0x30...0x7E).contains(scalars[position].value) else {
        return position
      }
      return position + 1
    }
  }

  private static func endOfControlSequence(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start
    while position < scalars.count, (0x20...0x3F).contains(scalars[position].value) {
      position += 1
    }
    guard position < scalars.count, (0x40...0x7E).contains(scalars[position].value) else {
      return position
    }
    return position + 1
  }

  /// A control string ends with BEL or ST. One without an end is text after a stray introducer:
  /// only the introducer goes, so that nobody can make the rest of a transcript vanish.
  private static func endOfString(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start
    // Titles and links are short; the bound keeps a text full of introducers from costing its
    // square.
    let limit = min(scalars.count, start + 2048)
    while position < limit, scalars[position] != "\n" {
      if scalars[position].value == 0x07 || scalars[position].value == 0x9C { return position + 1 }
      if scalars[position].value == 0x1B, position + 1 < scalars.count,
        scalars[position + 1] == "\\"
      {
        return position + 2
      }
      position += 1
    }
    return start
  }
}
