import Conversation
import Insights

/// The drawings of a report's page, each with its figures as a table.
enum ReportCharts {
  /// Volume, outcomes, satisfaction and first replies over time.
  static func trend(_ trend: TrendFigures) -> String {
    let points = trend.points
    guard !points.isEmpty else { return "<p>no data</p>\n" }
    func chart(
      _ id: String,
      _ title: String,
      _ series: [LineChart.Series],
      isShare: Bool
    ) -> String {
      LineChart(
        id: id,
        title: title,
        summary: "From \(points.first?.day.description ?? "") to "
          + "\(points.last?.day.description ?? ""), one value a \(trend.step.rawValue); "
          + "the figures stand in the table below the charts.",
        labels: points.map(\.day.description),
        series: series,
        isShare: isShare
      ).html
    }
    func line(
      _ name: String,
      _ kind: String,
      _ value: (TrendFigures.Point) -> Double?
    ) -> LineChart.Series {
      LineChart.Series(name: name, kind: kind, values: points.map(value))
    }
    let charts = [
      chart(
        "volume",
        "Sessions and requests a \(trend.step.rawValue)",
        [
          line("sessions", "first") { Double($0.sessions) },
          line("requests", "second") { Double($0.requests) },
        ],
        isShare: false
      ),
      chart(
        "outcomes",
        "How requests ended",
        [
          line("resolved by the agent", "first") { shown($0.resolved) },
          line("escalated", "second") { shown($0.escalated) },
        ],
        isShare: true
      ),
      chart("csat-trend", "CSAT", [line("CSAT", "first") { shown($0.csat) }], isShare: true),
      chart(
        "reply-trend",
        "First reply of a person, median hours",
        [line("hours", "first") { hours($0.firstReply) }],
        isShare: false
      ),
    ]
    return "<div class=\"pair-of-columns\">\n\(charts.joined())</div>\n"
      + "<p class=\"soft small\">A gap: fewer than five cases.</p>\n"
      + folded("The trend as a table", table(of: trend).html)
  }

  private static func shown(_ share: Share) -> Double? {
    share.denominator < SampleSize.hidden ? nil : share.value
  }

  private static func hours(_ times: TimeSummary) -> Double? {
    times.count < SampleSize.hidden ? nil : times.median.map { $0 / 3600 }
  }

  private static func folded(_ title: String, _ html: String) -> String {
    "<details><summary>\(HTMLText.escaped(title))</summary>\n\(html)</details>\n"
  }

  private static func table(of trend: TrendFigures) -> HTMLTable {
    var table = HTMLTable(
      caption: "Trend by \(trend.step.rawValue)",
      columns: [
        .text(trend.step == .week ? "Week from" : "Day"), .number("Sessions"), .number("Requests"),
        .number("Resolved by the agent"), .number("Escalated"), .number("CSAT"),
        .number("First reply, median"),
      ]
    )
    table.rows = trend.points.map { point in
      let reply = FigureValue.times(point.firstReply, unit: "s", listsValues: false).rows("")
      return [
        .text(point.day.description), .number("\(point.sessions)"), .number("\(point.requests)"),
        .number(ChangeWords.text(of: point.resolved)),
        .number(ChangeWords.text(of: point.escalated)), .number(ChangeWords.text(of: point.csat)),
        .number(reply.map(\.value).joined()),
      ]
    }
    return table
  }

  /// What is left of all sessions, step by step.
  static func funnel(_ report: SupportReport) -> String {
    let steps: [(String, Int)] = [
      ("Sessions", report.requests.sessions), ("Customer wrote", report.requests.engaged),
      ("Requests", report.requests.requests),
      ("Answered by the agent", report.requests.answerRate.numerator),
      ("Resolved by the agent", report.resolution.rate.numerator),
      ("Resolved and not back", report.resolution.verified.numerator),
    ]
    let all = report.requests.sessions
    var table = HTMLTable(
      caption: "From session to verified solution",
      columns: [.text("Step"), .text("Of sessions"), .number("Count"), .number("Share")]
    )
    table.rows = steps.map { title, count in
      let share = all > 0 ? Double(count) / Double(all) : 0
      return [
        .text(title), .bar(.plain(share)), .number("\(count)"),
        .number(all == 0 ? "no data" : all < SampleSize.hidden ? "" : NumberText.percent(share)),
      ]
    }
    return table.html
  }

  /// How many intents are drawn; the table of all figures has every one.
  private static let mostIntents = 15

  /// How requests ended, by what they were about.
  static func outcomes(_ intents: [IntentOutcomes]) -> String {
    guard !intents.isEmpty else { return "<p>no data</p>\n" }
    // Good news first, as the bars are read from the left.
    let order: [(outcome: Outcome, title: String, kind: String)] = [
      (.confirmed, "confirmed", "confirmed"), (.assumed, "assumed", "assumed"),
      (.abandoned, "abandoned", "abandoned"), (.escalated, "escalated", "escalated"),
    ]
    var table = HTMLTable(
      caption: "Outcome of requests by intent",
      columns: [.text("Intent"), .text("Outcome"), .number("Requests")]
        + order.map { HTMLTable.Column.number($0.title) }
    )
    table.rows = intents.prefix(mostIntents).map { intent -> [HTMLTable.Cell] in
      let shares = order.map { part in
        (part.kind, intent.outcomes.first { $0.outcome == part.outcome }?.share)
      }
      let parts = shares.map { BarCell.Part(share: $0.1?.value ?? 0, kind: $0.0) }
      return [.text(intent.intent), .bar(BarCell(parts: parts)), .number("\(intent.requests)")]
        + shares.map { HTMLTable.Cell.number("\($0.1?.numerator ?? 0)") }
    }
    let key = order.map {
      "<span class=\"key\"><span class=\"swatch \($0.kind)\"></span>\($0.title)</span>"
    }
    let rest =
      intents.count > mostIntents
      ? "<p class=\"soft small\">The \(mostIntents) commonest of \(intents.count) intents.</p>\n"
      : ""
    return "<p>\(key.joined(separator: " "))</p>\n" + table.html + rest
  }

  /// How many tickets waited at the end of each day.
  static func backlog(_ backlog: BacklogFigures) -> String {
    let days = backlog.endOfDay.filter { $0.count != nil }
    guard !days.isEmpty else { return "<p>no data</p>\n" }
    var table = HTMLTable(
      caption: "Backlog by day",
      columns: [.text("End of"), .number("Tickets waiting")]
    )
    table.rows = days.map { [.text($0.name), .number("\($0.count ?? 0)")] }
    let chart = LineChart(
      id: "backlog-chart",
      title: "Tickets waiting at the end of each day",
      summary: "From \(days[0].count ?? 0) on \(days[0].name) to "
        + "\(days[days.count - 1].count ?? 0) on \(days[days.count - 1].name).",
      labels: days.map(\.name),
      series: [
        LineChart.Series(
          name: "tickets",
          kind: "first",
          values: days.map { $0.count.map(Double.init) }
        )
      ],
      isShare: false
    )
    return chart.html + folded("The backlog as a table", table.html)
  }

  /// Shares of satisfied customers with their intervals.
  static func satisfaction(_ surveys: SurveyFigures) -> String {
    let shares: [(String, Share)] = [
      ("CSAT", surveys.csat), ("CSAT, agent alone", surveys.csatBotOnly),
      ("CSAT, with a person", surveys.csatWithHuman), ("CES, made it easy", surveys.cesEasyRate),
      ("Response rate of CSAT", surveys.csatResponseRate),
    ]
    var table = HTMLTable(
      caption: "Satisfaction with 95 % intervals",
      columns: [
        .text("Share"), .text("0 to 100 %"), .number("Value"), .number("95 % interval"),
        .text("Sample"),
      ]
    )
    table.rows = shares.map { title, share in
      let isShown = share.denominator >= SampleSize.hidden
      let interval = isShown ? share.wilson95 : nil
      return [
        .text(title),
        .bar(.plain(shown(share) ?? 0, whisker: interval)),
        .number(ChangeWords.text(of: share)),
        .number(interval.map { NumberText.percent($0) } ?? ""),
        .text(SampleSize.mark(share.denominator)),
      ]
    }
    return table.html
      + "<p class=\"soft small\">The line across a bar is the 95 % interval. No answer is neither good "
      + "nor bad: the response rate says how many kept silent.</p>\n"
  }

  /// Which intents carry the drift.
  static func drift(_ report: SupportReport) -> String {
    let figures = report.understanding
    let requests = report.requests.requests
    let row = FigureValue.drift(figures.intentDrift, requests: requests).rows("Drift (PSI)")
    let words = row.map { [$0.value, $0.counts, $0.interval].filter { !$0.isEmpty } }
      .flatMap(\.self).joined(separator: "; ")
    let lead =
      "<p>Drift (PSI): \(HTMLText.escaped(words)). Below 0.10 stable, above 0.25 shifted, by "
      + "convention.</p>\n"
    guard figures.intentDrift != nil, requests >= FigureValue.fewestForDrift else { return lead }
    let most = figures.driftParts.first?.value ?? 0
    var table = HTMLTable(
      caption: "What carries the drift",
      columns: [
        .text("Intent"), .text("Part of the drift"), .number("Now"), .number("Baseline"),
        .number("PSI"),
      ]
    )
    func count(_ intent: String, in counts: [NamedCount]) -> Int {
      counts.first { $0.name == intent }?.count ?? 0
    }
    table.rows = figures.driftParts.prefix(mostIntents).map { part in
      [
        .text(part.intent), .bar(.plain(most > 0 ? part.value / most : 0)),
        .number("\(count(part.intent, in: figures.intents))"),
        .number("\(count(part.intent, in: figures.intentBaseline))"),
        .number(NumberText.decimal(part.value, places: 3)),
      ]
    }
    return lead + table.html
  }
}
