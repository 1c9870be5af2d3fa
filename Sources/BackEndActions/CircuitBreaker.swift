import AgentCore
import Conversation

/// Whether a back end is worth asking: a pure value that is told what calls came to.
///
/// Closed, it lets every call through. After a number of calls in a row that went unanswered it opens and lets none
/// through until its pause is over; then one call tries, and its outcome closes it or opens it again.
struct CircuitBreaker: Sendable, Hashable {
  private enum State: Hashable {
    case closed(failures: Int)
    case open(since: Timestamp)
    case trying
  }

  private let policy: BreakerPolicy
  private var state = State.closed(failures: 0)

  init(_ policy: BreakerPolicy) { self.policy = policy }

  /// Whether a call would be let through at `now`.
  func wouldAdmit(at now: Timestamp) -> Bool {
    switch state {
    case .closed: true
    case .trying: false
    // A clock that was put back must not keep it open for ever.
    case .open(let since): now >= since + policy.pause || now < since
    }
  }

  /// Lets a call through, or not; whoever is let through must say what came of it.
  mutating func admit(at now: Timestamp) -> Bool {
    guard wouldAdmit(at: now) else { return false }
    if case .open = state { state = .trying }
    return true
  }

  /// A call was answered.
  mutating func succeed() { state = .closed(failures: 0) }

  /// A call went unanswered.
  mutating func fail(at now: Timestamp) {
    switch state {
    case .closed(let failures) where failures + 1 < policy.failures:
      state = .closed(failures: failures + 1)
    case .closed, .trying: state = .open(since: now)
    // A call that had begun before it opened tells nothing new.
    case .open: break
    }
  }

  /// A call was cut short before it could tell anything: the next one tries.
  mutating func abandon(at now: Timestamp) {
    if state == .trying {
      state = .open(since: Timestamp(milliseconds: now.milliseconds - policy.pause.count))
    }
  }
}
