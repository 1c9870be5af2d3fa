import Conversation

/// Net promoter score: % of 9–10 − % of 0–6 on 0–10, one answer per customer, the last up to as-of.
///
/// It follows the cohort: of the relationship the answers since the period began of customers with a conversation in
/// the period, of contacts the answers about the period's conversations.
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
    let conversations = Set(cohort.sessions.map(\.id))
    let scores = cohort.fold.customers.compactMap { customer -> Int? in
      let isPresent = present.contains(.customer(cohort.fold.resolved(customer.id)))
      return customer.recommendations.last { answer in
        guard let conversation = answer.conversation else {
          return !isTransactional && isPresent && answer.at >= cohort.period.since
        }
        return isTransactional && conversations.contains(conversation)
      }?.score
    }
    promoters = scores.filter { $0 >= 9 }.count
    passives = scores.filter { $0 == 7 || $0 == 8 }.count
    detractors = scores.filter { $0 <= 6 }.count
  }
}
