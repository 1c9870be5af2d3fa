import Insights

/// What leads a report's page, and what ends it: headline figures, changes, and every figure as a table.
enum ReportOverview {
  /// The figures that lead.
  static func cards(_ report: SupportReport) -> String {
    let shown = [
      "requests", "bot_resolution_rate", "bot_resolution_rate_verified", "escalation_rate", "csat",
      "first_reply_time_human_calendar",
    ]
    let entries = ReportCatalogue.entries(of: report)
    let cards = shown.compactMap { key in entries.first { $0.key == key } }
      .flatMap { $0.value.rows($0.title) }
      .map { row in
        let notes = [row.counts, row.interval, row.mark].filter { !$0.isEmpty }
          .map { "<span class=\"part\">\(HTMLText.escaped($0))</span>" }
        return "<div class=\"card\"><dt>\(HTMLText.escaped(row.title))</dt>"
          + "<dd><span class=\"figure\">\(HTMLText.escaped(row.value))</span><br>"
          + "<span class=\"soft small\">\(notes.joined(separator: " "))</span>"
          + "</dd></div>\n"
      }
    return
      "<section aria-label=\"Summary\">\n<dl class=\"cards\">\n\(cards.joined())</dl>\n</section>\n"
  }

  /// What changed since the period before, in words and as a table.
  static func changes(_ report: SupportReport) -> String {
    let words = ChangeWords(report.comparison)
    let items = words.sentences.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined()
    let list = items.isEmpty ? "" : "<ul class=\"changes\">\n\(items)</ul>\n"
    let lead = "<p>\(HTMLText.escaped(words.lead))</p>\n"
    guard let comparison = report.comparison else { return lead }
    return lead + list + table(of: comparison)
      + "<p class=\"soft small\">Better and worse are said only where Newcombe’s 95 % interval of the "
      + "difference leaves out 0 and both periods have 30 cases. Even where nothing changes, one "
      + "share in twenty passes that test by chance.</p>\n"
  }

  private static func table(of comparison: PeriodComparison) -> String {
    var table = HTMLTable(
      caption: "This period beside the one before",
      columns: [
        .text("Share"), .number("Before"), .number("Now"), .number("Difference, 95 %"),
        .text("More than chance?"),
      ]
    )
    table.rows = comparison.changes.map { change in
      let isJudged = change.verdict != .tooFew
      return [
        .text(ChangeWords.title(of: change.figure)), .number(ChangeWords.text(of: change.before)),
        .number(ChangeWords.text(of: change.now)),
        .number(isJudged ? change.interval.map(ChangeWords.points) ?? "" : ""),
        .text(ChangeWords.text(of: change.verdict)),
      ]
    }
    return table.html
  }

  /// Every figure of the text report, part by part.
  static func figures(_ report: SupportReport) -> String {
    let parts = ReportText.parts(of: report).map { title, rows in
      var table = HTMLTable(
        caption: title,
        columns: [
          .text("Figure"), .number("Value"), .text("Counted from"), .text("95 % interval, spread"),
          .text("Sample"),
        ]
      )
      table.rows = rows.map { row in
        [
          .text(row.title), .number(row.value), .text(row.counts), .text(row.interval),
          .text(row.mark),
        ]
      }
      return "<h3>\(HTMLText.escaped(title))</h3>\n" + table.html
    }
    return parts.joined()
  }

  /// What each figure is made of: its definition and version, what it left out and why, and how much is not known.
  static func receipts(_ report: SupportReport) -> String {
    var table = HTMLTable(
      caption: "Definitions, and what is left out",
      columns: [
        .text("Figure"), .text("Definition"), .text("By the"), .text("Left out"),
        .number("Not known"),
      ]
    )
    table.rows = ReportCatalogue.entries(of: report).compactMap { entry in
      guard let definition = FigureDefinition.of(entry.key) else { return nil }
      let share = entry.value.share
      return [
        .text(definition.name), .text(definition.formula), .text(definition.clock.rawValue),
        .text(share.map(ReceiptText.leftOut(of:)) ?? ""),
        .number(share?.unknownShare.map(NumberText.percent) ?? ""),
      ]
    }
    return table.html
  }
}
