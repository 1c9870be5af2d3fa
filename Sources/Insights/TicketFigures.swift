import Conversation

/// How many tickets there were, and how often they changed hands or came back.
package struct TicketFigures: Sendable, Hashable {
  /// Tickets opened in the period, merged ones among them.
  package let opened: Share
  /// Of these, merged into another; they leave every rate.
  package let merged: Share
  /// Tickets opened and not merged ÷ tickets opened.
  package let net: Share
  /// Tickets with at least one `ticket.transferred` ÷ tickets.
  package let transferRate: Share
  /// Tickets with at least one `ticket.escalated` (to a higher tier) ÷ tickets.
  package let tierEscalationRate: Share
  /// Tickets opened in the period, solved at least once and reopened by the customer at least once ÷ those solved at
  /// least once.
  package let reopenRateCohort: Share
  /// Of the tickets solved in the period, whenever opened, those reopened in it (event time).
  package let reopenRatePeriod: Share
  /// Reopenings of the tickets opened in the period.
  package let reopens: Int

  init(cohort: Cohort) {
    let tickets = cohort.tickets
    let all = cohort.openedTickets
    opened = Share(of: all.map(\.number), among: all.count)
    merged = Share(of: all.filter(\.isMerged).map(\.number), among: all.count)
    net = Share(of: tickets.map(\.number), among: all.count)
    transferRate = Share(
      of: tickets.filter { $0.transfers > 0 }.map(\.number),
      among: tickets.count
    )
    tierEscalationRate = Share(
      of: tickets.filter { $0.tierEscalations > 0 }.map(\.number),
      among: tickets.count
    )
    let solved = tickets.filter { $0.firstSolvedAt != nil }
    reopenRateCohort = Share(
      of: solved.filter { !$0.reopens.isEmpty }.map(\.number),
      among: solved.count
    )
    let period = cohort.period
    let active = cohort.fold.tickets.filter { ticket in
      !ticket.isLeftOut && !ticket.isMerged && ticket.solves.contains(where: period.contains)
    }
    reopenRatePeriod = Share(
      of: active.filter { $0.reopens.contains(where: period.contains) }.map(\.number),
      among: active.count
    )
    reopens = tickets.reduce(0) { $0 + $1.reopens.count }
  }
}
