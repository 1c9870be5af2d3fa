import AgentCore
import Conversation
import Dispatch
import Synchronization

/// The requests taken and not yet answered: first in, first out within a session, and bounded.
final class PipeQueue: Sendable {
  /// One input line that gets exactly one output line.
  struct Entry: Sendable {
    /// The number of the input line.
    var line: Int
    /// What stood on it, or why it makes no sense.
    var content: Result<PipeRequest, PipeFault>

    /// The session whose order it must keep.
    var session: String? {
      switch content {
      case .success(let request): request.session
      case .failure(let fault): fault.session
      }
    }
  }

  /// Entries that wait behind the one of their session that is being answered.
  private struct Backlog {
    private var entries: [Entry] = []
    private var next = 0

    mutating func append(_ entry: Entry) { entries.append(entry) }

    mutating func popFirst() -> Entry? {
      guard next < entries.count else { return nil }
      defer { next += 1 }
      if next >= 32, next * 2 >= entries.count {
        entries.removeFirst(next)
        next = 0
      }
      return entries[next]
    }
  }

  private struct State {
    var backlogs: [SessionID: Backlog] = [:]
    var unanswered: [Int: Entry] = [:]
    var unwritten = 0
    var isClosed = false
    var isGivenUp = false
  }

  private let state = Mutex(State())
  private let permits = DispatchSemaphore(value: 0)
  private let onDrained: @Sendable () -> Void

  /// A queue of at most `capacity` entries; `onDrained` is called when it is closed and nothing is
  /// left.
  init(capacity: Int, onDrained: @escaping @Sendable () -> Void) {
    self.onDrained = onDrained
    // A semaphore that is born with its permits must not die with fewer.
    for _ in 0..<capacity { permits.signal() }
  }

  /// Waits until there is room for one more entry, or `interruptWaiting` is called; false where `time` passes first.
  func waitForRoom(for time: DispatchTimeInterval) -> Bool {
    permits.wait(timeout: .now() + time) == .success
  }

  /// Lets one waiting thread go on without room.
  func interruptWaiting() { permits.signal() }

  /// Whether `giveUp` has been called: what is taken from then on gets no answer either.
  var isGivenUp: Bool { state.withLock { $0.isGivenUp } }

  /// Takes an entry.
  /// - Returns: whether it is to be answered now; otherwise `next(after:)` will give it.
  func add(_ entry: Entry) -> Bool {
    state.withLock { state in
      state.unanswered[entry.line] = entry
      state.unwritten += 1
      guard let session = entry.session.map({ SessionID($0) }) else { return true }
      guard state.backlogs[session] == nil else {
        state.backlogs[session]?.append(entry)
        return false
      }
      state.backlogs[session] = Backlog()
      return true
    }
  }

  /// The entry that comes behind `entry` in its session.
  func next(after entry: Entry) -> Entry? {
    guard let session = entry.session.map({ SessionID($0) }) else { return nil }
    return state.withLock { state in
      guard let next = state.backlogs[session]?.popFirst() else {
        state.backlogs[session] = nil
        return nil
      }
      return next
    }
  }

  /// Records that an answer is known.
  /// - Returns: whether it may be written; not where the entry has been given up.
  func answer(_ entry: Entry) -> Bool {
    state.withLock { $0.unanswered.removeValue(forKey: entry.line) != nil }
  }

  /// Gives up everything not yet answered.
  /// - Returns: those entries in the order of their lines.
  func giveUp() -> [Entry] {
    state.withLock { state in
      defer {
        state.isGivenUp = true
        state.unanswered = [:]
        state.backlogs = [:]
      }
      return state.unanswered.values.sorted { $0.line < $1.line }
    }
  }

  /// Records that an entry's line has been written.
  func written() {
    permits.signal()
    let isDrained = state.withLock { state in
      state.unwritten -= 1
      return state.isClosed && state.unwritten == 0
    }
    if isDrained { onDrained() }
  }

  /// Says that no entry will come any more.
  func close() {
    let isDrained = state.withLock { state in
      state.isClosed = true
      return state.unwritten == 0
    }
    if isDrained { onDrained() }
  }
}
