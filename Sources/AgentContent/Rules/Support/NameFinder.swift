import Dialogue

/// Finds where a name stands in a text or a condition, for the caret.
enum NameFinder {
  /// The UTF-8 bytes of `reference` within the braces of a template; nil where it is not read there.
  static func range(of reference: Reference, inTemplate text: String) -> Range<Int>? {
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
      let inner = index + 1..<end
      if let range = words(in: inner, of: bytes).first, name(range, bytes) == reference {
        return range
      }
      index = max(end, index + 1)
    }
    return nil
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

  private static func words(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isName(bytes[index]) else {
        index += 1
        continue
      }
      let end = bytes[index..<range.upperBound].firstIndex { !isName($0) } ?? range.upperBound
      ranges.append(index..<end)
      index = end
    }
    return ranges
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
