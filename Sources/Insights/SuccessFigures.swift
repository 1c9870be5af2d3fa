import Conversation

/// What became of the customers themselves, in the calendar month that holds the period's start.
///
/// A customer is an account with monthly revenue above 0; a pause ends that after 30 days.
package struct SuccessFigures: Sendable, Hashable {
  /// The use of one feature.
  package struct Adoption: Sendable, Hashable {
    /// The feature.
    package let feature: String
    /// Customers at the end who used it in the month ÷ customers at the end.
    package let share: Share
  }

  /// Whether the log holds subscriptions; without them every figure here is nil or empty.
  package let isConfigured: Bool
  /// Customers just before the month.
  package let customersAtStart: Int?
  /// Customers just before the next month.
  package let customersAtEnd: Int?
  /// (Customers at end − new) ÷ customers at start. Ids are those who stayed.
  package let retentionRate: Share
  /// Customers at start not there at end ÷ customers at start; leaving and back within the month is no churn.
  package let churnRate: Share
  /// Monthly revenue at the start.
  package let revenueStart: Double?
  /// Revenue at the start of those who left.
  package let revenueChurned: Double?
  /// Revenue less than at the start, of those who stayed.
  package let revenueContraction: Double?
  /// Revenue more than at the start, of those who stayed.
  package let revenueExpansion: Double?
  /// Revenue of those who were not there at the start.
  package let revenueNew: Double?
  /// Monthly revenue at the end.
  package let revenueEnd: Double?
  /// Gross revenue retention: (start − churned − contraction) ÷ start; never above 1.
  package let grossRetention: AmountRatio
  /// Net revenue retention: (start − churned − contraction + expansion) ÷ start.
  package let netRetention: AmountRatio
  /// Expansion ÷ revenue at start.
  package let expansionRate: AmountRatio
  /// Customers at start with a change of kind `upsell` in the month ÷ customers at start; the kind is never guessed.
  package let upsellRate: Share
  /// Customers at start with a change of kind `cross_sell` in the month ÷ customers at start.
  package let crossSellRate: Share
  /// Customers at start with a change of kind `renewal` in the month ÷ customers at start; a renewal at the same price is
  /// no expansion.
  package let renewalRate: Share
  /// Requests of the period ÷ customers at the end of the month.
  package let contactRate: AmountRatio
  /// Customer lifetime value: revenue per customer at start × gross margin ÷ churn rate; nil where the margin is unknown
  /// or the churn is 0 (not finite).
  package let lifetimeValue: Double?
  /// What customers have paid up to as-of; nil where the log holds no payments. It stands in where a lifetime value is not
  /// finite.
  package let historicValue: Double?
  /// Use of each feature, by name.
  package let adoption: [Adoption]
  /// How well each customer at the end seems to do.
  package let health: HealthFigures

  init(cohort: Cohort) {
    let month = cohort.period.month
    let base = CustomerBase(cohort: cohort, month: month)
    let start = base.atStart
    isConfigured = cohort.fold.hasSubscriptions
    func amount(_ value: Double) -> Double? { cohort.fold.hasSubscriptions ? value : nil }
    customersAtStart = cohort.fold.hasSubscriptions ? start.count : nil
    customersAtEnd = cohort.fold.hasSubscriptions ? base.atEnd.count : nil
    retentionRate = Share(of: base.stayed.map(\.id), among: start.count)
    churnRate = Share(of: base.left.map(\.id), among: start.count)
    let total = base.sum(start) { $0.start }
    let churned = base.sum(base.left) { $0.start }
    let contraction = base.sum(base.stayed) { max(0, $0.start - $0.end) }
    let expansion = base.sum(base.stayed) { max(0, $0.end - $0.start) }
    revenueStart = amount(total)
    revenueChurned = amount(churned)
    revenueContraction = amount(contraction)
    revenueExpansion = amount(expansion)
    revenueNew = amount(base.sum(base.arrived) { $0.end })
    revenueEnd = amount(base.sum(base.atEnd) { $0.end })
    let kept = total - churned - contraction
    grossRetention = AmountRatio(numerator: kept, denominator: total)
    netRetention = AmountRatio(numerator: kept + expansion, denominator: total)
    expansionRate = AmountRatio(numerator: expansion, denominator: total)
    upsellRate = base.changed("upsell", in: month)
    crossSellRate = base.changed("cross_sell", in: month)
    renewalRate = base.changed("renewal", in: month)
    contactRate = AmountRatio(
      numerator: Double(cohort.requests.count),
      denominator: Double(base.atEnd.count)
    )
    lifetimeValue = Self.lifetimeValue(
      revenue: total,
      customers: start.count,
      churn: churnRate.value,
      margin: cohort.settings.grossMargin
    )
    // Sums depend on their order; equal logs must give equal bytes.
    let paid = cohort.fold.customers.compactMap(\.paid).sorted()
    historicValue = paid.isEmpty ? nil : amount(paid.reduce(0, +))
    adoption = base.adoption(in: month)
    health = HealthFigures(cohort: cohort, base: base, month: month)
  }

  private static func lifetimeValue(
    revenue: Double,
    customers: Int,
    churn: Double?,
    margin: Double?
  ) -> Double? {
    guard let churn, churn > 0, let margin, customers > 0 else { return nil }
    return revenue / Double(customers) * margin / churn
  }
}
