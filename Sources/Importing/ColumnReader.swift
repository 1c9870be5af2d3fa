import CanonicalJSON

/// Finds the columns that the map names in the fields of a record, or in the members of an object.
struct ColumnReader {
  private let map: ImportMap
  private let named: [(field: ImportField, column: String)]
  /// Where each field stands in a record; nil before the first one was read.
  private var places: [(field: ImportField, index: Int)]?
  private var header: [String] = []
  private var foundColumns: Set<String> = []
  private var seen: Set<String> = []

  init(map: ImportMap) {
    self.map = map
    named = ImportField.allCases.compactMap { field in
      map.columns[field].map { (field, $0) }
    }
  }

  var hasHeader: Bool { places != nil }

  var unmapped: [String] {
    let columns = named.map(\.column)
    // What a dotted name finds lies within the column that it starts with.
    let outer = columns.compactMap { $0.split(separator: ".").first.map(String.init) }
    let known = map.ignored.union(columns).union(outer)
    return header.filter { !known.contains($0) && !$0.isEmpty }
  }

  /// Columns that no object had; a header without one of them is a fault at once.
  var absent: [String] {
    guard !hasHeader else { return [] }
    return Set(named.map(\.column)).subtracting(foundColumns).sorted()
  }

  // MARK: CSV

  mutating func readHeader(_ bytes: [UInt8], _ ends: [Int]) throws(ImportFault) {
    let names = Self.slices(of: bytes, ends).map { Self.trimmed(Self.text(of: $0)) }
    for (index, name) in names.enumerated() where !name.isEmpty {
      guard !names[..<index].contains(name) else {
        throw .badHeader("two columns have the same name, columns \(index + 1) and an earlier one")
      }
    }
    let missing = named.filter { !names.contains($0.column) }.map(\.field)
    guard missing.isEmpty else { throw .unknownColumns(missing, header: names) }
    header = names
    places = named.compactMap { named in
      names.firstIndex(of: named.column).map { (named.field, $0) }
    }
  }

  func reading(_ bytes: [UInt8], _ ends: [Int], line: Int) -> ImportReading {
    guard ends.count == header.count else { return .lost(.wrongFieldCount, line: line) }
    var row = ImportRow(line: line)
    for (field, index) in places ?? [] {
      let slice = bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
      guard !slice.isEmpty else { continue }
      if let text = String(validating: slice, as: UTF8.self) {
        set(text, field, &row)
      } else {
        row.losses.append((field, .repairedText))
        set(String(decoding: slice, as: UTF8.self), field, &row)
      }
    }
    return .row(row)
  }

  private static func slices(of bytes: [UInt8], _ ends: [Int]) -> [ArraySlice<UInt8>] {
    ends.indices.map { bytes[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]] }
  }

  private static func text(of bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  // MARK: JSON Lines

  mutating func row(_ object: JSONObject, line: Int) -> ImportRow {
    for member in object.members where header.count < DelimitedSplitter.columnLimit {
      if seen.insert(member.name).inserted { header.append(member.name) }
    }
    var row = ImportRow(line: line)
    for (field, column) in named {
      guard let value = Self.value(column, in: object) else { continue }
      foundColumns.insert(column)
      switch value {
      case .string(let text): set(text, field, &row)
      case .integer(let number): set(String(number), field, &row)
      case .number(let number): set(JSONWriter.text(of: .number(number)), field, &row)
      case .bool(let flag): set(flag ? "true" : "false", field, &row)
      case .null: continue
      case .array, .object: row.losses.append((field, .notText))
      }
    }
    return row
  }

  /// The member called `column`, else the one at the end of the path that its dots name.
  private static func value(_ column: String, in object: JSONObject) -> JSONValue? {
    if let value = object[column] { return value }
    guard column.contains(".") else { return nil }
    return column.split(separator: ".").reduce(JSONValue.object(object)) { value, name in
      value?[String(name)]
    }
  }

  // MARK: Values

  private func set(_ text: String, _ field: ImportField, _ row: inout ImportRow) {
    let text = Self.trimmed(text)
    guard !text.isEmpty, !map.blanks.contains(text) else { return }
    row.values[field] = text
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
    let utf8 = text.utf8
    guard let first = utf8.firstIndex(where: { !isBlank($0) }),
      let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }
}
