import CanonicalJSON
import Insights

/// First contact resolution by every rule that is in use, side by side: what one desk calls 88 % another calls 23 %.
package enum FirstContactComparison {
  /// The rules of `report` as figures.
  package static func entries(of report: SupportReport) -> [ReportEntry] {
    let rules = report.firstContactRules
    func entry(_ key: String, _ title: String, _ share: Share) -> ReportEntry {
      ReportEntry.Section.firstContact.entry("fcr_\(key)", title, .share(share))
    }
    return [
      entry("own", "Firstline: resolved, not back on the issue in 7 days", rules.own),
      entry("not_repeated", "No repeat in 7 days, whatever came of it", rules.notRepeated),
      entry("stated", "The customer said so (SQM)", rules.stated),
      entry("one_touch", "One touch: fewer than 2 replies (Zendesk)", rules.oneTouch),
      entry("one_colleague", "Closed once, by one colleague (Intercom)", rules.oneColleague),
      entry(
        "no_further_word",
        "No further word of the customer (Freshservice)",
        rules.noFurtherWord
      ),
      entry("contained", "Contained, not back in 24 hours (Dialogflow CX)", rules.contained),
    ]
  }

  /// The rules as a table; every line ends with LF.
  package static func text(of report: SupportReport) -> String {
    let texts = report.period.texts
    let lines =
      ["First contact resolution, by whose rule", "  from \(texts.since) until \(texts.until)"]
      + entries(of: report).flatMap { $0.value.rows($0.title) }.lines
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rules as one JSON object of shares.
  package static func json(of report: SupportReport) -> JSONValue {
    .object(JSONObject(entries(of: report).map { ($0.key, $0.value.json) }))
  }
}
