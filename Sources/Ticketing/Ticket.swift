import Conversation
import TextAnalysis

/// A ticket: the fold of its events.
package struct Ticket: Sendable, Hashable {
  /// Where it stands.
  package enum Status: String, Sendable, Hashable {
    case open, pending, solved, merged
  }

  /// One thing that happened to it, for people to read.
  package struct Entry: Sendable, Hashable {
    /// When it happened.
    package var at: Timestamp
    /// Who did it: `customer`, `bot`, `human:ID`, `system`.
    package var actor: String
    /// What was said, redacted, or done: `solved`, `reopened by agent`.
    package var text: String
  }

  /// Its number, such as `T-000018`.
  package var number: TicketNumber
  /// The conversation it came from.
  package var session: SessionID
  /// The customer, where known when it was opened.
  package var customer: CustomerID?
  /// When it was opened.
  package var openedAt: Timestamp
  /// What the conversation handed over.
  package var opening: TicketOpening
  /// Why the conversation was escalated.
  package var reason: EscalationReason?
  /// Where it stands; the latest event decides.
  package var status = Status.open
  /// The address the customer may be reached at, masked; nil where they gave none.
  package var contact: SealedValue?
  /// What was said since, oldest first.
  package var history: [Entry] = []
  /// Events of replies that have not reached the customer yet, with their texts.
  package var unsent: [EventID: String] = [:]
  /// How often it was taken up again after it was solved.
  package var reopenings = 0

  /// The tickets that a log tells of, in the order in which they were opened.
  package static func fold(_ events: some Sequence<Event>) -> [Ticket] {
    var tickets: [TicketNumber: Ticket] = [:]
    var order: [TicketNumber] = []
    var reasons: [SessionID: EscalationReason] = [:]
    for event in events {
      if case .conversationEscalated(let reason, _) = event.fact { reasons[event.session] = reason }
      guard let number = event.ticket else { continue }
      if case .ticketOpened(let opening) = event.fact {
        guard tickets[number] == nil else { continue }
        tickets[number] = Ticket(
          number: number,
          session: event.session,
          customer: event.customer,
          openedAt: event.timestamp,
          opening: opening,
          reason: reasons[event.session]
        )
        order.append(number)
      } else {
        tickets[number]?.apply(event)
      }
    }
    return order.compactMap { tickets[$0] }
  }

  private mutating func apply(_ event: Event) {
    func note(_ text: String) {
      history.append(Entry(at: event.timestamp, actor: event.actor, text: text))
    }
    switch event.fact {
    case .ticketContactSet(.sealed(let address)): contact = address
    case .ticketContactSet(nil): contact = nil
    case .ticketAppended(let text): note(text.text)
    case .ticketReplied(let reply):
      note(reply.isPublic ? reply.text.text : "(note) \(reply.text.text)")
      if reply.isPublic { unsent[event.id] = reply.text.text }
    case .ticketDelivered(let reply): unsent[reply] = nil
    case .ticketSolved:
      status = .solved
      note("solved")
    case .ticketReopened(let by):
      status = .open
      reopenings += 1
      note("reopened by \(by)")
    case .other("ticket.merged", _): status = .merged
    case .other("ticket.pending", _): status = .pending
    case .other("ticket.resumed", _): status = .open
    default: break
    }
  }
}
