/// A file's text by lines, for the places in it.
package struct SourceText: Sendable {
  /// The file as people name it.
  package let path: String
  /// The whole text.
  package let text: String
  /// Whole strings, which diagnostics share instead of copying.
  private let lines: [String]

  /// Splits `text` where YAML does: at LF, CR, CR LF, and the separators of Unicode.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = Self.lines(of: text)
  }

  /// How many lines there are; at least 1.
  package var lineCount: Int { lines.count }

  /// The line `number`, counted from 1, without its end; nil where there is none.
  package func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// The scalars of the line `number`, counted from 1; none where there is no such line.
  package func scalars(ofLine number: Int) -> [Unicode.Scalar] {
    line(number).map { Array($0.unicodeScalars) } ?? []
  }

  /// The place `line:column` of this file.
  package func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
    SourceLocation(path: path, line: line, column: column, length: length)
  }

  /// A diagnostic about the place `line:column`, with its source line.
  package func diagnostic(
    _ severity: Diagnostic.Severity = .error,
    code: String,
    _ message: String,
    at location: SourceLocation,
    hint: String? = nil,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      severity,
      code: code,
      message: message,
      location: location,
      sourceLine: line(location.line),
      hint: hint,
      notes: notes
    )
  }

  private static func lines(of text: String) -> [String] {
    let scalars = Substring(text).unicodeScalars
    var lines: [String] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      switch scalar.value {
      case 0x0D where next < scalars.endIndex && scalars[next] == "\n":
        lines.append(String(scalars[start..<index]))
        index = scalars.index(after: next)
        start = index
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        lines.append(String(scalars[start..<index]))
        index = next
        start = next
      default: index = next
      }
    }
    lines.append(String(scalars[start...]))
    return lines
  }
}
