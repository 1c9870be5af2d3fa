import Conversation

/// How a period went, day by day, or week by week where it is longer than sixty days.
///
/// Cohort rule: what is told of a step is told of the conversations that started in it and the tickets opened in it.
package struct TrendFigures: Sendable, Hashable {
  /// How long a step is.
  package enum Step: String, Sendable, Hashable {
    /// A local day.
    case day
    /// Seven local days, counted from the first day of the period; the last step may be shorter.
    case week
  }

  /// What happened in one step.
  package struct Point: Sendable, Hashable {
    /// Its first local day.
    package let day: LocalDate
    /// Conversations that started.
    package let sessions: Int
    /// Those in which the customer asked something.
    package let requests: Int
    /// Resolved by the agent ÷ requests.
    package let resolved: Share
    /// Escalated ÷ requests.
    package let escalated: Share
    /// Valid answers of 4 or 5 ÷ valid answers.
    package let csat: Share
    /// `ticket.opened` to the first public reply of a person, calendar clock.
    package let firstReply: TimeSummary
  }

  /// The most days that are told one by one.
  static let mostDays = 60

  /// How long the steps are.
  package let step: Step
  /// The steps that had begun at as-of, in order; those without any conversation are among them.
  package let points: [Point]

  init(cohort: Cohort) {
    let period = cohort.period
    let days = period.days
    step = days.count > Self.mostDays ? .week : .day
    let length = step == .week ? 7 : 1
    let firsts = stride(from: 0, to: days.count, by: length).map { days[$0] }
      .filter { period.zone.instant(of: $0) <= period.asOf }
    let starts = firsts.map { period.zone.instant(of: $0) }
    func place(of instant: Timestamp?) -> Int {
      instant.map { instant in starts.partitionPoint { $0 > instant } - 1 } ?? -1
    }
    let sessions = Dictionary(grouping: cohort.sessions) { place(of: $0.startedAt) }
    let tickets = Dictionary(grouping: cohort.tickets) { place(of: $0.openedAt) }
    points = firsts.enumerated().map { index, day in
      Self.point(day, sessions[index] ?? [], tickets[index] ?? [])
    }
  }

  private static func point(
    _ day: LocalDate,
    _ sessions: [ConversationFacts],
    _ tickets: [TicketFacts]
  ) -> Point {
    let requests = sessions.filter(\.isRequest)
    let answered = sessions.filter {
      !$0.isOutbound && $0.csat.score != nil
    }
    func share(_ members: [ConversationFacts], of all: [ConversationFacts]) -> Share {
      Share(of: members.map(\.id), among: all.count)
    }
    return Point(
      day: day,
      sessions: sessions.count,
      requests: requests.count,
      resolved: share(requests.filter(\.isBotResolved), of: requests),
      escalated: share(requests.filter(\.isEscalated), of: requests),
      csat: share(answered.filter { ($0.csat.score ?? 0) >= 4 }, of: answered),
      firstReply: TimeSummary(
        of: tickets.compactMap { ticket -> (TicketNumber, Milliseconds)? in
          guard let opened = ticket.openedAt, let replied = ticket.firstReplyAt else { return nil }
          return (ticket.number, replied - opened)
        }
      )
    )
  }
}
