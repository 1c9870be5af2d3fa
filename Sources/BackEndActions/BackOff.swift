import Conversation

/// How long to wait before asking a back end again: exponential, with full jitter.
///
/// Each pause is drawn evenly from zero to a bound that doubles, so that many clients who failed together do not come
/// back together. See Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
enum BackOff {
  private static let first = 100
  private static let highest = 2000

  /// The pause before the retry number `retry`, from 1: below 100 ms before the first, below 2 s before any.
  /// - Parameter random: A number drawn evenly from 0..<1.
  static func pause(before retry: Int, random: Double) -> Milliseconds {
    // Five doublings are beyond the bound already.
    let bound = min(first << min(max(retry - 1, 0), 5), highest)
    return Milliseconds(count: Int(Double(bound) * min(max(random, 0), 1)))
  }
}
