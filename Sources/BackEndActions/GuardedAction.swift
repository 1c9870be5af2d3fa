import AgentCore
import Conversation
import Synchronization

/// One action of all sessions of the process: it asks a back end again where that helps, leaves it alone where it is down,
/// and never lets more than so many calls run at once.
///
/// A call may take as long as all its attempts together; waiting in line and pausing between attempts count.
final class GuardedAction: Sendable {
  /// Asks the back end once, within a time limit.
  typealias Attempting = @Sendable (ActionCall, Milliseconds) async -> Attempt

  private static let circuitOpen = ActionResult.failed("circuit open")

  private let timeout: Milliseconds
  private let retries: Int
  private let breaker: Mutex<CircuitBreaker?>
  private let line: CallLine
  private let surroundings: ActionSurroundings
  private let attempt: Attempting

  init(
    _ definition: ActionDefinition,
    in surroundings: ActionSurroundings,
    attempt: @escaping Attempting
  ) {
    timeout = definition.timeout
    retries = definition.retries
    breaker = Mutex(definition.breaker.map { CircuitBreaker($0) })
    line = CallLine(width: definition.atOnce)
    self.surroundings = surroundings
    self.attempt = attempt
  }

  func run(_ call: ActionCall) async -> ActionResult {
    let end = surroundings.now() + limit
    guard breaker.withLock({ $0?.wouldAdmit(at: surroundings.now()) ?? true }) else {
      return Self.circuitOpen
    }
    guard await line.enter(orUntil: { await self.surroundings.sleep(self.limit) }) else {
      return .failed(Task.isCancelled ? "the call was cancelled" : "busy")
    }
    defer { line.leave() }
    // Those before it in line may have found the back end down.
    guard breaker.withLock({ $0?.admit(at: surroundings.now()) ?? true }) else {
      return Self.circuitOpen
    }
    // What has waited in line for long has little time left, and tells little of the back end.
    let isTelling = surroundings.now() + Milliseconds(count: timeout.count / 2) <= end
    let outcome = await attempts(at: call, until: end)
    note(outcome, isTelling: isTelling)
    return outcome.result
  }

  private var limit: Milliseconds { Milliseconds(count: timeout.count * (retries + 1)) }

  private func attempts(at call: ActionCall, until end: Timestamp) async -> Attempt {
    var outcome = await once(call, until: end)
    for retry in stride(from: 1, through: retries, by: 1) {
      guard case .unreached = outcome, !Task.isCancelled else { break }
      let pause = BackOff.pause(before: retry, random: surroundings.random())
      guard surroundings.now() + pause < end else { break }
      await surroundings.sleep(pause)
      guard !Task.isCancelled else { break }
      outcome = await once(call, until: end)
    }
    return outcome
  }

  private func once(_ call: ActionCall, until end: Timestamp) async -> Attempt {
    let rest = end.milliseconds - surroundings.now().milliseconds
    return await attempt(call, Milliseconds(count: max(1, min(timeout.count, rest))))
  }

  private func note(_ outcome: Attempt, isTelling: Bool) {
    let now = surroundings.now()
    breaker.withLock { breaker in
      switch outcome {
      case _ where Task.isCancelled: breaker?.abandon(at: now)
      case .answered: breaker?.succeed()
      case .unreached where !isTelling: breaker?.abandon(at: now)
      case .unreached: breaker?.fail(at: now)
      }
    }
  }
}
