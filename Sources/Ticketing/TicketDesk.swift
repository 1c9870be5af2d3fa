import Conversation
import TextAnalysis

/// What a person may do with a ticket: pure rules that give the events, or say why not.
package enum TicketDesk {
  /// Why something cannot be done, in words for the person at the desk.
  package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// Why not, with the ticket's number where it matters.
    package let description: String
  }

  /// A reply to the customer; the first one takes the conversation over.
  package static func reply(
    _ text: RedactedText,
    isPublic: Bool = true,
    workSeconds: Int? = nil,
    to ticket: Ticket,
    owner: Owner
  ) throws(Refusal) -> [Fact] {
    guard !text.text.isEmpty else { throw Refusal(description: "the reply is empty") }
    try requireUnsolved(ticket, advice: "reopen it before replying")
    let reply = Fact.ticketReplied(
      TicketReply(text: text, isPublic: isPublic, workSeconds: workSeconds)
    )
    return isPublic && owner != .person ? [.ownerChanged(.person), reply] : [reply]
  }

  /// A person takes the conversation over before they write: only an open ticket, and only one that nobody else has,
  /// unless they take it from them.
  package static func claim(
    _ ticket: Ticket,
    session: Session,
    by person: String,
    takes: Bool = false
  ) throws(Refusal) -> [Fact] {
    try requireUnsolved(ticket, advice: "reopen it before claiming it")
    guard session.owner == .person, let colleague = session.colleague else {
      return [.ownerChanged(.person)]
    }
    if colleague == person { return [] }
    guard takes else {
      throw Refusal(
        description: "ticket \(ticket.number) is with \(colleague): say --take to take it over"
      )
    }
    return [.ownerChanged(.person)]
  }

  /// A person gives the conversation back to the agent, which goes on where it was: only one that nobody else has.
  /// - Parameter solves: Whether the ticket is solved with it; else it stays open.
  package static func giveBack(
    _ ticket: Ticket,
    session: Session,
    by person: String,
    solves: Bool = false
  ) throws(Refusal) -> [Fact] {
    guard session.owner == .person else {
      throw Refusal(description: "the conversation of ticket \(ticket.number) is with the agent")
    }
    if let colleague = session.colleague, colleague != person {
      throw Refusal(
        description: "ticket \(ticket.number) is with \(colleague): claim it with --take first"
      )
    }
    guard solves else { return [.ownerChanged(.returned)] }
    try requireUnsolved(ticket, advice: "nothing is left to do")
    return [.ticketSolved, .ownerChanged(.returned)]
  }

  /// The ticket is solved: the conversation goes back to the agent and ends, with the survey where one was decided on.
  package static func solve(
    _ ticket: Ticket,
    session: Session,
    survey: SurveyDecision
  ) throws(Refusal) -> [Fact] {
    try requireUnsolved(ticket, advice: "nothing is left to do")
    var facts: [Fact] = [.ticketSolved, .ownerChanged(.agent)]
    if session.isOpen { facts.append(.sessionClosed(by: .agent, reason: "ticket solved")) }
    return facts + survey.facts
  }

  /// The ticket is taken up again; a survey that nobody has answered asks about something that is not over.
  package static func reopen(_ ticket: Ticket, session: Session) throws(Refusal) -> [Fact] {
    guard ticket.status == .solved else {
      throw Refusal(description: "ticket \(ticket.number) is not solved")
    }
    let open = session.isSurveyPending ? session.survey : nil
    let withdrawn = open.map { [Fact.survey($0.survey, .withdrawn)] } ?? []
    return [.ticketReopened(by: "agent")] + withdrawn + [.ownerChanged(.person)]
  }

  private static func requireUnsolved(
    _ ticket: Ticket,
    advice: String
  ) throws(Refusal) {
    guard ticket.status == .open || ticket.status == .pending else {
      throw Refusal(
        description: "ticket \(ticket.number) is \(ticket.status.rawValue): \(advice)"
      )
    }
  }
}
