import TextAnalysis

/// Turns sentences into vectors with a small transformer whose weights have 8 bits.
///
/// Only the first tokens of a text are read (128 with all-MiniLM-L6-v2, about 90 words). Any number of
/// threads may ask at once.
package struct TransformerEncoder: SentenceEncoder {
  /// Rises whenever the same file gives other vectors.
  private static let codeVersion = 1
  /// How many tokens are computed together at most: more do not fit beside the weights in a core's own cache.
  private static let batchRows = 36

  /// The file that the weights lie in.
  package let file: EncoderFile
  /// The instructions that are used.
  package let kernel: EncoderKernel
  let tokenizer: WordPieceTokenizer
  private let pass: ForwardPass

  /// An encoder of a file.
  /// - Parameter kernel: The instructions to use; the best ones where it is nil.
  package init(
    _ file: EncoderFile,
    kernel: EncoderKernel? = nil
  ) throws(EncoderFileError) {
    guard let weights = TransformerWeights(file) else { throw .truncated }
    self.file = file
    self.kernel = kernel ?? .best
    tokenizer = WordPieceTokenizer(
      vocabulary: file.vocabulary,
      unknown: Int32(file.header.unknown),
      start: Int32(file.header.start),
      end: Int32(file.header.end)
    )
    pass = ForwardPass(weights: weights, dimensions: file.dimensions, kernel: self.kernel.code)
  }

  package var identifier: String {
    let digest = file.digest.prefix(8).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }
    return "transformer-\(digest.joined())-\(Self.codeVersion)"
  }

  package var dimension: Int { file.dimensions.width }

  /// The vocabulary's words of two letters or more; the letters before them are no words of their own.
  package var words: [String] { file.vocabulary.words }

  package func embedding(of text: String) -> [Float] { embeddings(of: [text]).first ?? [] }

  /// The vectors of many texts, the same as one by one, in less time.
  package func embeddings(of texts: [String]) -> [[Float]] { readings(of: texts).map(\.meaning) }

  package func readings(of texts: [String]) -> [SentenceReading] {
    var results: [SentenceReading] = []
    results.reserveCapacity(texts.count)
    var batch: [[Int32]] = []
    var rows = 0
    for text in texts {
      let tokens = tokens(of: text)
      if rows > 0, rows + tokens.count > Self.batchRows {
        results += vectors(of: batch)
        (batch, rows) = ([], 0)
      }
      batch.append(tokens)
      rows += tokens.count
    }
    return results + vectors(of: batch)
  }

  /// The numbers of the pieces of `text` that are read.
  package func tokens(of text: String) -> [Int32] {
    tokenizer.tokens(of: text, limit: file.dimensions.positions)
  }

  private func vectors(of batch: [[Int32]]) -> [SentenceReading] {
    let nothing = [Float](repeating: 0, count: dimension)
    return zip(batch, pass.vectors(of: batch)).map { tokens, vectors in
      // Start and end alone: there was nothing to read.
      tokens.count > 2
        ? SentenceReading(meaning: vectors.last, wording: vectors.middle)
        : SentenceReading(meaning: nothing, wording: nothing)
    }
  }
}
