/// Turns a sentence into a vector whose direction is its meaning.
///
/// The place where a model of language would enter. None is part of Firstline: intents and articles
/// are found by words alone.
package protocol SentenceEncoder: Sendable {
  /// How many numbers a vector has.
  var dimension: Int { get }

  /// The vector of `text`, of length 1.
  /// - Throws: what keeps the encoder from answering; the caller then goes on by words alone.
  func embedding(of text: String) throws -> [Float]
}
