import Conversation

/// What desks and vendors call first contact resolution, over the same period: the rules differ so much that one week has
/// as many figures.
///
/// Contacts are those of `FirstContactFigures`; tickets are those opened in the period, solved and not merged.
package struct FirstContactRules: Sendable, Hashable {
  /// Firstline's own: resolved, and not back on the same issue within the window.
  package let own: Share
  /// First contacts without a re-contact on the same issue within the window, whatever became of them ÷ first contacts.
  package let notRepeated: Share
  /// Customers who said that it was solved ÷ customers who said anything.
  package let stated: Share
  /// Tickets solved with fewer than two public replies of people ÷ solved tickets.
  package let oneTouch: Share
  /// Tickets never reopened in which one person took part ÷ solved tickets.
  package let oneColleague: Share
  /// Tickets solved without a word of the customer after they were opened ÷ solved tickets.
  package let noFurtherWord: Share
  /// Requests not escalated whose customer began no other conversation within 24 hours ÷ requests.
  package let contained: Share

  init(cohort: Cohort, history: ContactHistory, contacts: FirstContactFigures, contained: Share) {
    func share(_ reason: Reason, else other: Reason, _ condition: (TicketFacts) -> Bool) -> Share {
      cohort.ticketShare { ticket in
        guard ticket.isSolved else { return .leftOut(.notSolved) }
        return .counted(reason, if: condition(ticket), else: other)
      }
    }
    own = contacts.overall
    notRepeated = cohort.requestShare { request in
      if request.identity == nil { return .leftOut(.customerUnknown) }
      if history.isRecontact(request) { return .leftOut(.repeatContact) }
      guard history.isMature(request) else { return .leftOut(.windowOpen) }
      return .counted(.stayedAway, if: !history.hasRecontact(request), else: .cameBack)
    }
    stated = contacts.customerStated
    oneTouch = share(.oneTouch, else: .severalReplies) { $0.replies < 2 }
    oneColleague = cohort.ticketShare { ticket in
      guard ticket.isSolved else { return .leftOut(.notSolved) }
      guard ticket.reopens.isEmpty else { return .other(.reopened) }
      return ticket.people == .none
        ? .other(.agentTookPart)
        : .counted(.personReplied, if: ticket.people == .one, else: .severalPeople)
    }
    noFurtherWord = share(.stayedAway, else: .customerWrote) { !$0.hasCustomersWord }
    self.contained = contained
  }
}
