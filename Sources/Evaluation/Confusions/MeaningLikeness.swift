import TextAnalysis

/// How like one another texts are in their meaning: by the cosine of their vectors, 0…1.
struct MeaningLikeness: Sendable {
  private let encoder: any SentenceEncoder
  private let vectors: [[Float]]

  /// Texts as people read them.
  init(_ texts: [String], encoder: any SentenceEncoder) {
    self.encoder = encoder
    vectors = encoder.embeddings(of: texts.map(TextNormalizer.normalized))
  }

  /// How like `text` each of the texts is; a right angle and more counts as 0.
  func likeness(to text: String) -> [Double] {
    let vector = encoder.embedding(of: TextNormalizer.normalized(text))
    return vectors.map { other in
      var product: Float = 0
      for place in vector.indices { product += vector[place] * other[place] }
      return Double(min(1, max(0, product)))
    }
  }
}
