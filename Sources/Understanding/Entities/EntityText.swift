import Conversation
import TextAnalysis

/// A redacted text as the readers of entities see it: its words and what stands between them.
struct EntityText {
  let text: String
  let bytes: [UInt8]
  let tokens: [Token]
  /// The numerals in digits, by position.
  let numerals: [Numeral]
  /// For each word the numeral that starts there.
  private let numeralAtToken: [Int: Int]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    tokens = Tokenizer.tokens(of: text)
    numerals = Numeral.all(in: bytes, tokens)
    numeralAtToken = Dictionary(
      zip(numerals.map(\.tokens.lowerBound), numerals.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The word at `index`; empty outside the text, so that comparing it is enough.
  func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// The numeral that starts with word `index`.
  func numeral(_ index: Int) -> Numeral? { numeralAtToken[index].map { numerals[$0] } }

  /// What stands between word `index - 1` and word `index`.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    let start = index > 0 ? tokens[min(index, tokens.count) - 1].range.upperBound : 0
    let end = index < tokens.count ? tokens[index].range.lowerBound : bytes.count
    return bytes[start..<max(start, end)]
  }

  /// Whether word `index` stands right behind the one before it: spaces, hyphens or a comma at
  /// most.
  func follows(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    let gap = gap(before: index)
    return gap.count <= 4 && gap.allSatisfy { " -,\u{27}".utf8.contains($0) || $0 >= 0x80 }
  }

  /// Whether a clause ends before word `index`.
  func endsClause(before index: Int) -> Bool {
    index >= tokens.count || gap(before: index).contains { ".,;:!?()\n".utf8.contains($0) }
  }

  /// The bytes of the words `first..<end`.
  func range(_ first: Int, _ end: Int) -> Range<Int> {
    tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  /// Whether a letter or digit stands at byte `offset`.
  func isWord(at offset: Int) -> Bool {
    guard offset >= 0, offset < bytes.count else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isLetter || byte.isDigit }
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    let properties = text.unicodeScalars[index].properties
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether a code or number may start at `start`: not inside a longer one.
  func isFreeBefore(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let byte = bytes[start - 1]
    // A letter outside ASCII needs no look: the word would have begun there.
    if byte.isLetter || byte.isDigit { return false }
    guard start > 1 else { return true }
    let earlier = bytes[start - 2]
    if "-/_'".utf8.contains(byte) { return !(earlier.isLetter || earlier.isDigit) }
    return !(".,:".utf8.contains(byte) && earlier.isDigit)
  }

  /// Whether a code or number may end at `end`.
  func isFreeAfter(_ end: Int) -> Bool {
    if isWord(at: end) { return false }
    guard end < bytes.count else { return true }
    return !("-/.,:_".utf8.contains(bytes[end]) && end + 1 < bytes.count && bytes[end + 1].isDigit)
  }
}

/// What a reader knows beside the text.
struct ReadingContext {
  /// The day that "today" means.
  let today: LocalDate
  /// How replies show the values that lie in the vault, by handle.
  let masks: [String: String]
  /// Whether the text is the answer to a question for this value, so that short forms are clear.
  let isAnswer: Bool
}
