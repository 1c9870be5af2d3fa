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

  /// The ticket is solved: the conversation goes back to the agent and ends, with the survey where the
  /// policy has one.
  package static func solve(
    _ ticket: Ticket,
    session: Session,
    asksForRating: Bool
  ) throws(Refusal) -> [Fact] {
    try requireUnsolved(ticket, advice: "nothing is left to do")
    var facts: [Fact] = [.ticketSolved, .ownerChanged(.agent)]
    if session.isOpen { facts.append(.sessionClosed(by: .agent, reason: "ticket solved")) }
    if asksForRating, session.survey == .none { facts.append(.csatAsked(scale: 5)) }
    return facts
  }

  /// The ticket is taken up again.
  package static func reopen(_ ticket: Ticket) throws(Refusal) -> [Fact] {
    guard ticket.status == .solved else {
      throw Refusal(description: "ticket \(ticket.number) is not solved")
    }
    return [.ticketReopened(by: "agent"), .ownerChanged(.person)]
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
