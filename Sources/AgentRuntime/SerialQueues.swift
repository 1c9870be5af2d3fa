import Conversation
import Synchronization

/// One first-in-first-out queue a name: work of one name never overlaps, names do not wait for each other.
///
/// Only names with work under way are kept, and channels bound how much that is.
///
/// Names differ where their bytes do (decision 0006). An actor would not do: it lets the next message in at every `await` of the one before.
final class SerialQueues: Sendable {
  private struct Tail {
    var task: Task<Void, Never>
    var ticket: Int
  }

  private let tails = Mutex<(next: Int, byName: [SessionID: Tail])>((0, [:]))

  /// Runs `work` after everything that was given before under the same name.
  func run<Result: Sendable>(
    _ name: String,
    _ work: @escaping @Sendable () async -> Result
  ) async -> Result {
    await enqueue(SessionID(name), work).value
  }

  /// Queues `work`; the order of calls is the order of work.
  private func enqueue<Result: Sendable>(
    _ name: SessionID,
    _ work: @escaping @Sendable () async -> Result
  ) -> Task<Result, Never> {
    tails.withLock { tails in
      let before = tails.byName[name]?.task
      tails.next += 1
      let ticket = tails.next
      let task = Task {
        await before?.value
        let result = await work()
        self.leave(name, ticket)
        return result
      }
      tails.byName[name] = Tail(task: Task { _ = await task.value }, ticket: ticket)
      return task
    }
  }

  /// How many names have work that is not done.
  var count: Int { tails.withLock { $0.byName.count } }

  private func leave(_ name: SessionID, _ ticket: Int) {
    tails.withLock { tails in
      if tails.byName[name]?.ticket == ticket { tails.byName[name] = nil }
    }
  }
}
