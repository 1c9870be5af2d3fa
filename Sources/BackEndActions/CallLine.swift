import Conversation
import Synchronization

/// Lets so many calls run at once; the others wait in line, first come, first served, each for a time. No more wait than
/// turns are under way.
final class CallLine: Sendable {
  private struct Waiter {
    var number: Int
    var continuation: CheckedContinuation<Bool, Never>
    /// Refuses it when there is no use in waiting any longer.
    var limit: Task<Void, Never>
  }

  private struct State {
    var free: Int
    var next = 0
    var waiting: [Waiter] = []
  }

  private let state: Mutex<State>

  init(width: Int) { state = Mutex(State(free: width)) }

  /// Waits for a place, which `leave` gives back.
  /// - Parameter giveUp: Returns when there is no use in waiting any longer.
  /// - Returns: Whether there was a place in time; not where the task was cancelled.
  func enter(orUntil giveUp: @escaping @Sendable () async -> Void) async -> Bool {
    let number: Int? = state.withLock { state in
      if state.free > 0, state.waiting.isEmpty {
        state.free -= 1
        return nil
      }
      state.next += 1
      return state.next
    }
    guard let number else { return true }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { wait(number, $0, orUntil: giveUp) }
    } onCancel: {
      refuse(number)
    }
  }

  /// Gives the place to the next in line.
  func leave() {
    let next = state.withLock { state -> Waiter? in
      if state.waiting.isEmpty {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.limit.cancel()
    next?.continuation.resume(returning: true)
  }

  private func wait(
    _ number: Int,
    _ continuation: CheckedContinuation<Bool, Never>,
    orUntil giveUp: @escaping @Sendable () async -> Void
  ) {
    let hasPlace = state.withLock { state in
      // A place may have become free since it was looked for.
      if state.free > 0, state.waiting.isEmpty {
        state.free -= 1
        return true
      }
      let limit = Task {
        await giveUp()
        self.refuse(number)
      }
      state.waiting.append(Waiter(number: number, continuation: continuation, limit: limit))
      return false
    }
    if hasPlace { continuation.resume(returning: true) }
    // Cancelled before it stood in line, nobody would refuse it.
    if Task.isCancelled { refuse(number) }
  }

  private func refuse(_ number: Int) {
    let refused = state.withLock { state in
      state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
    }
    refused?.limit.cancel()
    refused?.continuation.resume(returning: false)
  }
}
