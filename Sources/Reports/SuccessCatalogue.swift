import Insights

/// The customer-success figures of a report, in the order of the JSON tree.
enum SuccessCatalogue {
  static func entries(of report: SupportReport) -> [ReportEntry] {
    let figures = report.success
    return customers(figures) + revenue(figures) + changes(figures)
  }

  private static func customers(_ figures: SuccessFigures) -> [ReportEntry] {
    [
      entry(
        "customers_at_start",
        "Customers at start",
        .count(figures.customersAtStart, unit: "customers")
      ),
      entry(
        "customers_at_end",
        "Customers at end",
        .count(figures.customersAtEnd, unit: "customers")
      ),
      entry(
        "retention_rate",
        "Retention",
        .share(figures.retentionRate, listsIDs: false, hasInterval: false)
      ),
      entry("churn_rate", "Churn", .share(figures.churnRate, listsIDs: true, hasInterval: false)),
    ]
  }

  private static func revenue(_ figures: SuccessFigures) -> [ReportEntry] {
    let unit = "money/month"
    return [
      entry("mrr_start", "Revenue at start", .amount(figures.revenueStart, unit: unit)),
      entry("mrr_churned", "  churned", .amount(figures.revenueChurned, unit: unit)),
      entry("mrr_contraction", "  contraction", .amount(figures.revenueContraction, unit: unit)),
      entry("mrr_expansion", "  expansion", .amount(figures.revenueExpansion, unit: unit)),
      entry("mrr_new", "  new", .amount(figures.revenueNew, unit: unit)),
      entry("mrr_end", "Revenue at end", .amount(figures.revenueEnd, unit: unit)),
      entry("grr", "Gross revenue retention", .ratio(figures.grossRetention)),
      entry("nrr", "Net revenue retention", .ratio(figures.netRetention)),
      entry("expansion_rate", "Expansion", .ratio(figures.expansionRate)),
    ]
  }

  private static func changes(_ figures: SuccessFigures) -> [ReportEntry] {
    let adoption = figures.adoption.map {
      FigureValue.NamedShare(name: $0.feature, share: $0.share)
    }
    return [
      entry(
        "upsell_rate",
        "Upsell",
        .share(figures.upsellRate, listsIDs: true, hasInterval: false)
      ),
      entry(
        "cross_sell_rate",
        "Cross-sell",
        .share(figures.crossSellRate, listsIDs: true, hasInterval: false)
      ),
      entry(
        "renewal_rate",
        "Renewed",
        .share(figures.renewalRate, listsIDs: true, hasInterval: false)
      ),
      entry("contact_rate", "Requests a customer", .ratio(figures.contactRate)),
      entry("clv_simple", "Lifetime value", .amount(figures.lifetimeValue, unit: "money")),
      entry("historic_value", "Paid so far", .amount(figures.historicValue, unit: "money")),
      entry("adoption", "Adoption", .groups(adoption, isShare: true)),
      entry("health", "Health", .health(figures.health)),
    ]
  }

  private static func entry(_ key: String, _ title: String, _ value: FigureValue) -> ReportEntry {
    ReportEntry.Section.success.entry(key, title, value)
  }
}
