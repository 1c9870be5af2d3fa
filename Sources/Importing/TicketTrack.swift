import CanonicalJSON
import Conversation

/// Where a ticket stood after its last row: small, since an import remembers one for each ticket.
struct TicketTrack {
  /// When its last row was written.
  private(set) var lastAt: Timestamp
  /// How many rows of it were written at that instant before the last one.
  private(set) var ordinal: UInt16 = 0
  private var status = ImportedStatus.open
  private var group: UInt32?
  private var assignee: UInt32?
  private var transfers: UInt16 = 0

  init(at instant: Timestamp) { lastAt = instant }

  /// Goes on to a row written at `instant`, which is no earlier than the last one.
  mutating func advance(to instant: Timestamp) {
    ordinal = instant == lastAt ? ordinal &+ 1 : 0
    lastAt = instant
  }

  /// What became of the ticket when it was said to stand at `next`.
  mutating func move(to next: ImportedStatus, by reopener: String?) -> [TicketStep] {
    let before = status
    guard next != before else { return [] }
    status = next
    let wasOver = before == .solved || before == .closed
    let again = wasOver ? [TicketStep.reopening(at: lastAt, by: reopener)] : []
    switch next {
    case .open: return wasOver ? again : [step("ticket.resumed")]
    case .pending, .waiting:
      let on = next == .pending ? "customer" : "other"
      return again + [TicketStep(type: "ticket.pending", at: lastAt, data: ["on": .string(on)])]
    case .solved: return [step("ticket.solved")]
    case .closed: return [step("ticket.closed")]
    }
  }

  /// What an activity makes of the ticket.
  /// - Parameter actor: Who did it.
  mutating func perform(
    _ activity: ImportedActivity,
    by actor: String,
    reopenedBy: String?
  ) -> [TicketStep] {
    switch activity {
    case .opened, .ignore: []
    case .assigned: [step("ticket.assigned")]
    case .transferred: [step("ticket.transferred")]
    case .escalated: [step("ticket.escalated")]
    case .replied: [.reply(at: lastAt, by: actor)]
    case .noted: [TicketStep(type: "ticket.noted", at: lastAt, actor: actor)]
    case .pending: move(to: .pending, by: reopenedBy)
    case .waiting: move(to: .waiting, by: reopenedBy)
    case .resumed, .reopened: move(to: .open, by: reopenedBy)
    case .solved: move(to: .solved, by: reopenedBy)
    case .closed: move(to: .closed, by: reopenedBy)
    }
  }

  /// The first group is an assignment, another one a transfer.
  mutating func work(inGroup name: UInt32) -> [TicketStep] {
    defer { group = name }
    guard let group else { return [step("ticket.assigned")] }
    return group == name ? [] : [step("ticket.transferred")]
  }

  mutating func work(by person: UInt32, actor: String) -> [TicketStep] {
    defer { assignee = person }
    return assignee == person
      ? [] : [TicketStep(type: "ticket.assigned", at: lastAt, actor: actor)]
  }

  /// A count that has grown is a transfer.
  mutating func transfer(count: Int) -> [TicketStep] {
    let grown = count > Int(transfers)
    transfers = UInt16(clamping: max(count, Int(transfers)))
    return grown ? [step("ticket.transferred")] : []
  }

  private func step(_ type: String) -> TicketStep { TicketStep(type: type, at: lastAt) }
}
