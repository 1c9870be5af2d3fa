import Insights

/// A report as one page that stands by itself: no script, no other file, light or dark, and on paper.
///
/// Every drawing stands with its figures as a table, and what the log holds is escaped wherever it stands.
package enum ReportPage {
  /// The page of `report`; the same report gives the same bytes.
  package static func render(_ report: SupportReport) -> String {
    let parts: [(id: String, title: String, html: String)] = [
      ("changes", "What changed", ReportOverview.changes(report)),
      ("trend", "Trend", ReportCharts.trend(report.trend)),
      ("funnel", "From session to solution", ReportCharts.funnel(report)),
      ("intents", "Outcome by intent", ReportCharts.outcomes(report.intentOutcomes)),
      ("times", "How long customers waited", ReportTimes.html(report)),
      ("backlog", "Backlog", ReportCharts.backlog(report.backlog)),
      ("satisfaction", "Satisfaction", ReportCharts.satisfaction(report.surveys)),
      ("drift", "What customers ask, against the baseline", ReportCharts.drift(report)),
      ("figures", "All figures", ReportOverview.figures(report)),
      ("receipts", "What the figures are made of", ReportOverview.receipts(report)),
    ]
    let links = parts.map { "<li><a href=\"#\($0.id)\">\(HTMLText.escaped($0.title))</a></li>" }
    let sections = parts.map { part in
      "<section id=\"\(part.id)\">\n<h2>\(HTMLText.escaped(part.title))</h2>\n\(part.html)</section>\n"
    }
    return head(report, links: links.joined(separator: "\n")) + ReportOverview.cards(report)
      + sections.joined(separator: "\n") + foot
  }

  private static func head(_ report: SupportReport, links: String) -> String {
    let texts = report.period.texts
    let zone = HTMLText.escaped(report.period.zone.identifier)
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <title>Support report, \(texts.since) until \(texts.until)</title>
      <style>
      \(PageStyle.css)
      \(ReportStyle.css)
      </style>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the figures</a>
      <header>
      <h1>Support report</h1>
      <p class="soft">From <span class="whole">\(texts.since)</span> until \
      <span class="whole">\(texts.until)</span> (\(zone)), as of <span class="whole">\(texts.asOf)</span>. \
      Shares stand with their counts and Wilson 95 % intervals; “few” marks 5 to 29 cases, and below 5 no \
      percentage is given.</p>
      <nav aria-label="On this page"><ul>
      \(links)
      </ul></nav>
      </header>
      <main id="main" tabindex="-1">

      """
  }

  private static let foot = """
    </main>
    <footer>Made by firstline report. The ids behind a figure: firstline report --explain FIGURE.</footer>
    </body>
    </html>

    """
}
