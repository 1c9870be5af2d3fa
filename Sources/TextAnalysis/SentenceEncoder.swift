/// Turns a sentence into a vector whose direction is its meaning.
///
/// Intents and articles are found by words alone where there is no encoder; with one, its view is fused
/// with theirs.
package protocol SentenceEncoder: Sendable {
  /// How many numbers a vector has.
  var dimension: Int { get }

  /// The vector of `text`, of length 1.
  /// - Throws: what keeps the encoder from answering; the caller then goes on by words alone.
  func embedding(of text: String) throws -> [Float]
}
