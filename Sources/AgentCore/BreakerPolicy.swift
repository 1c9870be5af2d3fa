import Conversation

/// When a back end that does not answer is left alone for a while, so that customers need not wait for nothing.
package struct BreakerPolicy: Sendable, Hashable {
  /// How many calls in a row must have gone unanswered.
  package var failures: Int
  /// How long it is then left alone, before one call tries it again.
  package var pause: Milliseconds

  /// Five calls and half a minute, unless said otherwise.
  package init(failures: Int = 5, pause: Milliseconds = .seconds(30)) {
    self.failures = failures
    self.pause = pause
  }
}
