import TextAnalysis

/// Reads messages whose personal data is marked: one a line, `\n` for a line end within, `{{class: value}}` around
/// what must be taken out.
struct MarkedLineReader {
  private let path: String
  private let number: Int
  private var rest: Substring
  private var text = ""
  private var marks: [MarkedLine.Mark] = []

  private init(_ line: Substring, path: String, number: Int) {
    self.path = path
    self.number = number
    rest = line
  }

  /// The messages of a file; blank lines are none.
  /// - Throws: `DataFault` for the first line with a mark that is not as it should be.
  static func lines(of bytes: [UInt8], path: String) throws(DataFault) -> [MarkedLine] {
    var lines: [MarkedLine] = []
    let slices = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, slice) in slices.enumerated() {
      guard let line = String(validating: slice, as: UTF8.self) else {
        throw DataFault(path: path, line: index + 1, message: "the line is not UTF-8")
      }
      if line.allSatisfy(\.isWhitespace) { continue }
      var reader = MarkedLineReader(line[...], path: path, number: index + 1)
      lines.append(try reader.line())
    }
    return lines
  }

  private mutating func line() throws(DataFault) -> MarkedLine {
    if rest.hasSuffix("\r") { rest.removeLast() }
    while let open = rest.firstIndex(of: "{{") {
      try append(rest[..<open])
      rest = rest[open...].dropFirst(2)
      try readMark()
    }
    try append(rest)
    return MarkedLine(number: number, text: text, marks: marks)
  }

  /// Text outside of marks.
  private mutating func append(_ part: Substring) throws(DataFault) {
    guard part.firstIndex(of: "}}") == nil else { throw fault("'}}' closes no mark") }
    text += Self.unescaped(part)
  }

  private mutating func readMark() throws(DataFault) {
    guard let close = rest.firstIndex(of: "}}") else { throw fault("'{{' is not closed by '}}'") }
    let mark = rest[..<close]
    rest = rest[close...].dropFirst(2)
    guard mark.firstIndex(of: "{{") == nil else { throw fault("a mark stands within a mark") }
    guard let colon = mark.firstIndex(of: ": ") else {
      throw fault("expected '{{class: value}}', found '{{\(mark)}}'")
    }
    let kind = try kind(String(mark[..<colon]))
    let value = Self.unescaped(mark[colon...].dropFirst(2))
    guard !value.isEmpty else { throw fault("the mark of a \(kind.rawValue) is empty") }
    let start = text.utf8.count
    text += value
    marks.append(MarkedLine.Mark(kind: kind, range: start..<text.utf8.count))
  }

  private func kind(_ name: String) throws(DataFault) -> RedactionClass {
    let known = RedactionClass.allCases.filter(RedactionClass.recognizable.contains)
    if let kind = known.first(where: { $0.rawValue == name }) { return kind }
    let names = known.map(\.rawValue).joined(separator: ", ")
    throw fault("unknown class '\(name)', expected one of \(names)")
  }

  private func fault(_ message: String) -> DataFault {
    DataFault(path: path, line: number, message: message)
  }

  private static func unescaped(_ text: Substring) -> String {
    text.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}

extension Substring {
  /// Where two characters stand first; unlike a search for text this needs no more than one look at each.
  fileprivate func firstIndex(of pair: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(pair) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
