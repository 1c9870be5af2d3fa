import AgentRuntime
import Conversation
import Synchronization

/// A clock that shows what it is set to.
final class VirtualClock: Sendable {
  private let instant: Mutex<Timestamp>

  init(at start: Timestamp) { instant = Mutex(start) }

  var live: LiveClock { LiveClock { self.now } }

  var now: Timestamp {
    get { instant.withLock { $0 } }
    set { instant.withLock { $0 = newValue } }
  }
}
