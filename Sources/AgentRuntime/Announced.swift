import AgentCore
import Conversation
import Synchronization

/// How many of a turn's events were made durable before its end.
final class Announced: Sendable {
  private struct State {
    var count = 0
    var fault: StoreError?
    var reached: (session: SessionID, version: Int)?
  }

  private let state = Mutex(State())

  var count: Int { state.withLock { $0.count } }

  /// The session with the last of these events; nil before the first.
  var reached: (session: SessionID, version: Int)? { state.withLock { $0.reached } }

  /// Why the store did not take them.
  var fault: StoreError? {
    get { state.withLock { $0.fault } }
    set { state.withLock { $0.fault = newValue } }
  }

  /// Notes that the first `count` events of a turn are durable.
  func note(_ count: Int, _ session: Session) {
    state.withLock {
      $0.count = count
      $0.fault = nil
      $0.reached = (session.id, session.version)
    }
  }
}
