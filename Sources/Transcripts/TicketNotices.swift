import AgentCore
import Conversation

/// What people did on a session's ticket that the customer has not heard of yet.
///
/// The live runtime says the same in the same words; a scenario sees it as the outcome of its own directive.
struct TicketNotices {
  /// The events to be told of.
  let events: [EventID]
  /// One message for each of them.
  let parts: [ReplyPart]

  init(of session: Session, agent: Agent) {
    let notices = session.ticket?.undelivered ?? []
    events = notices.map(\.event)
    parts = notices.map { agent.message(for: $0, in: session) }
  }
}
