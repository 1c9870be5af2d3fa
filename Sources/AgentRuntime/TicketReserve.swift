import Conversation
import Synchronization
import Ticketing

/// Hands out the numbers of tickets that may be opened, each to one turn at a time.
///
/// A turn does not know beforehand whether it opens a ticket, so it borrows the lowest free number and gives
/// it back unused; the store refuses a number that another process has taken. So no more numbers are free than turns have
/// been under way at once.
final class TicketReserve: Sendable {
  private struct State {
    var next: Int
    var free: [Int] = []
    /// The highest ordinal known to be taken.
    var taken: Int
  }

  private let state: Mutex<State>

  init(lastOrdinal: Int) { state = Mutex(State(next: lastOrdinal + 1, taken: lastOrdinal)) }

  /// The lowest free ordinal.
  func borrow() -> Int {
    state.withLock { state in
      if let lowest = state.free.min() {
        state.free.removeAll { $0 == lowest }
        return lowest
      }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Gives a number back that no ticket of ours got; one that another process took meanwhile stays away.
  func giveBack(_ ordinal: Int) {
    state.withLock { state in
      if ordinal > state.taken { state.free.append(ordinal) }
    }
  }

  /// Passes over what another process has taken.
  func skip(to lastOrdinal: Int) {
    state.withLock { state in
      state.taken = max(state.taken, lastOrdinal)
      state.free.removeAll { $0 <= lastOrdinal }
      state.next = max(state.next, lastOrdinal + 1)
    }
  }
}
