import TextAnalysis

/// The vectors of documents, by which those that mean the same as a question are found.
///
/// A document lies between the vector of its title and that of its title and text together: the title says what
/// it is about, the text what it says of it (measured: better than either alone).
struct MeaningIndex: Sendable {
  /// What reads documents and questions.
  let encoder: any SentenceEncoder
  /// One vector of length 1 for each document.
  private let vectors: [[Float]]

  /// An index over documents given by title and text.
  init(_ documents: [(title: String, text: String)], encoder: any SentenceEncoder) {
    self.encoder = encoder
    let titles = encoder.embeddings(of: documents.map(\.title))
    let wholes = encoder.embeddings(of: documents.map { "\($0.title) \($0.text)" })
    vectors = zip(titles, wholes).map { Self.unit(zip($0, $1).map { $0 + $1 }) }
  }

  /// How near each document is to `question` in meaning: the cosine, -1…1.
  func cosines(to question: String) -> [Double] {
    let vector = encoder.embedding(of: question)
    return vectors.map { document in
      Double(zip(document, vector).reduce(Float(0)) { $0 + $1.0 * $1.1 })
    }
  }

  private static func unit(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
