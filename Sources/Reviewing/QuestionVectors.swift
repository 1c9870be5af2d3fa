import TextAnalysis

/// The vectors by which questions are compared, and how alike two of one sort must be.
package struct QuestionVectors: Sendable {
  /// How many numbers a vector of words has: a power of two. With as many, of 300 words two fall together seldom.
  private static let wordDimension = 1024
  /// Of a word as long as this, its beginning counts too: "kayak" is like "kayaks", "cancelled" like "cancelling".
  private static let stemLength = 5

  /// One vector of length 1 for each question; zeros where there is nothing to read.
  package let rows: [[Float]]
  /// The cosine from which questions are held to be alike.
  package let likeness: Float

  /// Vectors made elsewhere.
  package init(rows: [[Float]], likeness: Float) {
    self.rows = rows
    self.likeness = likeness
  }

  /// The vectors of `texts`: of their meaning where there is an encoder, else of their words.
  /// - Parameter likeness: The cosine from which they are alike; nil for what decision 0031 measured.
  package init(of texts: [String], encoder: (any SentenceEncoder)?, likeness: Float? = nil) {
    if let encoder {
      self.init(rows: encoder.embeddings(of: texts), likeness: likeness ?? 0.65)
    } else {
      self.init(rows: texts.map(Self.words), likeness: likeness ?? 0.55)
    }
  }

  /// A bag of content words and their beginnings, hashed into a fixed number of places with a sign each, so that two
  /// words that fall together do not make texts alike on average.
  private static func words(of text: String) -> [Float] {
    var row = [Float](repeating: 0, count: wordDimension)
    for word in Set(Tokenizer.tokens(of: text).map(\.text)) where TellingWords.mayTell(word) {
      add(word, weight: 1, to: &row)
      if word.utf8.count >= stemLength { add("\(word.prefix(stemLength))*", weight: 1, to: &row) }
    }
    let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? row.map { $0 / length } : row
  }

  private static func add(_ feature: String, weight: Float, to row: inout [Float]) {
    let hash = FowlerHash.value(of: feature.utf8)
    row[Int(hash % UInt64(wordDimension))] += hash >> 63 == 0 ? weight : -weight
  }
}
