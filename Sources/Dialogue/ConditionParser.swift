import Conversation

/// Reads a condition of the content.
///
///     condition  = conjunct { "or" conjunct }
///     conjunct   = negation { "and" negation }
///     negation   = "not" negation | "(" condition ")" | comparison
///     comparison = operand [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) operand | "in" "[" operand { "," operand } "]" ]
///     operand    = name | number | 'text' | true | false | none
package struct ConditionParser {
  private enum Token: Hashable {
    case word(String)
    case number(Double)
    case text(String)
    case symbol(String)
  }

  private struct Placed {
    let token: Token
    let range: Range<Int>
  }

  private static let maximumDepth = 32
  private static let maximumTokens = 512
  private let tokens: [Placed]
  private let end: Int
  private var position = 0

  /// The condition that `text` writes.
  /// - Throws: `ContentSyntaxError` at the first place that fits no rule above.
  package static func condition(of text: String) throws(ContentSyntaxError) -> Condition {
    var parser = try ConditionParser(text)
    let condition = try parser.disjunction(depth: 0)
    guard parser.position == parser.tokens.count else {
      throw parser.fault("expected 'and', 'or' or the end")
    }
    return condition
  }

  /// The single operand that `text` writes: a name, a number, a quoted text.
  /// - Throws: `ContentSyntaxError` where it is none.
  package static func operand(of text: String) throws(ContentSyntaxError) -> Operand {
    var parser = try ConditionParser(text)
    let operand = try parser.operand()
    guard parser.position == parser.tokens.count else { throw parser.fault("expected one value") }
    return operand
  }

  private init(_ text: String) throws(ContentSyntaxError) {
    tokens = try Self.tokens(of: Array(text.utf8))
    end = text.utf8.count
    guard tokens.count <= Self.maximumTokens else {
      throw ContentSyntaxError(message: "the condition is too long", range: 0..<end)
    }
  }

  // MARK: Grammar

  private mutating func disjunction(depth: Int) throws(ContentSyntaxError) -> Condition {
    guard depth < Self.maximumDepth else { throw fault("the condition is nested too deeply") }
    var left = try conjunction(depth: depth)
    while take(.word("or")) { left = .or(left, try conjunction(depth: depth)) }
    return left
  }

  private mutating func conjunction(depth: Int) throws(ContentSyntaxError) -> Condition {
    var left = try negation(depth: depth)
    while take(.word("and")) { left = .and(left, try negation(depth: depth)) }
    return left
  }

  private mutating func negation(depth: Int) throws(ContentSyntaxError) -> Condition {
    guard depth < Self.maximumDepth else { throw fault("the condition is nested too deeply") }
    if take(.word("not")) { return .not(try negation(depth: depth + 1)) }
    if take(.symbol("(")) {
      let inner = try disjunction(depth: depth + 1)
      guard take(.symbol(")")) else { throw fault("expected ')'") }
      return inner
    }
    return try comparison()
  }

  private mutating func comparison() throws(ContentSyntaxError) -> Condition {
    let left = try operand()
    if take(.word("in")) { return .isIn(left, try list()) }
    for comparison in Condition.Comparison.allCases where take(.symbol(comparison.rawValue)) {
      return .compare(left, comparison, try operand())
    }
    return .isTrue(left)
  }

  private mutating func list() throws(ContentSyntaxError) -> [Operand] {
    guard take(.symbol("[")) else { throw fault("expected '[' after 'in'") }
    var operands = [try operand()]
    while take(.symbol(",")) { operands.append(try operand()) }
    guard take(.symbol("]")) else { throw fault("expected ',' or ']'") }
    return operands
  }

  private mutating func operand() throws(ContentSyntaxError) -> Operand {
    guard position < tokens.count else { throw fault("expected a name or a value") }
    let placed = tokens[position]
    switch placed.token {
    case .number(let number): position += 1; return .literal(.number(number))
    case .text(let text): position += 1; return .literal(.text(text))
    case .word("true"): position += 1; return .literal(.flag(true))
    case .word("false"): position += 1; return .literal(.flag(false))
    case .word("none"): position += 1; return .none
    case .word(let word):
      guard !["and", "or", "not", "in"].contains(word), let reference = Reference(parsing: word)
      else { throw fault("expected a name or a value") }
      position += 1
      return .reference(reference)
    case .symbol: throw fault("expected a name or a value")
    }
  }

  private mutating func take(_ token: Token) -> Bool {
    guard position < tokens.count, tokens[position].token == token else { return false }
    position += 1
    return true
  }

  private func fault(_ message: String) -> ContentSyntaxError {
    let range = position < tokens.count ? tokens[position].range : end..<end + 1
    return ContentSyntaxError(message: message, range: range)
  }

  // MARK: Tokens

  private static func tokens(of bytes: [UInt8]) throws(ContentSyntaxError) -> [Placed] {
    var tokens: [Placed] = []
    var index = 0
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1; continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard let close = bytes[(index + 1)...].firstIndex(of: bytes[index]) else {
          throw ContentSyntaxError(message: "a quote without its partner", range: start..<start + 1)
        }
        index = close + 1
        tokens.append(placed(.text(string(bytes[(start + 1)..<close])), start..<index))
      case let byte where isWordByte(byte):
        while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
        let word = string(bytes[start..<index])
        tokens.append(placed(number(word).map { .number($0) } ?? .word(word), start..<index))
      default:
        let pair = string(bytes[start..<min(start + 2, bytes.count)])
        let isPair = ["==", "!=", "<=", ">="].contains(pair)
        index += isPair ? 2 : 1
        let symbol = isPair ? pair : character(at: start, of: bytes)
        guard isPair || ["<", ">", "(", ")", "[", "]", ","].contains(symbol) else {
          throw ContentSyntaxError(
            message: "unexpected '\(symbol)'",
            range: start..<start + symbol.utf8.count,
            hint: symbol == "=" ? "write '=='" : nil
          )
        }
        tokens.append(placed(.symbol(symbol), start..<index))
      }
    }
    return tokens
  }

  private static func placed(_ token: Token, _ range: Range<Int>) -> Placed {
    Placed(token: token, range: range)
  }

  /// The number that a word writes in decimal digits; `nan`, `inf` and `0x1` are names like others.
  private static func number(_ word: String) -> Double? {
    let digits = word.hasPrefix("-") ? word.dropFirst() : word[...]
    guard let first = digits.utf8.first, (0x30...0x39).contains(first),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(word)
  }

  /// The whole character that starts at a byte, so that a fault quotes it as it was written.
  private static func character(at start: Int, of bytes: [UInt8]) -> String {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return string(bytes[start..<end])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
