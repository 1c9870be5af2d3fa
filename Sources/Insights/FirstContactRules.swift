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
    let mature = cohort.requests.filter {
      $0.identity != nil && !history.isRecontact($0) && history.isMature($0)
    }
    let solved = cohort.tickets.filter(\.isSolved)
    func share(where condition: (TicketFacts) -> Bool) -> Share {
      Share(of: solved.filter(condition).map(\.number), among: solved.count)
    }
    own = contacts.overall
    notRepeated = Share(
      of: mature.filter { !history.hasRecontact($0) }.map(\.id),
      among: mature.count
    )
    stated = contacts.customerStated
    oneTouch = share { $0.replies < 2 }
    oneColleague = share { $0.reopens.isEmpty && $0.people == .one }
    noFurtherWord = share { !$0.hasCustomersWord }
    self.contained = contained
  }
}
