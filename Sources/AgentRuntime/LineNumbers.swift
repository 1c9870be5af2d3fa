import Conversation
import Synchronization

/// The numbers of the lines that callers get: each above the one before, whatever session it tells of.
///
/// A line's number follows from its session's events (decision 0009). News of an earlier contact, and the end of
/// what has ended, add no event to the latest one; so that numbers rise all the same, the last one is remembered. Bounded:
/// of a caller who is forgotten the store tells.
final class LineNumbers: Sendable {
  private let capacity: Int
  private let last = Mutex<[SessionID: Int]>([:])

  init(capacity: Int = 16_384) { self.capacity = capacity }

  /// Whether a caller's last number is remembered.
  func know(_ caller: String) -> Bool { last.withLock { $0[SessionID(caller)] != nil } }

  /// The next line's number for a caller: `number`, or one more than the last line's, or than `stored`, where that is
  /// higher.
  func next(for caller: String, atLeast number: Int, above stored: Int = 0) -> Int {
    last.withLock { last in
      let key = SessionID(caller)
      let next = max(number, stored + 1, (last[key] ?? 0) + 1)
      if last[key] == nil, last.count >= capacity { last.removeAll() }
      last[key] = next
      return next
    }
  }
}
