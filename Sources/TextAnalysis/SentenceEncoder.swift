/// What an encoder makes of a text.
package struct SentenceReading: Sendable, Hashable {
  /// A vector of length 1 whose direction is what the text means; all zeros where there is nothing to read.
  package var meaning: [Float]
  /// One from half way, still nearer to the words chosen; empty where the encoder has none.
  package var wording: [Float]

  /// A reading by both vectors.
  package init(meaning: [Float], wording: [Float]) {
    self.meaning = meaning
    self.wording = wording
  }
}

/// Turns a sentence into a vector whose direction is its meaning.
///
/// Equal texts give equal vectors on every machine: the same message must get the same reply wherever it
/// is replayed.
package protocol SentenceEncoder: Sendable {
  /// Names what the vectors depend on, weights and code alike: equal identifiers give equal vectors.
  var identifier: String { get }
  /// How many numbers a vector has.
  var dimension: Int { get }
  /// The whole words that the encoder knows, in lower case, the most frequent first.
  var words: [String] { get }

  /// The vector of `text`, of length 1; all zeros where there is nothing to read in it.
  func embedding(of text: String) -> [Float]

  /// The vectors of many texts: the same as one by one, in less time where the encoder can.
  func embeddings(of texts: [String]) -> [[Float]]

  /// Both vectors of one text.
  func reading(of text: String) -> SentenceReading

  /// Both vectors of each of many texts, in their order.
  func readings(of texts: [String]) -> [SentenceReading]
}

extension SentenceEncoder {
  package func readings(of texts: [String]) -> [SentenceReading] {
    embeddings(of: texts).map { SentenceReading(meaning: $0, wording: []) }
  }

  package func reading(of text: String) -> SentenceReading {
    readings(of: [text]).first ?? SentenceReading(meaning: [], wording: [])
  }
}

extension SentenceEncoder {
  package func embeddings(of texts: [String]) -> [[Float]] { texts.map(embedding) }
}
