import AgentCore
import Conversation
import Dialogue

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
    parts = notices.map { notice in
      switch notice.kind {
      case .reply(let text): .text(text)
      case .solved: .text(Self.solved(in: session, agent))
      }
    }
  }

  private static func solved(in session: Session, _ agent: Agent) -> String {
    let question = session.survey.isPending ? wording(.survey, in: session, agent) : nil
    return [wording(.solved, in: session, agent), question].compactMap { $0 }
      .joined(separator: " ")
  }

  private static func wording(
    _ key: Wording.Key,
    in session: Session,
    _ agent: Agent
  ) -> String? {
    let texts = agent.definition.dialogue.wording[key].lazy.compactMap { template in
      template.text { reference in
        switch reference {
        case .special(.ticketNumber): session.ticket.map { .text($0.number.rawValue) }
        case .special(.agentName): .text(agent.definition.dialogue.agentName)
        default: nil
        }
      }
    }
    return texts.first
  }
}
