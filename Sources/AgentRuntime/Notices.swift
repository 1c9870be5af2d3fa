import AgentCore
import Conversation

/// What a customer has not heard of yet, as messages: what people did on their ticket, and what the agent said of its
/// own.
struct Notices: Sendable {
  /// The types of the events after which customers may have something to hear.
  static let eventTypes = [
    "ticket.replied", "ticket.solved", "owner.changed", "timer.fired", "timer.cancelled",
  ]

  /// One thing to tell.
  private struct Item: Sendable {
    var event: EventID
    var parts: [ReplyPart]
    /// What records that it has reached the customer.
    var delivery: Fact
  }

  private var items: [Item] = []

  /// The events that the messages tell of.
  var events: [EventID] { items.map(\.event) }
  var messages: [ReplyPart] { items.flatMap(\.parts) }

  init() {}

  /// The notices of `session`, without those in `except`, in the order in which they came up.
  /// - Parameter live: The instant at which they reach somebody who is there; nil where they stand before a reply.
  ///   What is only for somebody who is there is left out then, and what is old.
  init(
    undelivered session: Session,
    agent: Agent,
    except: Set<EventID> = [],
    live: Timestamp? = nil
  ) {
    for notice in session.ticket?.undelivered ?? [] {
      let message = agent.message(for: notice, in: session)
      let delivery = Fact.ticketDelivered(reply: notice.event)
      items.append(Item(event: notice.event, parts: [message], delivery: delivery))
    }
    for notice in session.unheard where !notice.isPrompt || agent.isTimely(notice, at: live) {
      let delivery = Fact.turnDelivered(notice.event)
      items.append(Item(event: notice.event, parts: notice.parts, delivery: delivery))
    }
    items.removeAll { except.contains($0.event) }
    items.sort { $0.event.place < $1.event.place }
  }

  /// Puts the notices before what is said in a turn. Where the turn belongs to the same session, the
  /// deliveries become part of it.
  func prepend(to outcome: inout TurnOutcome, earlier: Session?, at now: Timestamp) {
    guard !items.isEmpty else { return }
    outcome.response.messages.insert(contentsOf: messages, at: 0)
    guard let earlier, earlier.id == outcome.session.id else { return }
    let configuration = outcome.events.last?.configuration
    for event in deliveries(in: outcome.session, at: now, configuration: configuration) {
      outcome.session.apply(event)
      outcome.events.append(event)
    }
  }

  /// Keeps the notices whose event fits.
  mutating func keep(_ fits: (EventID) -> Bool) { items.removeAll { !fits($0.event) } }

  /// The events that say that the notices have reached the customer.
  func deliveries(in session: Session, at now: Timestamp, configuration: String?) -> [Event] {
    let now = session.instant(by: now)
    return items.enumerated().map { offset, item in
      let isTicket = item.delivery.type.hasPrefix("ticket.")
      return Event(
        id: EventID("\(session.uid).\(session.version + offset + 1)"),
        timestamp: now,
        session: session.id,
        customer: session.customer,
        ticket: isTicket ? session.ticket?.number : nil,
        actor: "system",
        cause: item.event,
        configuration: configuration,
        fact: item.delivery
      )
    }
  }
}

extension EventID {
  /// The event's place in its session.
  fileprivate var place: Int {
    rawValue.lastIndex(of: ".").flatMap { Int(rawValue[rawValue.index(after: $0)...]) } ?? 0
  }
}
