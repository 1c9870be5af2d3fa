/// A table read from a CSV file (RFC 4180) whose first row names the columns.
///
/// A byte order mark is skipped; lines end with LF or CR LF; a quoted field may hold commas, line ends and
/// doubled quotes. Fields are kept as they stand, blanks included. Empty lines are skipped.
package struct CSVTable: Sendable, Hashable {
  /// What is wrong with a file, and where.
  package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line of the file, from 1.
    package let line: Int
    /// What is wrong there.
    package let message: String

    /// A fault on the line `line`, which counts from 1.
    package init(line: Int, message: String) {
      self.line = line
      self.message = message
    }

    package var description: String { "line \(line): \(message)" }
  }

  /// The names of the columns, in order.
  package let columns: [String]
  /// Each row's fields by column.
  package let rows: [[String: String]]
  /// The line of the file on which each row starts, from 1.
  package let lines: [Int]

  /// Reads the table in `text`.
  /// - Throws: `CSVTable.Fault`: no columns, a column without a name or with another's, a row of another
  ///   length, a quote where none may stand, a quoted field without an end.
  package static func parse(_ text: String) throws(Fault) -> CSVTable {
    var reader = CSVReader(text)
    guard let header = try reader.nextRecord() else {
      throw Fault(line: 1, message: "the table has no columns")
    }
    try check(header)
    var rows: [[String: String]] = []
    var lines: [Int] = []
    while let record = try reader.nextRecord() {
      guard record.fields.count == header.fields.count else {
        throw Fault(
          line: record.line,
          message: "\(record.fields.count) fields instead of \(header.fields.count)"
        )
      }
      lines.append(record.line)
      rows.append(
        Dictionary(zip(header.fields, record.fields), uniquingKeysWith: { first, _ in first })
      )
    }
    return CSVTable(columns: header.fields, rows: rows, lines: lines)
  }

  private static func check(_ header: CSVReader.Record) throws(Fault) {
    for (index, name) in header.fields.enumerated() {
      guard !name.isEmpty else {
        throw Fault(line: header.line, message: "column \(index + 1) has no name")
      }
      guard !header.fields[..<index].contains(name) else {
        throw Fault(line: header.line, message: "column '\(name)' is there twice")
      }
    }
  }
}

/// Reads CSV records one by one from UTF-8 bytes, so that CR LF is two characters and not one.
private struct CSVReader {
  struct Record {
    let line: Int
    var fields: [String]
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record that is no empty line; nil at the end.
  mutating func nextRecord() throws(CSVTable.Fault) -> Record? {
    while position < bytes.count, skipLineEnd() {}
    guard position < bytes.count else { return nil }
    var record = Record(line: line, fields: [try field()])
    while position < bytes.count, bytes[position] == Self.comma {
      position += 1
      record.fields.append(try field())
    }
    _ = skipLineEnd()
    return record
  }

  private mutating func field() throws(CSVTable.Fault) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else { return try plainField() }
    let value = try quotedField()
    guard isAtFieldEnd else { throw fault("text after a closing quote") }
    return value
  }

  private mutating func plainField() throws(CSVTable.Fault) -> String {
    let start = position
    while !isAtFieldEnd {
      guard bytes[position] != Self.quote else { throw fault("a quote within an unquoted field") }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedField() throws(CSVTable.Fault) -> String {
    let firstLine = line
    var value: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.lineFeed { line += 1 }
      guard byte == Self.quote else {
        value.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == Self.quote else {
        return String(decoding: value, as: UTF8.self)
      }
      value.append(Self.quote)
      position += 1
    }
    throw CSVTable.Fault(line: firstLine, message: "a quoted field has no end")
  }

  /// A lone CR belongs to the field; only LF and CR LF end a line.
  private var isAtFieldEnd: Bool {
    guard position < bytes.count else { return true }
    return bytes[position] == Self.comma || lineEndLength > 0
  }

  private var lineEndLength: Int {
    if bytes[position] == Self.lineFeed { return 1 }
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == Self.lineFeed
    return isPair ? 2 : 0
  }

  private mutating func skipLineEnd() -> Bool {
    guard position < bytes.count, lineEndLength > 0 else { return false }
    position += lineEndLength
    line += 1
    return true
  }

  private func fault(_ message: String) -> CSVTable.Fault {
    CSVTable.Fault(line: line, message: message)
  }
}
