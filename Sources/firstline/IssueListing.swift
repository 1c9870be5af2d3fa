import CanonicalJSON
import Conversation
import Reports
import Reviewing
import TextAnalysis

/// Recurring issues as text, JSON and CSV.
enum IssueListing {
  /// Some lines an issue.
  static func text(of report: IssueReport) -> String {
    guard !report.issues.isEmpty else { return "no recurring issues\n" }
    return report.issues.map { issue in
      let lines =
        ["\(issue.cluster.id)  \(issue.cluster.label)", "customers: \(customers(of: issue))"]
        + ["growth:    \(words(for: issue.growth)), \(growthWords(issue.growth.verdict))"]
        + issue.cluster.examples(1).map { "asked:     \($0)" }
        + [issue.owner.map { "owner:     \($0)" }, fixWords(of: issue)].compactMap(\.self)
      return lines.map { TerminalText.block($0, indent: 11) + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private static func customers(of issue: IssueReport.Issue) -> String {
    let paid = issue.revenue.map { ", who pay \(ReviewListing.number($0, places: 2)) a month" }
    return "\(issue.people.count)\(paid ?? "")"
  }

  private static func growthWords(_ verdict: IssueReport.Verdict) -> String {
    switch verdict {
    case .rose: "it grows"
    case .fell: "it shrinks"
    case .unclear: "may be chance"
    }
  }

  /// `× 2.1 (1.2 to 3.9; 20 of 140 customers after 9 of 138)`
  private static func words(for finding: IssueReport.Finding) -> String {
    let (before, after) = (finding.ratio.before, finding.ratio.after)
    let counts =
      "\(after.count) of \(after.exposure) customers after \(before.count) of \(before.exposure)"
    let value = finding.ratio.value.map { "× \(number($0))" } ?? "no ratio"
    guard let interval = finding.interval else { return "\(value) (\(counts))" }
    let high = interval.upperBound.isFinite ? number(interval.upperBound) : "any"
    return "\(value) (\(number(interval.lowerBound)) to \(high); \(counts))"
  }

  private static func fixWords(of issue: IssueReport.Issue) -> String? {
    guard let fixed = issue.fixed, let fix = issue.fix else { return nil }
    let words =
      switch fix {
      case .early(let until?): "not judged before \(until)"
      case .early(nil): "cannot be judged: the log begins too late before it"
      case .judged(let finding): "\(fixVerdict(finding.verdict)): \(self.words(for: finding))"
      }
    return "fixed:     \(fixed), \(words)"
  }

  private static func fixVerdict(_ verdict: IssueReport.Verdict) -> String {
    switch verdict {
    case .fell: "the fix cut contacts"
    case .unclear: "no sign that the fix cut contacts"
    case .rose: "contacts rose after the fix"
    }
  }

  private static func number(_ value: Double) -> String { ReviewListing.number(value, places: 2) }

  // MARK: JSON

  /// One object, its numbers unrounded.
  static func json(of report: IssueReport) -> String {
    JSONWriter.text(
      of: [
        "growth_confidence": .number(report.confidence),
        "issues": .array(report.issues.map { .object(object(of: $0)) }),
      ] as JSONObject
    )
  }

  private static func object(of issue: IssueReport.Issue) -> JSONObject {
    [
      "id": .string(issue.cluster.id),
      "label": .string(issue.cluster.label),
      "examples": .array(issue.cluster.examples(3).map { .string($0) }),
      "customers": .integer(issue.people.count),
      "monthly_revenue": issue.revenue.map { .number($0) } ?? .null,
      "growth": .object(object(of: issue.growth)),
      "owner": issue.owner.map { .string($0) } ?? .null,
      "fixed": issue.fixed.map { .string($0.description) } ?? .null,
      "fix": issue.fix.map { .object(object(of: $0)) } ?? .null,
    ]
  }

  private static func object(of fix: IssueReport.FixTest) -> JSONObject {
    switch fix {
    case .early(let until):
      ["verdict": "early", "until": until.map { .string($0.description) } ?? .null]
    case .judged(let finding): object(of: finding)
    }
  }

  private static func object(of finding: IssueReport.Finding) -> JSONObject {
    [
      "verdict": .string(finding.verdict.rawValue),
      "ratio": finding.ratio.value.map { .number($0) } ?? .null,
      "low": finding.interval.map { .number($0.lowerBound) } ?? .null,
      "high": finding.interval.flatMap { $0.upperBound.isFinite ? .number($0.upperBound) : nil }
        ?? .null,
      "before": .object(object(of: finding.ratio.before)),
      "after": .object(object(of: finding.ratio.after)),
    ]
  }

  private static func object(of rate: RateRatio.Rate) -> JSONObject {
    ["num": .integer(rate.count), "den": .integer(rate.exposure)]
  }

  // MARK: CSV

  /// One issue a row with a heading row, for spreadsheets.
  static func csv(of report: IssueReport) -> String {
    let heading = [
      "issue", "label", "example", "customers", "monthly_revenue", "before", "before_of", "after",
      "after_of", "growth", "low", "high", "verdict", "owner", "fixed", "fix_verdict",
    ]
    return ([heading] + report.issues.map(row))
      .map { $0.map(ReportCSV.cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func row(of issue: IssueReport.Issue) -> [String] {
    let (before, after) = (issue.growth.ratio.before, issue.growth.ratio.after)
    let interval = issue.growth.interval
    return [
      issue.cluster.id, issue.cluster.label, issue.cluster.examples(1).first ?? "",
      String(issue.people.count), issue.revenue.map(number) ?? "", String(before.count),
      String(before.exposure), String(after.count), String(after.exposure),
      issue.growth.ratio.value.map(number) ?? "", interval.map { number($0.lowerBound) } ?? "",
      interval.map { $0.upperBound.isFinite ? number($0.upperBound) : "" } ?? "",
      issue.growth.verdict.rawValue, issue.owner ?? "", issue.fixed?.description ?? "",
      fixName(of: issue),
    ]
  }

  private static func fixName(of issue: IssueReport.Issue) -> String {
    switch issue.fix {
    case .judged(let finding)?: finding.verdict.rawValue
    case .early?: "early"
    case nil: ""
    }
  }
}
