import Insights

/// A report as comma-separated values (RFC 4180, LF): one figure a row, for spreadsheets.
///
/// Below 5 the value and its interval are left empty, as everywhere but in JSON. A text that a spreadsheet would take
/// for a formula begins with an apostrophe.
package enum ReportCSV {
  /// The table of `report` with a heading row.
  package static func render(_ report: SupportReport) -> String {
    render(ReportCatalogue.entries(of: report))
  }

  /// The table of some figures with a heading row.
  package static func render(_ entries: [ReportEntry]) -> String {
    table([heading] + rows(of: entries))
  }

  /// The table of figures of several groups, which stand in the first column, with a heading row.
  static func render(_ groups: [(group: String, entries: [ReportEntry])]) -> String {
    table(
      [["group"] + heading]
        + groups.flatMap { group in rows(of: group.entries).map { [group.group] + $0 } }
    )
  }

  private static let heading = [
    "part", "figure", "name", "num", "den", "value", "low", "high", "unit", "version", "left_out",
  ]

  private static func rows(of entries: [ReportEntry]) -> [[String]] {
    entries.flatMap { entry in
      let version = FigureDefinition.of(entry.key).map { String($0.version) } ?? ""
      let leftOut = entry.value.share?.leftOut.ordered
        .map { "\($0.count) \($0.reason.rawValue)" }.joined(separator: "; ")
      return rows(of: entry.value).map {
        [entry.tree.rawValue, entry.key] + $0 + [version, leftOut ?? ""]
      }
    }
  }

  private static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  /// Name, numerator, denominator, value, low, high, unit.
  private static func rows(of value: FigureValue) -> [[String]] {
    switch value {
    case .count(let count, let unit):
      [["", "", "", count.map { String($0) } ?? "", "", "", unit]]
    case .list(let share, let unit): [["", "", "", String(share.numerator), "", "", unit]]
    case .amount(let amount, let unit): [["", "", "", number(amount), "", "", unit]]
    case .share(let share, _, _): [row("", share)]
    case .ratio(let ratio):
      [["", number(ratio.numerator), number(ratio.denominator), number(ratio.value), "", "", ""]]
    case .mean(let mean, let unit):
      [["", "", String(mean.count), shown(mean.value, mean.count), "", "", unit]]
    case .times(let times, let unit, _):
      [
        row("median", times.median, times, interval: times.medianInterval, unit),
        row("p90", times.p90, times, interval: nil, unit),
        row("mean", times.mean, times, interval: nil, unit),
      ]
    case .tally(let counts):
      counts.map { [$0.name, "", "", $0.count.map { String($0) } ?? "", "", "", ""] }
    case .groups(let groups, _): groups.map { row($0.name, $0.share) }
    default: rareRows(of: value)
    }
  }

  private static func rareRows(of value: FigureValue) -> [[String]] {
    switch value {
    case .score(let score):
      [
        [
          "", "", String(score.count), shown(score.value, score.count),
          shown(score.interval?.lowerBound, score.count),
          shown(score.interval?.upperBound, score.count), "points -100..100",
        ]
      ]
    case .drift(let drift, let requests):
      [
        [
          "", "", String(requests), requests < FigureValue.fewestForDrift ? "" : number(drift), "",
          "", "",
        ]
      ]
    case .waiting(let tickets):
      tickets.map { [$0.id, "", "", number($0.ageSeconds), "", "", "s old"] }
    case .articles(let articles):
      articles.map { article in
        [
          article.id, String(article.resolvedAfter), String(article.shown), "", "", "",
          "resolved of shown",
        ]
      }
    case .health(let health):
      health.scores.map { [$0.id, "", "", number($0.value), "", "", "points 0..100"] }
    default: []
    }
  }

  private static func row(_ name: String, _ share: Share) -> [String] {
    let count = share.denominator
    return [
      name, String(share.numerator), String(count), shown(share.value, count),
      shown(share.wilson95?.lowerBound, count), shown(share.wilson95?.upperBound, count), "share",
    ]
  }

  private static func row(
    _ name: String,
    _ value: Double?,
    _ times: TimeSummary,
    interval: ClosedRange<Double>?,
    _ unit: String
  ) -> [String] {
    [
      name, "", String(times.count), shown(value, times.count), number(interval?.lowerBound),
      number(interval?.upperBound), unit,
    ]
  }

  private static func shown(_ value: Double?, _ count: Int) -> String {
    count < SampleSize.hidden ? "" : number(value)
  }

  private static func number(_ value: Double?) -> String {
    value.map { $0 == $0.rounded() ? NumberText.amount($0) : NumberText.decimal($0, places: 6) }
      ?? ""
  }

  /// What begins a formula; full-width signs do in some spreadsheets.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// `text` as one cell that no spreadsheet takes for a formula.
  package static func cell(_ text: String) -> String {
    let first = text.unicodeScalars.first
    // A negative number is no formula.
    let isFormula = first.map(formulaStarts.contains) ?? false && Double(text) == nil
    let guarded = isFormula ? "'" + text : text
    let shown = VisibleText.escaped(guarded, keeping: ["\n", "\r", "\t"])
    let needsQuotes = shown.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    guard needsQuotes else { return shown }
    return "\""
      + shown.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
