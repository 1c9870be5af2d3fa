import Conversation
import Synchronization

/// The latest sessions of callers, so that a turn need not read its events again. Bounded: the caller who was
/// quiet longest goes first. Callers differ where their bytes do (decision 0006), so ids are the keys.
final class SessionCache: Sendable {
  private struct State {
    var sessions: [SessionID: (session: Session, used: Int)] = [:]
    var clock = 0
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int) { self.capacity = capacity }

  /// The latest session of a caller, where it is known.
  subscript(caller: String) -> Session? {
    state.withLock { $0.sessions[SessionID(caller)]?.session }
  }

  /// Keeps `session` as its caller's latest.
  func keep(_ session: Session, of caller: String) {
    state.withLock { state in
      state.clock += 1
      state.sessions[SessionID(caller)] = (session, state.clock)
      guard state.sessions.count > capacity else { return }
      let ages = state.sessions.values.map(\.used).sorted()
      let limit = ages[ages.count / 4]
      state.sessions = state.sessions.filter { $0.value.used > limit }
    }
  }

  /// Forgets a caller's session: the store knows better.
  func forget(_ caller: String) { state.withLock { $0.sessions[SessionID(caller)] = nil } }

  /// The sessions kept, in the order of their callers.
  var all: [(caller: String, session: Session)] {
    state.withLock { $0.sessions.map { ($0.key, $0.value.session) } }
      .sorted { $0.0 < $1.0 }
      .map { ($0.0.rawValue, $0.1) }
  }
}
