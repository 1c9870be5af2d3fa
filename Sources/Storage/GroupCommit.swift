import AgentCore
import GRDB
import Synchronization

/// Lets batches that wait while a commit runs share the next transaction, and so its one sync.
///
/// A sync takes milliseconds whatever it holds; one for each turn would bound all sessions together to a
/// few hundred turns a second. Whoever appends waits for it, so no more batches wait than turns are under way.
final class GroupCommit: Sendable {
  private struct Waiting: Sendable {
    let batch: PreparedBatch
    let continuation: CheckedContinuation<Result<Void, StoreError>, Never>
  }

  private struct Queue {
    var waiting: [Waiting] = []
    var isScheduled = false
  }

  /// More would only make the first of them wait longer: the sync is shared widely enough.
  private static let largestGroup = 512

  private let database: any DatabaseWriter
  private let queue = Mutex(Queue())

  init(database: any DatabaseWriter) { self.database = database }

  /// Writes `batch` and returns when it is durable. A task that is cancelled meanwhile still learns what
  /// came of its batch.
  func append(_ batch: PreparedBatch) async throws(StoreError) {
    let outcome: Result<Void, StoreError> = await withCheckedContinuation { continuation in
      let mustSchedule = queue.withLock { queue in
        queue.waiting.append(Waiting(batch: batch, continuation: continuation))
        defer { queue.isScheduled = true }
        return !queue.isScheduled
      }
      if mustSchedule { schedule() }
    }
    try outcome.get()
  }

  /// How many batches wait for a transaction.
  var waitingCount: Int { queue.withLock { $0.waiting.count } }

  private func schedule() {
    database.asyncWriteWithoutTransaction { db in self.commitNextGroup(db) }
  }

  private func commitNextGroup(_ db: Database) {
    let group = queue.withLock { queue in
      let group = Array(queue.waiting.prefix(Self.largestGroup))
      queue.waiting.removeFirst(group.count)
      return group
    }
    let outcomes = BatchWriter.write(group.map(\.batch), in: db)
    for (waiting, outcome) in zip(group, outcomes) {
      waiting.continuation.resume(returning: outcome)
    }
    let mustGoOn = queue.withLock { queue in
      queue.isScheduled = !queue.waiting.isEmpty
      return queue.isScheduled
    }
    if mustGoOn { schedule() }
  }
}
