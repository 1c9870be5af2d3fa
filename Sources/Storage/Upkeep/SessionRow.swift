import Conversation
import GRDB

/// What the table of sessions says of one, as far as it follows from the session's events alone.
struct SessionRow: Equatable {
  /// The columns, in the order of `init(_ row:)`.
  static let columns = "version, caller, contact, started, last, turns, customer"

  var version: Int
  var caller: String
  var contact: Int
  var started: Int
  var last: Int
  var turns: Int
  var customer: CustomerID?

  /// The row as it is stored.
  init(_ row: Row) throws {
    version = try row.requiredInteger(0)
    caller = try row.requiredText(1)
    contact = try row.requiredInteger(2)
    started = try row.requiredInteger(3)
    last = try row.requiredInteger(4)
    turns = try row.requiredInteger(5)
    customer = try row.byteText(6).map { CustomerID($0) }
  }

  /// The row as the events of the session have it; `state` is what they fold to.
  init(_ events: [Event], _ state: Session) {
    version = events.count
    caller = state.start.caller
    contact = state.start.contact
    started = events.first?.timestamp.milliseconds ?? 0
    last = events.lazy.filter { !$0.isErasure }.map(\.timestamp.milliseconds).max() ?? 0
    turns = events.count { if case .userTurn = $0.fact { true } else { false } }
    customer = events.last { $0.customer != nil }?.customer
  }
}

extension Event {
  /// Whether erasing wrote it: ages are counted from what happened before.
  fileprivate var isErasure: Bool {
    switch fact {
    case .customerErased, .sessionClosed(by: .system, reason: "erased"): true
    default: false
    }
  }
}
