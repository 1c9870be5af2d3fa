import TextAnalysis

/// Finds the words of a text whose capital says that they are names.
enum CapitalisedWords {
  /// The places of words that begin with a capital where none is due: neither at the start of a sentence, nor
  /// in a text that is written in capitals throughout.
  /// - Parameter count: how many words the text has in its normal form; where the count as it was written is
  ///   another, places cannot be told, and no word passes for a name.
  static func names(in text: String, count: Int) -> Set<Int> {
    let tokens = Tokenizer.tokens(of: text, limit: count + 1)
    guard tokens.count == count else { return [] }
    let bytes = Array(text.utf8)
    let capitals = tokens.indices.filter { isCapital(bytes[tokens[$0].range.lowerBound]) }
    guard capitals.count * 2 <= max(count, 2) else { return [] }
    return Set(capitals.filter { $0 > 0 && !startsSentence(tokens[$0], bytes) })
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private static func startsSentence(_ token: Token, _ bytes: [UInt8]) -> Bool {
    let before = bytes[..<token.range.lowerBound].last { $0 > 0x20 }
    return before.map { ".!?:".utf8.contains($0) } ?? true
  }
}
