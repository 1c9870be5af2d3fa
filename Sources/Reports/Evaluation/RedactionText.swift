import Evaluation
import TextAnalysis

/// The measure of redaction as aligned text for a terminal.
package enum RedactionText {
  /// The text of `report`; every line ends with LF.
  /// - Parameter showsAll: whether what was missed and what was taken out wrongly is listed.
  package static func render(_ report: RedactionReport, showsAll: Bool = false) -> String {
    let total = report.total
    var sections = [
      ["\(report.judgements.count) messages, \(total.recall.total) pieces of personal data"],
      ["By class"] + table("class", report.byClass),
      ["By language"] + table("language", report.byLanguage + [total]),
      ["Left as they were"] + untouched(report.byLanguage + [total]),
    ]
    if showsAll { sections += faults(of: report) }
    return sections.map { $0.map { VisibleText.escaped($0) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private static func table(_ title: String, _ rows: [RedactionReport.Figures]) -> [String] {
    var table = TextTable(.left, .right, .right, .left, .right, .right, .right, .left)
    table.add(title, "found", "recall", "", "as another", "right", "precision", "")
    for row in rows {
      table.add(
        row.name,
        counts(row.recall),
        EvaluationText.percent(row.recall),
        EvaluationText.interval(row.recall),
        "\(row.otherClass.count)",
        counts(row.precision),
        EvaluationText.percent(row.precision),
        EvaluationText.interval(row.precision)
      )
    }
    return table.lines
  }

  private static func untouched(_ rows: [RedactionReport.Figures]) -> [String] {
    var table = TextTable(.left, .right, .right, .left)
    table.add("language", "messages", "share", "")
    for row in rows {
      table.add(
        row.name,
        counts(row.untouched),
        EvaluationText.percent(row.untouched),
        EvaluationText.interval(row.untouched)
      )
    }
    return table.lines
  }

  private static func counts(_ share: Proportion) -> String { "\(share.count)/\(share.total)" }

  // MARK: Faults

  private static func faults(of report: RedactionReport) -> [[String]] {
    [
      section("Missed", report.misses) { line($0.judgement, $0.mark.kind, $0.mark.range) },
      section("Taken out as another class", report.mistaken) {
        line($0.judgement, $0.mark.kind, $0.mark.range)
      },
      section("Taken out and not marked", report.wrong) {
        line($0.judgement, $0.span.kind, $0.span.rawRange)
      },
    ]
  }

  private static func section<Fault>(
    _ title: String,
    _ faults: [Fault],
    _ line: (Fault) -> String
  ) -> [String] {
    ["\(title): \(faults.count)"] + faults.map(line)
  }

  private static func line(
    _ judgement: RedactionJudgement,
    _ kind: RedactionClass,
    _ range: Range<Int>
  ) -> String {
    "  \(judgement.path):\(judgement.line.number): \(kind.rawValue) “\(judgement.line.excerpt(range))”"
      + " in “\(judgement.line.text)”"
  }
}
