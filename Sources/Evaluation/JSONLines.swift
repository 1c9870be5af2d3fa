import CanonicalJSON

/// The objects of a JSON Lines file.
enum JSONLines {
  /// What `read` makes of each line that is not blank.
  /// - Throws: `DataFault` for the first line that is no object, or of which `read` gives nothing.
  static func map<Row>(
    _ bytes: [UInt8],
    path: String,
    expecting shape: String,
    _ read: (JSONValue) -> Row?
  ) throws(DataFault) -> [Row] {
    var rows: [Row] = []
    var line = 0
    for slice in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if slice.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let value: JSONValue
      do throws(JSONError) { value = try JSONReader.value(of: slice) } catch {
        throw DataFault(
          path: path,
          line: line,
          message: "\(error.description) at byte \(error.offset)"
        )
      }
      guard let row = read(value) else {
        throw DataFault(path: path, line: line, message: "expected \(shape)")
      }
      rows.append(row)
    }
    return rows
  }
}
