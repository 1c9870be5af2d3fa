import AgentCore
import Conversation
import Storage

/// A store's log, or a part of it, read page by page: the next page comes while one is worked on.
struct LogPages: Sendable {
  private static let size = 10_000

  /// What is still to be read.
  private enum Rest: Sendable {
    case after(Int)
    case numbered(ArraySlice<Int>)
  }

  private let store: SQLiteStore
  private let all: Rest

  /// The whole log.
  init(of store: SQLiteStore) {
    self.store = store
    all = .after(0)
  }

  /// A part of the log.
  init(_ extract: LogExtract, of store: SQLiteStore) {
    self.store = store
    all = .numbered(extract.sequences[...])
  }

  /// Works on one page after the other, in the order of the log.
  func forEach(_ body: ([LogRecord]) -> Void) async throws(StoreError) {
    var reading: (task: Task<Result<[LogRecord], StoreError>, Never>, rest: Rest)? = begin(all)
    while let (task, rest) = reading {
      let page = try await task.value.get()
      reading = next(behind: page, of: rest).map { begin($0) }
      body(page)
    }
  }

  private func begin(_ rest: Rest) -> (Task<Result<[LogRecord], StoreError>, Never>, Rest) {
    let task = Task<Result<[LogRecord], StoreError>, Never> {
      do throws(StoreError) {
        switch rest {
        case .after(let last):
          return .success(try await store.records(after: last, limit: Self.size))
        case .numbered(let numbers):
          return .success(try await store.records(numbered: numbers.prefix(Self.size)))
        }
      } catch {
        return .failure(error)
      }
    }
    return (task, rest)
  }

  /// What is still to be read behind a page; nil behind the last one.
  private func next(behind page: [LogRecord], of rest: Rest) -> Rest? {
    switch rest {
    case .after:
      guard page.count == Self.size, let last = page.last?.sequence else { return nil }
      return .after(last)
    case .numbered(let numbers):
      let others = numbers.dropFirst(Self.size)
      return others.isEmpty ? nil : .numbered(others)
    }
  }
}
