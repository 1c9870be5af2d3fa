import Conversation

/// How well each customer at the end of the month seems to do: 100·(0.4 usage + 0.3 satisfaction + 0.3 support).
///
/// A missing part drops out and the other weights are rescaled. Not a probability: always show the parts.
package struct HealthFigures: Sendable, Hashable {
  /// One customer.
  package struct Score: Sendable, Hashable {
    /// The customer's id.
    package let id: String
    /// Key features used in the month ÷ key features, 0…1; nil where the log holds no use or settings no number.
    package let usage: Double?
    /// (Last valid CSAT of the period's conversations − 1) ÷ 4; nil without an answer.
    package let satisfaction: Double?
    /// 1 without an escalation in the period, 0.5 escalated and solved without reopening, 0 reopened or unsolved.
    package let support: Double
    /// 0…100.
    package let value: Double
  }

  /// Below this a customer is at risk.
  package static let riskBound = 50.0
  /// From this on a customer is healthy.
  package static let healthyBound = 75.0

  /// The scores, by id.
  package let scores: [Score]

  /// The mean score; nil without customers.
  package var mean: Double? { Statistics.mean(of: scores.map(\.value)) }
  /// The ids of customers below 50.
  package var atRisk: [String] { scores.filter { $0.value < Self.riskBound }.map(\.id) }
  /// The ids of customers from 75.
  package var healthy: [String] { scores.filter { $0.value >= Self.healthyBound }.map(\.id) }

  init(cohort: Cohort, base: CustomerBase, month: Range<Timestamp>) {
    let sessions = Dictionary(
      grouping: cohort.sessions.filter { $0.identity != nil },
      by: \.identity
    )
    scores = base.atEnd.map { member in
      let own = sessions[.customer(cohort.fold.resolved(member.id))] ?? []
      let features = Set(
        member.facts.uses.filter { month.contains($0.at) }.map(\.feature)
      )
      let keyFeatures = cohort.fold.hasUses ? cohort.settings.keyFeatures : nil
      return Self.score(
        id: member.id.rawValue,
        usage: keyFeatures.map { min(1, Double(features.count) / Double($0)) },
        satisfaction: Self.satisfaction(own),
        support: Self.support(own, in: cohort)
      )
    }
  }

  private static func score(
    id: String,
    usage: Double?,
    satisfaction: Double?,
    support: Double
  ) -> Score {
    let parts = [(0.4, usage), (0.3, satisfaction), (0.3, support)]
    let known = parts.compactMap { weight, value in value.map { (weight, $0) } }
    let weight = known.reduce(0) { $0 + $1.0 }
    let total = known.reduce(0) { $0 + $1.0 * $1.1 }
    return Score(
      id: id,
      usage: usage,
      satisfaction: satisfaction,
      support: support,
      value: 100 * total / weight
    )
  }

  private static func satisfaction(_ sessions: [ConversationFacts]) -> Double? {
    sessions.filter { !$0.isOutbound && $0.csat.score != nil }
      .max { ($0.csat.answerPosition ?? 0) < ($1.csat.answerPosition ?? 0) }
      .flatMap { $0.csat.score.map { (Double($0) - 1) / 4 } }
  }

  private static func support(_ sessions: [ConversationFacts], in cohort: Cohort) -> Double {
    let escalated = sessions.filter(\.isEscalated)
    guard !escalated.isEmpty else { return 1 }
    let isSolved = escalated.allSatisfy { session in
      let tickets = session.tickets.compactMap { Self.surviving($0, in: cohort) }
      return !tickets.isEmpty && tickets.allSatisfy { $0.isSolved && $0.reopens.isEmpty }
    }
    return isSolved ? 0.5 : 0
  }

  /// The ticket that `number` was merged into in the end.
  private static func surviving(_ number: TicketNumber, in cohort: Cohort) -> TicketFacts? {
    var ticket = cohort.fold.ticket(number)
    var steps = 0
    // Two tickets may be merged into each other; a bound makes that harmless.
    while let target = ticket?.mergedInto, steps < 32 {
      ticket = cohort.fold.ticket(target)
      steps += 1
    }
    return ticket
  }
}
