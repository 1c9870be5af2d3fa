import Insights

/// A report as aligned tables for a terminal.
///
/// Every share stands with its counts and its Wilson 95 % interval; below 5 only the counts are shown, and nothing is
/// shown as 0 % that is not known.
package enum ReportText {
  /// The text of `report`; every line ends with LF.
  /// - Parameter drawn: Whether shares stand with bars and the trend as sparklines; only where they can be seen.
  package static func render(_ report: SupportReport, drawn: Bool = false) -> String {
    var lines = heading(of: report) + changes(of: report)
    if drawn { lines += ["", "Trend by \(report.trend.step.rawValue)"] + sparklines(report.trend) }
    for (title, rows) in parts(of: report) {
      lines += ["", title] + rows.lines(drawn: drawn)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The parts of a report in order: every figure as a row, and at the end what was odd about the log.
  static func parts(of report: SupportReport) -> [(title: String, rows: [TableRow])] {
    let entries = ReportCatalogue.entries(of: report)
    let parts = ReportEntry.Section.allCases.map { section in
      (title: section.rawValue, rows: rows(of: section, entries, report))
    }
    let notes = notes(on: report.quality)
    return parts + (notes.isEmpty ? [] : [(title: "Data quality", rows: notes)])
  }

  /// What changed since the period before, in words.
  private static func changes(of report: SupportReport) -> [String] {
    let words = ChangeWords(report.comparison)
    return ["", "What changed", "  " + words.lead] + words.sentences.map { "  " + $0 }
  }

  /// The trend, a line each: requests by number, shares where a step has five cases.
  private static func sparklines(_ trend: TrendFigures) -> [String] {
    func line(_ title: String, _ value: (TrendFigures.Point) -> Double?) -> TableRow {
      TableRow(title, TextDrawing.sparkline(trend.points.map(value)))
    }
    func shown(_ share: Share) -> Double? {
      share.denominator < SampleSize.hidden ? nil : share.value
    }
    return [
      line("Requests") { Double($0.requests) },
      line("Resolved by the agent") { shown($0.resolved) },
      line("Escalated") { shown($0.escalated) }, line("CSAT") { shown($0.csat) },
    ].lines
  }

  /// The receipt of one figure, and everything it looked at, each with the reason why it is counted or not.
  package static func explanation(of entry: ReportEntry, in report: SupportReport) -> String {
    let lines = ReceiptText.lines(of: entry, in: report) + ReceiptText.listing(of: entry.value)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The receipt of every figure: its definition and version, what it left out and why, and how much is not known.
  package static func receipts(of report: SupportReport) -> String {
    let receipts = ReportCatalogue.entries(of: report).map {
      ReceiptText.lines(of: $0, in: report).joined(separator: "\n") + "\n"
    }
    return receipts.joined(separator: "\n")
  }

  private static func heading(of report: SupportReport) -> [String] {
    let texts = report.period.texts
    return [
      "Support report",
      "  from \(texts.since) until \(texts.until) (\(report.period.zone.identifier))",
      "  as of \(texts.asOf)",
      "  Shares: counts, Wilson 95 % interval; few: 5 to 29 cases.",
    ]
  }

  private static func rows(
    of section: ReportEntry.Section,
    _ entries: [ReportEntry],
    _ report: SupportReport
  ) -> [TableRow] {
    if section == .success, !report.success.isConfigured {
      return [TableRow("Customers and revenue", "not configured")]
    }
    let rows = entries.filter { $0.section == section && !isRepetition($0) }
      .flatMap { $0.value.rows($0.title) }
    return rows.isEmpty ? [TableRow("Nothing", "no data")] : rows
  }

  /// The baseline is what settings say, no figure of the period.
  private static func isRepetition(_ entry: ReportEntry) -> Bool { entry.key == "intent_baseline" }

  private static func notes(on quality: DataQuality) -> [TableRow] {
    var rows: [TableRow] = []
    func add(_ title: String, _ count: Int) {
      if count > 0 { rows.append(TableRow(title, String(count))) }
    }
    add("Repeated events left out", quality.duplicates)
    add("Test or spam conversations left out", quality.leftOutConversations)
    add("Conversations without a beginning", quality.conversationsWithoutStart)
    add("Tickets without an opening", quality.ticketsWithoutOpening)
    add("Scores off their scale", quality.invalidScores)
    add("Negative times counted as 0", quality.negativeDurations)
    let unknown = quality.unknownTypes
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (type, count) in unknown { add("Unknown events: \(type)", count) }
    return rows
  }
}
