import AgentCore
import Conversation

/// What people did on a ticket that its customer has not heard of yet, as messages.
struct Notices: Sendable {
  /// The types of the events that customers are told of.
  static let eventTypes = ["ticket.replied", "ticket.solved"]

  /// The events that the messages tell of.
  private(set) var events: [EventID] = []
  private(set) var messages: [ReplyPart] = []

  init() {}

  /// The notices of `session`, without those in `except`.
  init(undelivered session: Session, agent: Agent, except: Set<EventID> = []) {
    for notice in session.ticket?.undelivered ?? [] where !except.contains(notice.event) {
      events.append(notice.event)
      messages.append(agent.message(for: notice, in: session))
    }
  }

  /// Puts the notices before what is said in a turn. Where the turn belongs to the same session, the
  /// deliveries become part of it.
  func prepend(to outcome: inout TurnOutcome, earlier: Session?, at now: Timestamp) {
    guard !events.isEmpty else { return }
    outcome.response.messages.insert(contentsOf: messages, at: 0)
    guard let earlier, earlier.id == outcome.session.id else { return }
    let configuration = outcome.events.last?.configuration
    for event in deliveries(in: outcome.session, at: now, configuration: configuration) {
      outcome.session.apply(event)
      outcome.events.append(event)
    }
  }

  /// Keeps the notices whose event fits.
  mutating func keep(_ fits: (EventID) -> Bool) {
    let kept = zip(events, messages).filter { fits($0.0) }
    events = kept.map(\.0)
    messages = kept.map(\.1)
  }

  /// The events that say that the notices have reached the customer.
  func deliveries(in session: Session, at now: Timestamp, configuration: String?) -> [Event] {
    events.enumerated().map { offset, notice in
      Event(
        id: EventID("\(session.uid).\(session.version + offset + 1)"),
        timestamp: now,
        session: session.id,
        customer: session.customer,
        ticket: session.ticket?.number,
        actor: "system",
        cause: notice,
        configuration: configuration,
        fact: .ticketDelivered(reply: notice)
      )
    }
  }
}
