import Insights

/// A report as aligned tables for a terminal.
///
/// Every share stands with its counts and its Wilson 95 % interval; below 5 only the counts are shown, and nothing is
/// shown as 0 % that is not known.
package enum ReportText {
  /// The text of `report`; every line ends with LF.
  package static func render(_ report: SupportReport) -> String {
    let entries = ReportCatalogue.entries(of: report)
    var lines = heading(of: report)
    for section in ReportEntry.Section.allCases {
      lines += ["", section.rawValue]
      lines += rows(of: section, entries, report).lines
    }
    lines += notes(on: report.quality)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The ids behind one figure, one a line; nil where there is no figure called `key`.
  package static func explanation(of key: String, in report: SupportReport) -> String? {
    guard let entry = ReportCatalogue.entry(key, of: report) else { return nil }
    let ids = entry.value.ids.map { $0.map { "  " + VisibleText.escaped($0) } }
    let lines =
      [entry.key] + entry.value.rows(entry.title).lines
      + (ids ?? ["  counts no conversations or tickets one by one"])
    return lines.joined(separator: "\n") + "\n"
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

  private static func notes(on quality: DataQuality) -> [String] {
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
    return rows.isEmpty ? [] : ["", "Data quality"] + rows.lines
  }
}
