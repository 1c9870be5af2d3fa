import CanonicalJSON
import Conversation

/// Who is behind each conversation of a log, and what they pay: the facts that figures are counted from, for those who
/// count something else and must not count it otherwise.
package struct ContactDirectory: Sendable {
  /// One conversation of a customer.
  package struct Contact: Sendable, Hashable {
    /// Its conversation.
    package let session: SessionID
    /// Whose it is: a customer as identified in the end, else a device, else the conversation alone.
    package let person: Person
    /// When it began; nil where the log does not say.
    package let startedAt: Timestamp?
  }

  /// Somebody who wrote; two conversations of one person have equal ones.
  package enum Person: Sendable, Hashable {
    /// A customer, as identified in the end.
    case customer(CustomerID)
    /// A device that nobody has identified.
    case device(String)
    /// Nothing but the conversation is known.
    case stranger(SessionID)
  }

  private let fold: EventFold
  private let revenues: [CustomerID: CustomerFacts]

  /// The directory of `records` up to `asOf`.
  package init(_ records: [LogRecord], asOf: Timestamp) {
    fold = EventFold(records, settings: ReportSettings(), asOf: asOf)
    revenues = Dictionary(fold.customers.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The conversations of customers, in the order of the log; those marked as test or spam, and those that we began,
  /// are not among them.
  package var contacts: [Contact] {
    fold.conversations.compactMap { contact(of: $0.id) }
  }

  /// The contact of `session`; nil where it is marked as test or spam, was begun by us, or is not known.
  package func contact(of session: SessionID) -> Contact? {
    guard let facts = fold.conversation(session), !facts.isLeftOut, !facts.isOutbound else {
      return nil
    }
    let person: Person =
      switch facts.identity {
      case .customer(let id): .customer(id)
      case .device(let device): .device(device)
      case nil: .stranger(session)
      }
    return Contact(session: session, person: person, startedAt: facts.startedAt)
  }

  /// The conversation that `ticket` was opened in.
  package func session(of ticket: TicketNumber) -> SessionID? { fold.ticket(ticket)?.conversation }

  /// The seconds of work recorded on `ticket`; nil where none were.
  package func workSeconds(on ticket: TicketNumber) -> Double? { fold.ticket(ticket)?.workSeconds }

  /// What `people` paid a month just before `instant`, in the log's currency; nil where the log holds no subscriptions.
  package func monthlyRevenue(of people: Set<Person>, before instant: Timestamp) -> Double? {
    guard fold.hasSubscriptions else { return nil }
    let paid = people.compactMap { person -> Double? in
      guard case .customer(let id) = person else { return nil }
      return revenues[id]?.revenue(before: instant)
    }
    // Sums depend on their order; equal logs must give equal bytes.
    return paid.sorted().reduce(0, +)
  }
}
