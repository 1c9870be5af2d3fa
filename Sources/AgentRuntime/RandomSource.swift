/// The one source of randomness: seeds of sessions, and pauses before a back end is asked again. What happens in a
/// session follows from its seed.
package struct RandomSource: Sendable {
  /// A source that needs nothing and keeps nothing: the system's own generator.
  package init() {}

  /// A seed, below 2^53 so that every reader of JSON keeps it exactly.
  package func seed() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next() >> 11
  }

  /// A number drawn evenly from 0..<1.
  package func fraction() -> Double { Double(seed()) / 0x1p53 }
}
