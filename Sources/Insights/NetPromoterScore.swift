import Conversation

/// Net promoter score: % of 9–10 − % of 0–6 on 0–10, one answer per customer, the last since the period began.
///
/// It follows the cohort: customers with a conversation in the period, answers up to as-of.
package struct NetPromoterScore: Sendable, Hashable {
  /// Customers who gave 9 or 10.
  package let promoters: Int
  /// Customers who gave 7 or 8.
  package let passives: Int
  /// Customers who gave 0–6.
  package let detractors: Int

  /// How many customers answered.
  package var count: Int { promoters + passives + detractors }

  /// −100…100 points; nil without answers.
  package var value: Double? {
    count > 0 ? 100 * Double(promoters - detractors) / Double(count) : nil
  }

  /// The 95 % interval in points; nil without answers.
  package var interval: ClosedRange<Double>? {
    Statistics.netPromoterInterval(
      promoters: promoters,
      detractors: detractors,
      answers: count
    )
  }

  init(cohort: Cohort, isTransactional: Bool) {
    let present = Set(cohort.sessions.compactMap(\.identity))
    let scores = cohort.fold.customers.compactMap { customer -> Int? in
      guard present.contains(.customer(cohort.fold.resolved(customer.id))) else { return nil }
      return customer.recommendations
        .last { $0.isTransactional == isTransactional && $0.at >= cohort.period.since }?.score
    }
    promoters = scores.filter { $0 >= 9 }.count
    passives = scores.filter { $0 == 7 || $0 == 8 }.count
    detractors = scores.filter { $0 <= 6 }.count
  }
}
