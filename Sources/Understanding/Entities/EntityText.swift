import TextAnalysis

/// A redacted text as the readers of entities see it: its words and what stands between them.
struct EntityText {
  let text: String
  let bytes: [UInt8]
  let tokens: [Token]
  /// The words as those of closed lists are compared.
  let foldedWords: [String]
  /// What each word can mean to a reader.
  let senses: [WordSense]
  /// The numerals in digits, by position.
  let numerals: [Numeral]
  /// For each word the place of the numeral that starts there, or -1.
  private let numeralAtToken: [Int32]
  private let folded: FoldedText
  /// The words as the grammars take them: those of other languages than English stand for others.
  private let words: [String]
  /// Whether a language among those of the text writes ranks with a full stop: `3. März`.
  let dotsRanks: Bool

  init(_ original: String, _ vocabularies: [ReadingVocabulary] = []) {
    folded = FoldedText(original)
    text = folded.text
    bytes = Array(text.utf8)
    tokens = Tokenizer.tokens(of: text)
    foldedWords = tokens.map { FoldedWord.of($0.text) }
    let read = ReadWords(tokens.map(\.text), vocabularies)
    (words, senses) = (read.words, read.senses)
    dotsRanks = !vocabularies.isEmpty
    numerals = Numeral.all(in: bytes, tokens)
    var places = [Int32](repeating: -1, count: tokens.count)
    for (place, numeral) in numerals.enumerated() {
      places[numeral.tokens.lowerBound] = Int32(place)
    }
    numeralAtToken = places
  }

  /// Where bytes of this text stand in the text as it was written.
  func original(_ range: Range<Int>) -> Range<Int> { folded.original(range) }

  /// The word at `index`; empty outside the text, so that comparing it is enough.
  func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

  /// What the word at `index` can mean; nothing outside the text.
  func sense(_ index: Int) -> WordSense { senses.indices.contains(index) ? senses[index] : .none }

  /// The numeral that starts with word `index`.
  func numeral(_ index: Int) -> Numeral? {
    guard numeralAtToken.indices.contains(index), numeralAtToken[index] >= 0 else { return nil }
    return numerals[Int(numeralAtToken[index])]
  }

  /// The value of word `index` where it is one or two digits.
  func smallNumber(_ index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    let range = tokens[index].range
    guard range.count <= 2 else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// What stands between word `index - 1` and word `index`.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    let start = index > 0 ? tokens[min(index, tokens.count) - 1].range.upperBound : 0
    let end = index < tokens.count ? tokens[index].range.lowerBound : bytes.count
    return bytes[start..<max(start, end)]
  }

  /// Whether exactly the byte `joint` stands before word `index`.
  func isJoined(_ index: Int, by joint: Unicode.Scalar) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    let gap = gap(before: index)
    return gap.count == 1 && gap.first.map(UInt32.init) == joint.value
  }

  /// Whether word `index` stands right behind the one before it: spaces, hyphens or a comma at
  /// most.
  func follows(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    let gap = gap(before: index)
    return gap.count <= 4 && gap.allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0x2C || $0 >= 0x80 }
  }

  /// Whether nothing, one space or a hyphen parts word `index` from the one before.
  func isNear(_ index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return false }
    let gap = gap(before: index)
    if gap.count <= 1 { return gap.isEmpty || gap.first == 0x20 || gap.first == 0x2D }
    return gap.elementsEqual([0xC2, 0xA0])
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

  /// Whether a word or a code that begins with a letter may start at `start`: unlike a number it may
  /// stand right behind a comma, a colon, a point or a slash.
  func isWordFreeBefore(_ start: Int) -> Bool {
    guard start > 0, bytes[start].isLetter, ".,:/".utf8.contains(bytes[start - 1]) else {
      return isFreeBefore(start)
    }
    return true
  }

  /// Whether a code or number may end at `end`.
  func isFreeAfter(_ end: Int) -> Bool {
    if isWord(at: end) { return false }
    guard end < bytes.count else { return true }
    return !("-/.,:_".utf8.contains(bytes[end]) && end + 1 < bytes.count && bytes[end + 1].isDigit)
  }
}
