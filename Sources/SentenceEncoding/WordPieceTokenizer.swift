/// Splits text into the pieces of words that the encoder knows, as BERT's tokeniser for lower case does.
///
/// One difference, on purpose: `[CLS]` and its like in a customer's text are text.
struct WordPieceTokenizer: Sendable {
  /// Longer words are unknown as a whole.
  static let maximumWordLength = 100

  let vocabulary: Vocabulary
  let unknown: Int32
  let start: Int32
  let end: Int32

  /// The numbers of the text's pieces between those of start and end, `limit` at most in all; what comes
  /// behind them is not read. Only start and end where there is nothing to read.
  func tokens(of text: String, limit: Int) -> [Int32] {
    var result = [start]
    var splitter = WordSplitter(text)
    while result.count < limit - 1, let word = splitter.next() {
      append(word, to: &result, limit: limit - 1)
    }
    result.append(end)
    return result
  }

  private func append(_ word: WordSplitter.Word, to result: inout [Int32], limit: Int) {
    guard word.length <= Self.maximumWordLength else { return result.append(unknown) }
    let known = result.count
    word.bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        guard
          let (piece, length) = longest(
            UnsafeBufferPointer(rebasing: bytes[position...]),
            continued: position > 0
          )
        else {
          result.removeSubrange(known...)
          return result.append(unknown)
        }
        result.append(piece)
        position += length
      }
    }
    if result.count > limit { result.removeSubrange(limit...) }
  }

  /// The longest piece with which `bytes` begin, and its length.
  private func longest(
    _ bytes: UnsafeBufferPointer<UInt8>,
    continued: Bool
  ) -> (piece: Int32, length: Int)? {
    var hash = PieceHash(continued: continued)
    return withUnsafeTemporaryAllocation(of: PieceHash.self, capacity: bytes.count) { hashes in
      for index in bytes.indices {
        hash.append(bytes[index])
        hashes.initializeElement(at: index, to: hash)
      }
      for length in stride(from: bytes.count, to: 0, by: -1) {
        // A piece ends where a scalar ends.
        if length < bytes.count, bytes[length] & 0xC0 == 0x80 { continue }
        let prefix = UnsafeBufferPointer(rebasing: bytes[..<length])
        if let piece = vocabulary.number(of: prefix, continued: continued, hash: hashes[length - 1])
        {
          return (piece, length)
        }
      }
      return nil
    }
  }
}
