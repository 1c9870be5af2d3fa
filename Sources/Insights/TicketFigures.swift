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
    let all = cohort.openedTickets
    opened = Share(of: all.map(\.number), among: all.count)
    merged = Share(of: all.filter(\.isMerged).map(\.number), among: all.count)
    net = Share(of: cohort.tickets.map(\.number), among: all.count)
    transferRate = cohort.ticketShare {
      .counted(.transferred, if: $0.transfers > 0, else: .notTransferred)
    }
    tierEscalationRate = cohort.ticketShare {
      .counted(.higherTier, if: $0.tierEscalations > 0, else: .sameTier)
    }
    reopenRateCohort = cohort.ticketShare { ticket in
      guard ticket.firstSolvedAt != nil else { return .leftOut(.notSolved) }
      return .counted(.reopened, if: !ticket.reopens.isEmpty, else: .notReopened)
    }
    let period = cohort.period
    let active = cohort.everyTicket.filter { $0.solves.contains(where: period.contains) }
    reopenRatePeriod = cohort.share(among: active) { ticket in
      if ticket.isMerged { return .leftOut(.merged) }
      let isReopened = ticket.reopens.contains(where: period.contains)
      return .counted(.reopened, if: isReopened, else: .notReopened)
    }
    reopens = cohort.tickets.reduce(0) { $0 + $1.reopens.count }
  }
}
