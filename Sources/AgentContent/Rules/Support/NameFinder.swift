import Dialogue

/// Finds where a name stands in a text or a condition, for the caret.
enum NameFinder {
  /// The names within the braces of a template, in order, with their UTF-8 bytes.
  static func names(inTemplate text: String) -> [(reference: Reference, range: Range<Int>)] {
    var found: [(reference: Reference, range: Range<Int>)] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") {
        index += 2
        continue
      }
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
      if let range = firstWord(in: index + 1..<end, of: bytes), let name = name(range, bytes) {
        found.append((name, range))
      }
      index = max(end, index + 1)
    }
    return found
  }

  /// The UTF-8 bytes of `reference` in a condition, outside quotes; nil where it is not read there.
  static func range(of reference: Reference, inCondition text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        index = (bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count) + 1
        continue
      }
      guard isName(byte) else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { !isName($0) } ?? bytes.count
      if name(index..<end, bytes) == reference { return index..<end }
      index = end
    }
    return nil
  }

  private static func firstWord(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    guard let start = bytes[range].firstIndex(where: isName) else { return nil }
    let end = bytes[start..<range.upperBound].firstIndex { !isName($0) } ?? range.upperBound
    return start..<end
  }

  private static func name(_ range: Range<Int>, _ bytes: [UInt8]) -> Reference? {
    Reference(parsing: String(decoding: bytes[range], as: UTF8.self))
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}

extension Reference {
  /// The name as content writes it.
  var name: String {
    switch self {
    case .value(let name): name
    case .customer(let name): "customer.\(name)"
    case .counter(let counter): counter.rawValue
    case .special(let special): special.rawValue
    }
  }
}
