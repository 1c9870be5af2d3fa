/// Why a text is no acceptable JSON.
package struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in words that hold nothing of the text itself.
  package let description: String
  /// The byte at which it was noticed, counted from 0.
  package let offset: Int
}

/// Reads RFC 8259 JSON from UTF-8 bytes, strictly and within bounds.
///
/// Refused beside malformed text: a repeated member, more than `maximumDepth` levels, a number that no
/// `Double` holds, a lone surrogate, and invalid UTF-8. Time is linear in the input.
package struct JSONReader {
  /// How many levels of arrays and objects may stand inside each other.
  package static let maximumDepth = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// The value that `bytes` hold.
  /// - Throws: `JSONError` where they hold none, or more than one.
  package static func value(of bytes: some Sequence<UInt8>) throws(JSONError) -> JSONValue {
    let read = bytes.withContiguousStorageIfAvailable { document(in: $0) }
    return try (read ?? ContiguousArray(bytes).withUnsafeBufferPointer { document(in: $0) }).get()
  }

  /// The value that `text` holds.
  /// - Throws: `JSONError` where it holds none, or more than one.
  package static func value(of text: String) throws(JSONError) -> JSONValue {
    try value(of: text.utf8)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private static func document(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<JSONValue, JSONError> {
    var reader = JSONReader(bytes: bytes)
    do throws(JSONError) { return .success(try reader.document()) } catch {
      return .failure(error)
    }
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    let value = try element(depth: 0)
    skipWhitespace()
    guard position == bytes.count else { throw fault("unexpected text after the value") }
    return value
  }

  private mutating func element(depth: Int) throws(JSONError) -> JSONValue {
    skipWhitespace()
    let first = try peek()
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), depth >= Self.maximumDepth {
      throw fault("more than \(Self.maximumDepth) levels")
    }
    switch first {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var members: [JSONObject.Member] = []
    var names = MemberNames()
    if try consume(UInt8(ascii: "}")) { return .object(JSONObject()) }
    repeat {
      skipWhitespace()
      guard try peek() == UInt8(ascii: "\"") else { throw fault("a member needs a quoted name") }
      let name = try string()
      guard names.insert(name, after: members) else { throw fault("a member is repeated") }
      guard try consume(UInt8(ascii: ":")) else { throw fault("expected ':'") }
      members.append(JSONObject.Member(name: name, value: try element(depth: depth + 1)))
    } while try consume(UInt8(ascii: ","))
    guard try consume(UInt8(ascii: "}")) else { throw fault("expected ',' or '}'") }
    return .object(JSONObject(distinct: members))
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var result: [JSONValue] = []
    if try consume(UInt8(ascii: "]")) { return .array(result) }
    repeat { result.append(try element(depth: depth + 1)) } while try consume(UInt8(ascii: ","))
    guard try consume(UInt8(ascii: "]")) else { throw fault("expected ',' or ']'") }
    return .array(result)
  }

  private mutating func literal(
    _ word: StaticString,
    _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let count = word.utf8CodeUnitCount
    let matches =
      position + count <= bytes.count
      && (0..<count).allSatisfy { bytes[position + $0] == word.utf8Start[$0] }
    guard matches else { throw fault("unexpected character") }
    position += count
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    var isWhole = true
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let firstDigit = position
    guard digits() > 0 else { throw fault("unexpected character") }
    if bytes[firstDigit] == UInt8(ascii: "0"), position - firstDigit > 1 {
      throw fault("a number starts with 0")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      guard digits() > 0 else { throw fault("digits are missing after '.'") }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      guard digits() > 0 else { throw fault("digits are missing in the exponent") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw fault("a number is out of range") }
    return .number(value)
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    var seen: UInt8 = 0
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
      bytes[position] != UInt8(ascii: "\\")
    {
      guard bytes[position] >= 0x20 else { throw fault("a control character is not escaped") }
      seen |= bytes[position]
      position += 1
    }
    guard position < bytes.count else { throw fault("a string has no end") }
    if bytes[position] == UInt8(ascii: "\"") {
      defer { position += 1 }
      let content = UnsafeBufferPointer(rebasing: bytes[start..<position])
      // ASCII is valid as it stands, and most texts of a log are.
      return seen < 0x80 ? String(decoding: content, as: UTF8.self) : try text(of: content)
    }
    return try escapedString(from: start)
  }

  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var collected = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try text(of: collected)
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &collected)
      case ..<0x20:
        throw fault("a control character is not escaped")
      default:
        collected.append(byte)
        position += 1
      }
    }
    throw fault("a string has no end")
  }

  private mutating func escape(into collected: inout [UInt8]) throws(JSONError) {
    let byte = try peek()
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(byte)
    case UInt8(ascii: "b"): collected.append(0x08)
    case UInt8(ascii: "f"): collected.append(0x0C)
    case UInt8(ascii: "n"): collected.append(0x0A)
    case UInt8(ascii: "r"): collected.append(0x0D)
    case UInt8(ascii: "t"): collected.append(0x09)
    case UInt8(ascii: "u"): collected.append(contentsOf: UTF8.encode(try scalar()) ?? .init())
    default:
      position -= 1
      throw fault("an escape is unknown")
    }
  }

  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let high = try codeUnit()
    var value = UInt32(high)
    if (0xD800..<0xDC00).contains(high) {
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw fault("a surrogate stands alone") }
      position += 2
      let low = try codeUnit()
      guard (0xDC00..<0xE000).contains(low) else { throw fault("a surrogate stands alone") }
      value = 0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault("a surrogate stands alone") }
    return scalar
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    guard position + 4 <= bytes.count else { throw fault("an escape is cut off") }
    var value: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("an escape is unknown")
      }
      value = value << 4 | UInt16(digit)
    }
    position += 4
    return value
  }

  private func text(of bytes: some Collection<UInt8>) throws(JSONError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault("invalid UTF-8")
    }
    return text
  }

  // MARK: Steps

  private func peek() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw fault("the text ends too early") }
    return bytes[position]
  }

  private mutating func consume(_ byte: UInt8) throws(JSONError) -> Bool {
    skipWhitespace()
    guard try peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func fault(_ description: String) -> JSONError {
    JSONError(description: description, offset: position)
  }
}
