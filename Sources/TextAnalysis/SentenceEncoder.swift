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
}

extension SentenceEncoder {
  package func embeddings(of texts: [String]) -> [[Float]] { texts.map(embedding) }
}
