import CanonicalJSON
import Insights

/// A report that is divided: the same figures of each group.
package enum ReportGroups {
  /// A line for each group, under a heading; every line ends with LF.
  package static func text(of report: SupportReport) -> String {
    let texts = report.period.texts
    var table = TextTable(.left, .right, .right, .right, .right, .right, .right, .right, .right)
    table.add(
      heading(of: report),
      "Requests",
      "Resolved",
      "Not back",
      "Escalated",
      "Not understood",
      "FCR",
      "CSAT",
      "First reply"
    )
    for group in report.groups { add(group.name, group.report, to: &table) }
    add("all", report, to: &table)
    let lines =
      [
        "Support report by \(report.settings.dimension?.rawValue ?? "")",
        "  from \(texts.since) until \(texts.until) (\(report.period.zone.identifier))",
        "  as of \(texts.asOf)", "  Below 5 cases only counts are shown.", "",
      ] + table.lines
    return lines.joined(separator: "\n") + "\n"
  }

  /// The figures of each group as one JSON tree; customers and revenue are not divided.
  package static func json(of report: SupportReport) -> JSONValue {
    let groups = report.groups.map { group -> JSONValue in
      [
        "name": .string(group.name),
        "support": ReportJSON.tree(.support, entries(of: group.report)),
      ]
    }
    return [
      "by": .string(report.settings.dimension?.rawValue ?? ""),
      "period": ReportJSON.period(of: report), "groups": .array(groups),
    ]
  }

  /// The figures of each group as comma-separated values, the group in the first column.
  package static func csv(of report: SupportReport) -> String {
    ReportCSV.render(
      report.groups.map { (group: $0.name, entries: entries(of: $0.report)) }
    )
  }

  private static func entries(of report: SupportReport) -> [ReportEntry] {
    ReportCatalogue.entries(of: report).filter { $0.tree == .support }
  }

  private static func heading(of report: SupportReport) -> String {
    let name = report.settings.dimension?.rawValue ?? ""
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static func add(_ name: String, _ report: SupportReport, to table: inout TextTable) {
    table.add(
      name,
      String(report.requests.requests),
      text(of: report.resolution.rate),
      text(of: report.resolution.verified),
      text(of: report.escalation.rate),
      text(of: report.understanding.fallbackConversationRate),
      text(of: report.firstContacts.overall),
      text(of: report.surveys.csat),
      text(of: report.ticketTimes.firstReplyCalendar)
    )
  }

  private static func text(of share: Share) -> String {
    guard let value = share.value else { return "–" }
    let counts = "\(share.numerator) of \(share.denominator)"
    guard share.denominator >= SampleSize.hidden else { return counts }
    return "\(NumberText.percent(value)) (\(counts))"
  }

  private static func text(of times: TimeSummary) -> String {
    guard let median = times.median else { return "–" }
    guard times.count >= SampleSize.hidden else { return "n \(times.count)" }
    return NumberText.duration(seconds: median)
  }
}
