import Conversation
import Synchronization

/// The numbers of the lines that callers get: each above the one before, whatever session it tells of.
///
/// A line's number follows from its session's events (decision 0009). News of an earlier contact, and the end of
/// what has ended, add no event to the latest one; so that numbers rise all the same, the last one is remembered.
final class LineNumbers: Sendable {
  private static let capacity = 16_384
  private let last = Mutex<[SessionID: Int]>([:])

  /// The next line's number for a caller: `number`, or one more than the last line's where that is higher.
  func next(for caller: String, atLeast number: Int) -> Int {
    last.withLock { last in
      if last.count >= Self.capacity { last.removeAll() }
      let next = max(number, (last[SessionID(caller)] ?? 0) + 1)
      last[SessionID(caller)] = next
      return next
    }
  }
}
