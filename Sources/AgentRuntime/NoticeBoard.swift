import Conversation
import Synchronization

/// Which tickets' news this process has to bring to whom, and how far it has read the log for them.
///
/// It grows with the tickets that are open at one time, not with the callers that were served.
final class NoticeBoard: Sendable {
  private struct State {
    var sequence: Int
    var callers: [SessionID: String] = [:]
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
    let isWaiting = session.ticket.map { !$0.isSolved || !$0.undelivered.isEmpty } ?? false
    state.withLock { $0.callers[session.id] = isWaiting ? caller : nil }
  }

  /// Who is to hear the news of a session; nil where it is none of ours.
  func caller(of session: SessionID) -> String? { state.withLock { $0.callers[session] } }

  /// How many sessions' news is expected.
  var count: Int { state.withLock { $0.callers.count } }
}
