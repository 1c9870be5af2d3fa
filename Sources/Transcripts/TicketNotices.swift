import AgentCore
import Conversation

/// What a customer has not heard of yet: what people did on the ticket, and what the agent said of its own.
///
/// The live runtime says the same in the same words; a scenario sees it as the outcome of its own directive.
struct TicketNotices {
  /// What records that each of them has reached the customer, with the event to be told of.
  let deliveries: [(event: EventID, fact: Fact)]
  /// The messages.
  let parts: [ReplyPart]

  init(of session: Session, agent: Agent) {
    let notices = session.ticket?.undelivered ?? []
    deliveries =
      notices.map { ($0.event, .ticketDelivered(reply: $0.event)) }
      + session.unheard.map { ($0.event, .turnDelivered($0.event)) }
    parts =
      notices.map { agent.message(for: $0, in: session) } + session.unheard.flatMap(\.parts)
  }
}
