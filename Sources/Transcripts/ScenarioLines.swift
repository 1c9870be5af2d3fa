/// A text by its lines, which end with LF or CR LF and nothing else: a message may hold every other separator.
struct ScenarioLines {
  /// The lines without their ends; no line behind the last end.
  private(set) var lines: [String] = []
  /// Which lines end with CR LF.
  private var hasReturn: [Bool] = []
  private let endsWithLineFeed: Bool

  init(_ text: String) {
    var bytes = Substring(text).utf8
    endsWithLineFeed = bytes.last == UInt8(ascii: "\n") || bytes.isEmpty
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard !bytes.isEmpty else { return }
    var parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if endsWithLineFeed { parts.removeLast() }
    for part in parts {
      let isReturn = part.last == UInt8(ascii: "\r")
      lines.append(String(decoding: isReturn ? part.dropLast() : part, as: UTF8.self))
      hasReturn.append(isReturn)
    }
  }

  /// Puts `replacement` in the place of some lines; new lines end as the one before them does.
  mutating func replace(_ range: Range<Int>, with replacement: [String]) {
    let isReturn =
      hasReturn.isEmpty ? false : hasReturn[max(0, min(range.lowerBound, hasReturn.count) - 1)]
    lines.replaceSubrange(range, with: replacement)
    hasReturn.replaceSubrange(range, with: replacement.map { _ in isReturn })
  }

  /// The text of the lines as they are now.
  var text: String {
    let text = zip(lines, hasReturn).map { $1 ? "\($0)\r" : $0 }.joined(separator: "\n")
    return endsWithLineFeed ? "\(text)\n" : text
  }
}
