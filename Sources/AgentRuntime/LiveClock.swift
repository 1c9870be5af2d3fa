import Conversation
import Foundation

/// The one clock: the only place where Firstline asks what time it is.
package struct LiveClock: Sendable {
  package init() {}

  /// The instant now.
  package var now: Timestamp {
    Timestamp(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
