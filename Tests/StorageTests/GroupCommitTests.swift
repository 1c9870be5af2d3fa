import AgentCore
import Conversation
import Dispatch
import GRDB
import Synchronization
import Testing

@testable import Storage

/// Counts the commits of the writing connection.
private final class CommitCounter: TransactionObserver, Sendable {
  private let count = Mutex(0)
  var commits: Int { count.withLock { $0 } }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) { count.withLock { $0 += 1 } }
  func databaseDidRollback(_ db: Database) {}
}

@Suite("GroupCommit shares syncs")
struct GroupCommitTests {
  /// Appends `batches` while the writer is held up, so that all of them wait for the same transaction.
  private func appendTogether(
    _ batches: [EventBatch],
    to store: SQLiteStore
  ) async -> [StoreError?] {
    let gate = DispatchSemaphore(value: 0)
    store.database.asyncWriteWithoutTransaction { _ in gate.wait() }
    return await withTaskGroup(of: (Int, StoreError?).self) { group in
      for (index, batch) in batches.enumerated() {
        group.addTask {
          do throws(StoreError) {
            try await store.append(batch)
            return (index, nil)
          } catch {
            return (index, error)
          }
        }
      }
      while store.commits.waitingCount < batches.count { await Task.yield() }
      gate.signal()
      var outcomes = [StoreError?](repeating: nil, count: batches.count)
      for await (index, outcome) in group { outcomes[index] = outcome }
      return outcomes
    }
  }

  @Test("fifty appends that wait become durable with one commit")
  func oneCommit() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let counter = CommitCounter()
    store.database.add(transactionObserver: counter)
    let outcomes = await appendTogether((0..<50).map { .first("s\($0)", [.said("x")]) }, to: store)
    #expect(outcomes.allSatisfy { $0 == nil })
    #expect(counter.commits == 1)
    try store.close()
    let records = try await folder.open().records(after: 0, limit: 1000)
    #expect(records.count == 100)
    #expect(records.map(\.sequence) == (1...100).map { $0 })
  }

  @Test("a conflict fails its own batch and leaves the log without a gap")
  func conflictAlone() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("a"))
    let outcomes = await appendTogether(
      [
        .first("b"), .later("a", version: 7, [.said("late")]),
        .first("c", [.opened], ticket: "T-0000018"),
        .first("d", [.opened], ticket: "T-0000018"), .first("e"),
      ],
      to: store
    )
    #expect(outcomes.filter { $0 == .conflict }.count == 2)
    #expect(outcomes[0] == nil && outcomes[1] == .conflict && outcomes[4] == nil)
    let records = try await store.records(after: 0, limit: 100)
    #expect(records.map(\.sequence) == (1...5).map { $0 })
    #expect(try await store.session(of: "T-0000018") != nil)
  }

  @Test("256 sessions lose nothing and keep their order")
  func manySessions() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<256 {
        group.addTask {
          let caller = "s\(number)"
          try await store.append(.first(caller))
          for turn in 1...4 {
            try await store.append(.later(caller, version: turn, [.said("t\(turn)", turn: turn)]))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.lastSequence() == 256 * 5)
    for number in 0..<256 {
      let events = try await store.events(of: SessionID("s\(number)"))
      #expect(events.map(\.id) == (1...5).map { EventID("s\(number).\($0)") })
    }
  }

  @Test("an append whose task is cancelled still says what came of it")
  func cancelled() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let gate = DispatchSemaphore(value: 0)
    store.database.asyncWriteWithoutTransaction { _ in gate.wait() }
    let task = Task {
      try await store.append(.first("s1"))
      return try await store.events(of: "s1").count
    }
    while store.commits.waitingCount < 1 { await Task.yield() }
    task.cancel()
    gate.signal()
    #expect(try await task.value == 1)
  }

  @Test("a full disk fails every waiting batch, and the store goes on when there is room")
  func full() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s0"))
    try await store.onWriter { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let long = String(repeating: "x", count: 100_000)
    let outcomes = await appendTogether(
      [.first("s1", [.said(long)]), .first("s2", [.said(long)])],
      to: store
    )
    #expect(outcomes == [.full, .full])
    #expect(try await store.lastSequence() == 1)
    try await store.onWriter { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
    try await store.append(.first("s1", [.said(long)]))
    #expect(try await store.events(of: "s1").count == 2)
  }

  @Test("another program's lock is waited for, and then named")
  func locked() async throws {
    let folder = try StoreFolder()
    let store = try SQLiteStore.open(at: folder.store, busyTimeout: Milliseconds(count: 20))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.store, configuration: configuration)
    try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    await #expect(throws: StoreError.unavailable("the store is locked by another program")) {
      try await store.append(.first("s1"))
    }
    try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
    try await store.append(.first("s1"))
    #expect(try await store.lastSequence() == 1)
  }

  @Test("syncs every commit, and overwrites what is deleted")
  func synchronous() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let (level, journal, erases) = try await store.onWriter { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA synchronous"),
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(db, sql: "PRAGMA secure_delete")
      )
    }
    #expect(level == 2)
    #expect(journal == "wal")
    #expect(erases == 1)
  }
}
