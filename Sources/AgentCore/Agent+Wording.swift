import Conversation
import Dialogue

extension Agent {
  /// What a chat begins with.
  package var greeting: String { wording(.greeting, in: Session(id: "")) ?? "" }

  /// The dialog with the texts of a session's language.
  package func dialogue(in session: Session) -> DialogueDefinition {
    machine.speaking(in: session).definition
  }

  /// How the customer hears of what a person did on their ticket.
  package func message(for notice: SessionTicket.Notice, in session: Session) -> ReplyPart {
    switch notice.kind {
    case .reply(let text): .text(text)
    case .solved:
      .text(
        [wording(.solved, in: session), ratingQuestion(in: session)].compactMap { $0 }
          .joined(separator: " ")
      )
    }
  }

  /// The question for a rating, where it was asked when the ticket was solved.
  private func ratingQuestion(in session: Session) -> String? {
    guard session.isSurveyPending, let survey = session.survey?.survey else { return nil }
    return wording(survey.question, in: session)
  }

  private func wording(_ key: Wording.Key, in session: Session) -> String? {
    let dialogue = session.version > 0 ? dialogue(in: session) : definition.dialogue
    let texts = dialogue.wording[key].lazy.compactMap { template in
      template.text { reference in
        switch reference {
        case .special(.ticketNumber): session.ticket.map { .text($0.number.rawValue) }
        case .special(.agentName): .text(dialogue.agentName)
        default: nil
        }
      }
    }
    return texts.first
  }
}
