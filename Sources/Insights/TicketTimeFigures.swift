import Conversation

/// How long customers waited for people, in seconds, per ticket opened in the period and not merged.
package struct TicketTimeFigures: Sendable, Hashable {
  /// `conversation.escalated` to the first public reply of a person, calendar clock.
  package let timeToHuman: TimeSummary
  /// Tickets of escalated conversations that still wait for such a reply at as-of; who left the queue waits no longer.
  package let stillWaiting: Share
  /// `ticket.opened` to the first public reply of a person, calendar clock; notes and automatic replies are none.
  package let firstReplyCalendar: TimeSummary
  /// The same in opening hours.
  package let firstReplyBusiness: TimeSummary
  /// First reply within the target, in opening hours ÷ replied or overdue; a ticket not yet due is left out.
  package let firstReplyWithinTarget: Share
  /// That target in minutes of opening hours.
  package let firstReplyTargetMinutes: Int
  /// `ticket.opened` to the first `ticket.solved`, calendar clock.
  package let firstResolutionCalendar: TimeSummary
  /// `ticket.opened` to the last `ticket.solved`, calendar clock.
  package let fullResolutionCalendar: TimeSummary
  /// The same in opening hours.
  package let fullResolutionBusiness: TimeSummary
  /// Full resolution less the time pending on the customer and less the gaps between solved and reopened.
  package let requesterWaitCalendar: TimeSummary
  /// Recorded work of people per solved ticket; where none was recorded, the opening hours in which the ticket was
  /// assigned and open.
  package let handleTime: TimeSummary

  init(cohort: Cohort) {
    let tickets = cohort.tickets
    let clock = cohort.clock
    timeToHuman = TimeSummary(
      of: tickets.compactMap { ticket -> (TicketNumber, Milliseconds)? in
        let conversation = ticket.conversation.flatMap { cohort.fold.conversation($0) }
        guard let start = conversation?.escalatedAt, let end = ticket.firstReplyAt else {
          return nil
        }
        return (ticket.number, end - start)
      }
    )
    stillWaiting = cohort.ticketShare { ticket in
      let conversation = ticket.conversation.flatMap { cohort.fold.conversation($0) }
      guard let conversation, conversation.isEscalated else { return .leftOut(.notEscalated) }
      if ticket.firstReplyAt != nil { return .other(.personReplied) }
      if conversation.hasLeftQueue { return .other(.leftQueue) }
      return ticket.isWaiting ? .counted(.waiting) : .other(.notReplied)
    }
    firstReplyCalendar = Self.calendar(tickets) { $0.firstReplyAt }
    firstReplyBusiness = Self.business(tickets, clock) { $0.firstReplyAt }
    firstReplyTargetMinutes = cohort.settings.firstReplyMinutes
    firstReplyWithinTarget = Self.withinTarget(cohort)
    firstResolutionCalendar = Self.calendar(tickets) { $0.firstSolvedAt }
    fullResolutionCalendar = Self.calendar(tickets) { $0.lastSolvedAt }
    fullResolutionBusiness = Self.business(tickets, clock) { $0.lastSolvedAt }
    requesterWaitCalendar = TimeSummary(of: tickets.compactMap(Self.requesterWait))
    handleTime = TimeSummary(of: tickets.compactMap { Self.handleTime($0, clock) })
  }

  private static func calendar(
    _ tickets: [TicketFacts],
    to end: (TicketFacts) -> Timestamp?
  ) -> TimeSummary {
    TimeSummary(
      of: tickets.compactMap { ticket -> (TicketNumber, Milliseconds)? in
        guard let opened = ticket.openedAt, let end = end(ticket) else { return nil }
        return (ticket.number, end - opened)
      }
    )
  }

  private static func business(
    _ tickets: [TicketFacts],
    _ clock: BusinessClock,
    to end: (TicketFacts) -> Timestamp?
  ) -> TimeSummary {
    TimeSummary(
      of: tickets.compactMap { ticket -> (TicketNumber, Milliseconds)? in
        guard let opened = ticket.openedAt, let end = end(ticket) else { return nil }
        return (ticket.number, clock.time(from: opened, to: end))
      }
    )
  }

  private static func withinTarget(_ cohort: Cohort) -> Share {
    let target = Milliseconds.minutes(cohort.settings.firstReplyMinutes)
    return cohort.ticketShare { ticket in
      let opened = ticket.openedAt ?? cohort.fold.asOf
      let end = ticket.firstReplyAt ?? cohort.fold.asOf
      let isInTime = cohort.clock.time(from: opened, to: end) <= target
      if ticket.firstReplyAt == nil, isInTime { return .leftOut(.notYetDue) }
      return .counted(.inTime, if: isInTime, else: .late)
    }
  }

  private static func requesterWait(_ ticket: TicketFacts) -> (TicketNumber, Milliseconds)? {
    guard let opened = ticket.openedAt, let solved = ticket.lastSolvedAt else { return nil }
    let left = ticket.waitsBeforeLastSolve.reduce(0) { total, span in
      total + max(0, ((span.end ?? span.start) - span.start).count)
    }
    return (ticket.number, Milliseconds(count: (solved - opened).count - left))
  }

  private static func handleTime(
    _ ticket: TicketFacts,
    _ clock: BusinessClock
  ) -> (TicketNumber, Milliseconds)? {
    guard let solved = ticket.lastSolvedAt else { return nil }
    if let seconds = ticket.workSeconds {
      return (ticket.number, Milliseconds(count: Int(min(seconds, 1e9) * 1000)))
    }
    guard !ticket.workSpans.isEmpty else { return nil }
    let total = ticket.workSpans.reduce(0) { total, span in
      total + clock.time(from: span.start, to: span.end ?? solved).count
    }
    return (ticket.number, Milliseconds(count: total))
  }
}
