/// Finds placeholders that stand in a text already: a replayed transcript, or a customer who types
/// one.
///
/// They pass as they are. A customer's own `‹email:h9›` therefore names a handle that the vault
/// does not know, or one of the same session; it can address nothing else.
enum PlaceholderScanner {
  static func findings(in text: ScannedText) -> [Finding] {
    var result: [Finding] = []
    var position = 0
    while position < text.count {
      if text.scalars[position] == "‹", let finding = placeholder(text, at: position) {
        result.append(finding)
        position = finding.range.upperBound
      } else {
        position += 1
      }
    }
    return result
  }

  private static func placeholder(_ text: ScannedText, at start: Int) -> Finding? {
    let limit = min(start + 24, text.count)
    guard let end = text.scalars[start..<limit].firstIndex(of: "›") else { return nil }
    let range = start..<(end + 1)
    let parts = text.writtenString((start + 1)..<end)
      .split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, let kind = RedactionClass(rawValue: String(name)) else {
      return nil
    }
    var finding = Finding.unkept(kind, range)
    finding.isPlaceholder = true
    switch (kind, parts.count) {
    case (.password, 1), (.nationalID, 1), (.withheld, 1):
      return finding
    case (.card, 2):
      guard parts[1].utf8.count == 4, isNumber(parts[1]) else { return nil }
      finding.masked = "card …\(parts[1])"
      return finding
    case (.email, 2), (.phone, 2), (.iban, 2), (.secret, 2):
      guard let handle = handleNumber(parts[1]) else { return nil }
      finding.handle = handle
      return finding
    default:
      return nil
    }
  }

  private static func handleNumber(_ text: Substring) -> Int? {
    let digits = text.dropFirst()
    guard text.first == "h", (1...9).contains(digits.utf8.count), isNumber(digits),
      digits.first != "0"
    else { return nil }
    return Int(digits)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
