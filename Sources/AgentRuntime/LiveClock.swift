import Conversation
import Foundation

/// The one clock: the only place where Firstline asks what time it is.
package struct LiveClock: Sendable {
  private let read: @Sendable () -> Timestamp

  /// The machine's clock.
  package init() {
    self.init {
      Timestamp(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
  }

  /// A clock that shows what `now` gives, for tests and for replaying time.
  package init(now: @escaping @Sendable () -> Timestamp) { read = now }

  /// The instant now.
  package var now: Timestamp { read() }
}
