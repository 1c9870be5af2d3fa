/// Finds e-mail addresses: a local part, `@`, and a domain of two or more labels.
enum EmailScanner {
  static func findings(in text: ScannedText) -> [Finding] {
    var result: [Finding] = []
    for position in 0..<text.count where text.scalars[position] == "@" {
      if let finding = address(text, around: position) { result.append(finding) }
    }
    return result
  }

  private static func address(_ text: ScannedText, around at: Int) -> Finding? {
    var start = at
    while start > 0, isLocal(text.scalars[start - 1]) { start -= 1 }
    while start < at, !text.isWord(start), text.scalars[start] != "_" { start += 1 }
    guard start < at, text.scalars[at - 1] != ".", let end = endOfDomain(text, from: at + 1) else {
      return nil
    }
    let local = text.writtenString(start..<at)
    let domain = text.string((at + 1)..<end).lowercased()
    return Finding(
      kind: .email,
      range: start..<end,
      value: "\(local)@\(domain)",
      masked: "\(local.prefix(1))…@\(domain)"
    )
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "_", "%", "+", "-", "'", "~", "&", "!", "#", "$", "*": true
    default: scalar.isWordScalar
    }
  }

  /// Where the domain ends that starts at `start`: labels of letters, digits and hyphens, at least
  /// two, the last one with two letters or more.
  private static func endOfDomain(_ text: ScannedText, from start: Int) -> Int? {
    var position = start
    var label = start
    var end: Int?
    while true {
      while text.isWord(position) || text.at(position) == "-" { position += 1 }
      guard position > label, text.isWord(label) else { return end }
      var last = position
      while text.at(last - 1) == "-" { last -= 1 }
      if label > start, isTopLevel(text, label..<last) { end = last }
      guard text.at(position) == ".", last == position else { return end }
      position += 1
      label = position
    }
  }

  private static func isTopLevel(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    range.count >= 2 && text.digit(range.lowerBound) == nil
      && range.contains { text.digit($0) == nil }
  }
}
