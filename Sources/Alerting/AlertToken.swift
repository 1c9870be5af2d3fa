/// A word, number or sign of a rule with its place.
struct AlertToken: Hashable {
  /// What it is.
  enum Kind: Hashable {
    case word(String)
    case number(Double)
    /// One of `< <= > >= % ,`.
    case symbol(String)
  }

  private static let longest = 200

  let kind: Kind
  /// The UTF-8 bytes where it stands.
  let range: Range<Int>

  /// The tokens of `text`, in order.
  /// - Throws: `AlertSyntaxError` at the first letter that belongs to no rule.
  static func tokens(of text: String) throws(AlertSyntaxError) -> [AlertToken] {
    let bytes = Array(text.utf8)
    guard bytes.count <= longest else {
      throw AlertSyntaxError(
        code: .invalidAlert,
        message: "the rule is longer than \(longest) bytes",
        range: longest..<bytes.count,
        hint: AlertRuleParser.example
      )
    }
    var tokens: [AlertToken] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] != UInt8(ascii: " ") else {
        index += 1
        continue
      }
      let token = try token(at: index, of: bytes)
      tokens.append(token)
      index = token.range.upperBound
    }
    return tokens
  }

  private static func token(
    at start: Int,
    of bytes: [UInt8]
  ) throws(AlertSyntaxError) -> AlertToken {
    let byte = bytes[start]
    if isLetter(byte) {
      let end = bytes[start...].firstIndex {
        !isLetter($0) && !isDigit($0) && $0 != UInt8(ascii: "_")
      }
      return AlertToken(kind: .word(string(bytes[start..<(end ?? bytes.count)])), start, end, bytes)
    }
    if isDigit(byte) || byte == UInt8(ascii: "-") { return try number(at: start, of: bytes) }
    for (written, symbol) in signs where bytes[start...].starts(with: written.utf8) {
      return AlertToken(kind: .symbol(symbol), start, start + written.utf8.count, bytes)
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    throw AlertSyntaxError(
      code: .invalidAlert,
      message: "unexpected '\(string(bytes[start..<end]))'",
      range: start..<end,
      hint: byte == UInt8(ascii: "=") ? "write '<=' or '>='" : AlertRuleParser.example
    )
  }

  /// As they are written, the longer ones first, and what they stand for.
  private static let signs = [
    ("<=", "<="), (">=", ">="), ("≤", "<="), ("≥", ">="), ("<", "<"), (">", ">"), ("%", "%"),
    (",", ","),
  ]

  /// Decimal digits with a point perhaps, and a minus before them.
  private static func number(
    at start: Int,
    of bytes: [UInt8]
  ) throws(AlertSyntaxError) -> AlertToken {
    let end = bytes[(start + 1)...].firstIndex { !isDigit($0) && $0 != UInt8(ascii: ".") }
    let text = string(bytes[start..<(end ?? bytes.count)])
    guard let last = text.utf8.last, isDigit(last), text.utf8.count <= 12, let number = Double(text)
    else {
      throw AlertSyntaxError(
        code: .invalidAlert,
        message: "'\(text)' is no number",
        range: start..<(end ?? bytes.count),
        hint: "digits with a point, such as 0.25"
      )
    }
    return AlertToken(kind: .number(number), start, end, bytes)
  }

  private init(kind: Kind, _ start: Int, _ end: Int?, _ bytes: [UInt8]) {
    self.kind = kind
    range = start..<(end ?? bytes.count)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
