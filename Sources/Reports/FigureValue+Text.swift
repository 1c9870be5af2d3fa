import Insights

/// What is shown of a sample: below 5 counts only, which also keeps single customers from being read out of it;
/// below 30 with a mark.
enum SampleSize {
  static let hidden = 5
  static let few = 30

  /// The mark of a figure over `count` things.
  static func mark(_ count: Int) -> String { (hidden..<few).contains(count) ? "few" : "" }
}

extension FigureValue {
  /// The rows of the figure called `title`.
  func rows(_ title: String) -> [TableRow] {
    switch self {
    case .count(let count, _): [TableRow(title, count.map { String($0) } ?? "no data")]
    case .list(let share, _): [TableRow(title, String(share.numerator))]
    case .amount(let amount, _): [TableRow(title, amount.map(NumberText.amount) ?? "no data")]
    case .share(let share, _, let hasInterval):
      [Self.row(title, share, hasInterval: hasInterval)]
    case .ratio(let ratio): [Self.row(title, ratio)]
    case .mean(let mean, _): [Self.row(title, mean)]
    case .times(let times, _, _): [Self.row(title, times)]
    case .tally(let counts): Self.rows(title, counts)
    case .groups(let groups, let isShare):
      groups.map { Self.row("\(title): \($0.name)", $0.share, hasInterval: !isShare) }
    case .score(let score): [Self.row(title, score)]
    case .drift(let value, let requests): [Self.row(title, drift: value, requests: requests)]
    case .waiting(let tickets): Self.rows(title, tickets)
    case .articles(let articles): articles.flatMap { Self.rows($0) }
    case .health(let health): Self.rows(title, health)
    }
  }

  private static func row(_ title: String, _ share: Share, hasInterval: Bool) -> TableRow {
    guard let value = share.value else { return TableRow(title, "no data") }
    let counts = "\(share.numerator) of \(share.denominator)"
    guard share.denominator >= SampleSize.hidden else { return TableRow(title, counts) }
    return TableRow(
      title,
      NumberText.percent(value),
      counts: counts,
      interval: (hasInterval ? share.wilson95 : nil).map { NumberText.percent($0) } ?? "",
      mark: SampleSize.mark(share.denominator),
      bar: value
    )
  }

  private static func row(_ title: String, _ ratio: AmountRatio) -> TableRow {
    guard let value = ratio.value else { return TableRow(title, "no data") }
    let numerator = NumberText.amount(ratio.numerator)
    return TableRow(
      title,
      NumberText.percent(value),
      counts: "\(numerator) of \(NumberText.amount(ratio.denominator))",
      bar: value
    )
  }

  private static func row(_ title: String, _ mean: MeanFigure) -> TableRow {
    guard let value = mean.value else { return TableRow(title, "no data") }
    guard mean.count >= SampleSize.hidden else {
      return TableRow(title, "too few", counts: "n \(mean.count)")
    }
    return TableRow(
      title,
      NumberText.decimal(value, places: 2),
      counts: "n \(mean.count)",
      mark: SampleSize.mark(mean.count)
    )
  }

  private static func row(_ title: String, _ times: TimeSummary) -> TableRow {
    guard let median = times.median, let p90 = times.p90, let mean = times.mean else {
      return TableRow(title, "no data")
    }
    guard times.count >= SampleSize.hidden else {
      return TableRow(title, "too few", counts: "n \(times.count)")
    }
    let spread =
      "90 % within \(NumberText.duration(seconds: p90)), "
      + "mean \(NumberText.duration(seconds: mean))"
    return TableRow(
      title,
      NumberText.duration(seconds: median),
      counts: "n \(times.count)",
      interval: spread,
      mark: SampleSize.mark(times.count)
    )
  }

  private static func rows(_ title: String, _ counts: [NamedCount]) -> [TableRow] {
    guard !counts.isEmpty else { return [TableRow(title, "no data")] }
    return counts.map { count in
      TableRow("\(title): \(count.name)", count.count.map { String($0) } ?? "no data")
    }
  }

  private static func row(_ title: String, _ score: NetPromoterScore) -> TableRow {
    guard let value = score.value, let interval = score.interval else {
      return TableRow(title, "no data")
    }
    guard score.count >= SampleSize.hidden else {
      return TableRow(title, "too few", counts: "n \(score.count)")
    }
    let low = NumberText.decimal(interval.lowerBound, places: 1)
    return TableRow(
      title,
      NumberText.decimal(value, places: 1),
      counts: "\(score.promoters) for, \(score.detractors) against, n \(score.count)",
      interval: "\(low) to \(NumberText.decimal(interval.upperBound, places: 1))",
      mark: SampleSize.mark(score.count)
    )
  }

  /// Drift is told from so many requests on; with fewer it is chance.
  static let fewestForDrift = 100

  private static func row(_ title: String, drift: Double?, requests: Int) -> TableRow {
    guard let drift else { return TableRow(title, "no data") }
    guard requests >= fewestForDrift else {
      return TableRow(title, "too few", counts: "n \(requests)")
    }
    let band = drift < 0.10 ? "stable" : drift <= 0.25 ? "watch" : "shifted"
    return TableRow(
      title,
      NumberText.decimal(drift, places: 3),
      counts: "n \(requests)",
      interval: band
    )
  }

  private static func rows(_ title: String, _ tickets: [BacklogFigures.Waiting]) -> [TableRow] {
    let oldest = tickets.max { $0.ageSeconds < $1.ageSeconds }
    let age = oldest.map { "oldest \(NumberText.duration(seconds: $0.ageSeconds))" } ?? ""
    return [TableRow(title, String(tickets.count), counts: age)]
  }

  private static func rows(_ article: KnowledgeFigures.Article) -> [TableRow] {
    let votes =
      article.votes < SampleSize.hidden
      ? "\(article.votes) votes"
      : "\(article.helpful) of \(article.votes) found it helpful"
    return [
      TableRow(
        article.id,
        "\(article.shown) shown",
        counts: "\(article.resolvedAfter) resolved, \(article.escalatedAfter) escalated",
        interval: votes
      )
    ]
  }

  private static func rows(_ title: String, _ health: HealthFigures) -> [TableRow] {
    guard let mean = health.mean else { return [TableRow(title, "no data")] }
    return [
      TableRow(
        title,
        NumberText.decimal(mean, places: 1),
        counts: "n \(health.scores.count)",
        interval: "\(health.atRisk.count) at risk, \(health.healthy.count) healthy",
        mark: SampleSize.mark(health.scores.count)
      )
    ]
  }
}
