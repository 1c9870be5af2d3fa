/// Sizes of the content: `64KiB`, `1MiB`, `65536`.
enum PlainSize {
  private static let units = [("MiB", 1_048_576), ("KiB", 1024), ("", 1)]

  /// How many bytes `text` writes; nil for any other text.
  static func bytes(of text: String) -> Int? {
    guard let unit = units.first(where: { text.hasSuffix($0.0) }) else { return nil }
    return PlainCount.value(of: String(text.dropLast(unit.0.count))).map { $0 * unit.1 }
  }

  /// The shortest text that writes so many bytes.
  static func text(of bytes: Int) -> String {
    let unit = units.first { bytes > 0 && bytes % $0.1 == 0 } ?? ("", 1)
    return "\(bytes / unit.1)\(unit.0)"
  }

  /// The two ends of a range, for people.
  static func text(of range: ClosedRange<Int>) -> String {
    "\(text(of: range.lowerBound)) and \(text(of: range.upperBound))"
  }
}
