import Conversation
import Synchronization

/// Which sessions' news this process has to bring to whom, and how far it has read the log for them.
///
/// It grows with the tickets that are open and the timers that run at one time, not with the callers that were served.
/// It has no bound of its own: whoever were left out would not hear of what they wait for, and what is named here is work
/// that people owe, some hundred bytes for each.
final class NoticeBoard: Sendable {
  private struct State {
    var sequence: Int
    var callers: [SessionID: String] = [:]
    /// By caller, as ids so that bytes decide.
    var sessions: [SessionID: Set<SessionID>] = [:]
  }

  private let state: Mutex<State>

  /// A board that has read the log up to `sequence`.
  init(sequence: Int) { state = Mutex(State(sequence: sequence)) }

  /// The place in the log up to which it was read.
  var sequence: Int {
    get { state.withLock { $0.sequence } }
    set { state.withLock { $0.sequence = newValue } }
  }

  /// Notes whether news of `session` is to be expected.
  func note(_ session: Session, of caller: String) {
    let isTold = session.ticket.map { !$0.isSolved || !$0.undelivered.isEmpty } ?? false
    let isWaiting = isTold || !session.timers.isEmpty || !session.unheard.isEmpty
    let key = SessionID(caller)
    state.withLock { state in
      state.callers[session.id] = isWaiting ? caller : nil
      if isWaiting {
        state.sessions[key, default: []].insert(session.id)
      } else if var rest = state.sessions[key] {
        rest.remove(session.id)
        state.sessions[key] = rest.isEmpty ? nil : rest
      }
    }
  }

  /// The sessions whose news a caller is to hear, in the order of their ids.
  func sessions(of caller: String) -> [SessionID] {
    state.withLock { $0.sessions[SessionID(caller)] ?? [] }.sorted()
  }

  /// Who is to hear the news of a session; nil where it is none of ours.
  func caller(of session: SessionID) -> String? { state.withLock { $0.callers[session] } }

  /// How many sessions' news is expected.
  var count: Int { state.withLock { $0.callers.count } }
}
