import SourceDiagnostics

/// Finds YAML aliases before the parser does: a few nested ones expand to more than any memory holds.
///
/// A name after `&` that also stands after `*` is taken for an alias; content has little use for either.
enum AliasScan {
  /// A diagnostic about the first alias behind `count` others; an alias has a name that an anchor declares.
  static func alias(beyond count: Int, in source: SourceText) -> Diagnostic? {
    let anchors = Set(marks(UInt8(ascii: "&"), in: source.text).map(\.name))
    guard !anchors.isEmpty,
      let alias = marks(UInt8(ascii: "*"), in: source.text).filter({
        anchors.contains($0.name)
      }).dropFirst(count).first
    else { return nil }
    return source.diagnostic(
      code: "yaml-alias",
      count == 0
        ? "content cannot refer to '&\(alias.name)' by an alias"
        : "the file holds more than \(count) aliases, of which '*\(alias.name)' is one",
      at: location(ofByte: alias.offset, length: alias.name.utf8.count + 1, in: source),
      hint: "write the value out, or put a text that starts with '*' in quotes"
    )
  }

  private struct Found {
    let name: String
    let offset: Int
  }

  /// The names right behind `sign` where it could start a token.
  private static func marks(_ sign: UInt8, in text: String) -> [Found] {
    var found: [Found] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == sign, index == 0 || !isName(bytes[index - 1]) else { continue }
      var end = index + 1
      while end < bytes.count, isName(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
      guard end > index + 1 else { continue }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      found.append(Found(name: name, offset: index))
    }
    return found
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_")
  }

  private static func location(
    ofByte offset: Int,
    length: Int,
    in source: SourceText
  ) -> SourceLocation {
    let before = SourceText(
      path: source.path,
      text: String(decoding: source.text.utf8.prefix(offset), as: UTF8.self)
    )
    let column = before.scalars(ofLine: before.lineCount).count + 1
    return source.location(line: before.lineCount, column: column, length: length)
  }
}
