/// The messages of one language with their personal data marked.
package struct RedactionFile: Sendable, Hashable {
  /// The file as the caller named it.
  package let path: String
  /// The language, by the file's name: `de` for `corpus/de.txt`.
  package let language: String
  /// The messages in the order of the file.
  package let lines: [MarkedLine]

  /// Messages that were read elsewhere.
  package init(path: String, language: String, lines: [MarkedLine]) {
    self.path = path
    self.language = language
    self.lines = lines
  }

  /// Reads a file of one message a line.
  /// - Throws: `DataFault` for the first line with a fault, and for a file without messages.
  package init(reading bytes: [UInt8], path: String) throws(DataFault) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
    let lines = try MarkedLineReader.lines(of: bytes, path: path)
    guard !lines.isEmpty else {
      throw DataFault(path: path, line: 1, message: "the file is empty")
    }
    self.init(path: path, language: stem, lines: lines)
  }
}
