import SourceDiagnostics

/// Walks a scalar's text and its source side by side, so that a place in the text has its place in the file.
///
/// Quotes, escapes, folded lines and indentation make the two differ. The walk is exact for texts on one line; in
/// folded ones it finds each word again.
struct ScalarWalk {
  private let source: SourceText
  private let style: ContentNode.ScalarStyle
  private var line: Int
  private var column: Int
  private var indent = 0
  private var scalars: [Unicode.Scalar]

  /// A walk that starts where the parser says that the scalar starts.
  init(source: SourceText, line: Int, column: Int, style: ContentNode.ScalarStyle) {
    self.source = source
    self.style = style
    self.line = line
    self.column = column
    scalars = source.scalars(ofLine: line)
    enter()
  }

  /// Where the UTF-8 bytes `range` of `text` stand; what reaches over the end of a line is cut there.
  mutating func location(of range: Range<Int>, in text: String) -> SourceLocation {
    var offset = 0
    var start: (line: Int, column: Int)?
    for scalar in text.unicodeScalars {
      if start == nil, offset >= range.lowerBound {
        settle(before: scalar)
        start = (line, column)
      }
      if offset >= range.upperBound { break }
      if start == nil { settle(before: scalar) }
      step(over: scalar)
      offset += UTF8.width(scalar)
      if let start, line > start.line {
        let end = source.scalars(ofLine: start.line).count
        return source.location(
          line: start.line,
          column: start.column,
          length: end - start.column + 1
        )
      }
    }
    let found = start ?? (line, column)
    return source.location(
      line: found.line,
      column: found.column,
      length: column - found.column
    )
  }

  // MARK: Moving

  private var current: Unicode.Scalar? {
    scalars.indices.contains(column - 1) ? scalars[column - 1] : nil
  }

  private func isBlank(from position: Int) -> Bool {
    scalars.dropFirst(position - 1).allSatisfy { $0 == " " || $0 == "\t" }
  }

  private mutating func enter() {
    // A tag before the text belongs to its place.
    while current == "!" || current == "&" {
      while let scalar = current, scalar != " " { _ = scalar; column += 1 }
      while current == " " { column += 1 }
    }
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: column += 1
    case .literal, .folded:
      nextLine()
      while isBlank(from: 1), line < source.lineCount { nextLine() }
      indent = scalars.prefix { $0 == " " }.count
      column = indent + 1
    }
  }

  private mutating func nextLine() {
    line += 1
    scalars = source.scalars(ofLine: line)
    column = min(indent, scalars.count) + 1
  }

  /// Goes to where the source of `scalar` begins.
  private mutating func settle(before scalar: Unicode.Scalar) {
    guard style != .literal, style != .folded else { return }
    while style == .doubleQuoted, current == "\\", isBlank(from: column + 1) { skipBreak() }
    if scalar != " " && scalar != "\n" && current != scalar && isBlank(from: column) { skipBreak() }
  }

  private mutating func skipBreak() {
    repeat { nextLine() } while isBlank(from: 1) && line < source.lineCount
    column = scalars.prefix { $0 == " " || $0 == "\t" }.count + 1
  }

  private mutating func step(over scalar: Unicode.Scalar) {
    switch style {
    case .literal, .folded: stepInBlock(over: scalar)
    case .plain, .singleQuoted, .doubleQuoted: stepInFlow(over: scalar)
    }
  }

  private mutating func stepInBlock(over scalar: Unicode.Scalar) {
    if column > scalars.count, scalar == "\n" || scalar == " " {
      nextLine()
    } else if scalar != "\n" {
      column += 1
    }
  }

  private mutating func stepInFlow(over scalar: Unicode.Scalar) {
    if scalar == " " || scalar == "\n", column > scalars.count || isFold(scalar) {
      skipBreak()
      return
    }
    // The second and later line feeds of a folded text were passed with the first one.
    if scalar == "\n", current != "\\" { return }
    if style == .singleQuoted, current == "'" {
      column += 2
    } else if style == .doubleQuoted, current == "\\" {
      column += escapeLength
    } else {
      column += 1
    }
  }

  /// Whether the line ends here, so that the blank in the text stands for the line's end.
  private func isFold(_ scalar: Unicode.Scalar) -> Bool {
    isBlank(from: column) && line < source.lineCount
  }

  private var escapeLength: Int {
    switch scalars.indices.contains(column) ? scalars[column] : " " {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }
}
