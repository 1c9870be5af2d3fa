import Conversation
import Evaluation
import Understanding

/// An evaluation as aligned text for a terminal: what needs work stands last, where it is seen first.
package enum EvaluationText {
  /// How many intents, pairs and texts are shown unless all are asked for.
  private static let worst = 10
  /// How many texts of one pair are shown unless all are asked for.
  private static let texts = 2
  /// Longer texts are cut unless all is asked for.
  private static let longest = 70

  /// The text of `report`; every line ends with LF.
  /// - Parameter showsAll: whether every intent, pair and text is shown, not only the worst.
  package static func render(_ report: IntentReport, showsAll: Bool = false) -> String {
    let sections = [
      summary(of: report), outcomes(of: report), exclusions(of: report, showsAll),
      strangers(of: report, showsAll), reliability(of: report), coverage(of: report),
      intents(of: report, showsAll), confusions(of: report, showsAll),
    ]
    return sections.filter { !$0.isEmpty }
      .map { $0.map { VisibleText.escaped($0) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  // MARK: Figures

  private static func summary(of report: IntentReport) -> [String] {
    var table = TextTable(.left, .right, .left)
    table.add("examples", "\(report.examples)", "of \(report.intents) intents")
    table.add("accuracy", percent(report.accuracy), interval(report.accuracy))
    table.add("macro F1", percent(report.macroF1))
    table.add("calibration error", percent(report.calibrationError))
    if let auroc = report.aurocOutOfScope { table.add("AUROC out of scope", percent(auroc)) }
    let answers = report.outcomes.precision
    table.add("right answers", percent(answers), "of those given " + interval(answers))
    table.add("answers from", percent(report.calibration.answer), "confidence on")
    table.add("training", NumberText.decimal(report.trainCPUSeconds, places: 2), "CPU seconds")
    return table.lines.map { String($0.dropFirst(2)) }
  }

  private static func outcomes(of report: IntentReport) -> [String] {
    ["What customers would meet"] + lines(of: report.outcomes)
  }

  static func lines(of outcomes: OutcomeCounts) -> [String] {
    var table = TextTable(.left, .right, .right, .left)
    for outcome in Outcome.allCases {
      let share = outcomes.share(of: outcome)
      table.add(
        EvaluationWords.title(of: outcome),
        "\(share.count)",
        percent(share),
        interval(share)
      )
    }
    return table.lines
  }

  private static func exclusions(of report: IntentReport, _ showsAll: Bool) -> [String] {
    guard let exclusions = report.exclusions else { return [] }
    var table = TextTable(.left, .right, .right)
    for fate in ExclusionReport.Fate.allCases {
      let share = exclusions.share(of: fate)
      table.add(EvaluationWords.title(of: fate), "\(share.count)", percent(share))
    }
    let faults = exclusions.faults
    let shown = faults.prefix(showsAll ? faults.count : worst).map { finding in
      "  “\(text(finding.prediction.text, showsAll))” must not be \(finding.excluded): add not_samples like it"
    }
    return ["not_samples, \(exclusions.findings.count) texts that must not match an intent"]
      + table.lines + shown
  }

  private static func strangers(of report: IntentReport, _ showsAll: Bool) -> [String] {
    guard let strangers = report.strangers else { return [] }
    let answered = report.answeredStrangers
    let shown = answered.prefix(showsAll ? answered.count : worst).map { prediction in
      let intent = prediction.intent?.rawValue ?? ""
      return
        "  “\(text(prediction.text, showsAll))” answered as \(intent): name it in not_samples there"
    }
    return ["Out of scope, \(strangers.total) texts that no intent should answer"]
      + lines(of: strangers).filter { !$0.contains("  0    0.0 %") } + shown
  }

  private static func reliability(of report: IntentReport) -> [String] {
    var table = TextTable(.left, .right, .right, .right)
    table.add("confidence", "texts", "mean", "right")
    for bin in report.reliability.bins where bin.accuracy.total > 0 {
      table.add(
        range(bin),
        "\(bin.accuracy.total)",
        percent(bin.meanConfidence),
        percent(bin.accuracy)
      )
    }
    return ["Is confidence what it says?"] + table.lines
  }

  static func range(_ bin: ReliabilityTable.Bin) -> String {
    "\(NumberText.decimal(bin.lower * 100, places: 0))–\(NumberText.decimal(bin.upper * 100, places: 0)) %"
  }

  private static func coverage(of report: IntentReport) -> [String] {
    let curve = report.riskCoverage
    var table = TextTable(.right, .right, .right)
    table.add("answered", "wrong", "from confidence")
    for point in curve.points(covering: [0.5, 0.7, 0.8, 0.9, 0.95, 1]) {
      table.add(percent(point.coverage), percent(point.risk), percent(point.threshold))
    }
    let area = curve.area.map { " (area \(NumberText.decimal($0 * 100, places: 2)) %)" } ?? ""
    return ["If only the surest were answered\(area)"] + table.lines
  }

  // MARK: What needs work

  private static func intents(of report: IntentReport, _ showsAll: Bool) -> [String] {
    let all = IntentFigures.worstFirst(report.figures)
    let shown = all.prefix(showsAll ? all.count : worst)
    let taken = Dictionary(uniqueKeysWithValues: report.confusions.map { ($0.intent, $0) })
    var table = TextTable(.left, .right, .right, .right, .right, .left)
    table.add("intent", "texts", "precision", "recall", "F1", "taken for")
    for figures in shown {
      table.add(
        figures.intent.rawValue,
        "\(figures.recall.total)",
        percent(figures.precision),
        percent(figures.recall),
        percent(figures.f1),
        mistakes(taken[figures.intent], showsAll)
      )
    }
    return ["Intents" + range(shown.count, all.count)] + table.lines
  }

  private static func mistakes(_ confusion: Confusion?, _ showsAll: Bool) -> String {
    let mistakes = confusion?.mistakes ?? []
    let shown = mistakes.prefix(showsAll ? mistakes.count : 2)
    let names = shown.map { "\($0.intent) \($0.count)" }
    return (names + (shown.count < mistakes.count ? ["…"] : [])).joined(separator: ", ")
  }

  private static func confusions(of report: IntentReport, _ showsAll: Bool) -> [String] {
    guard !report.pairs.isEmpty else { return [] }
    let shown = report.pairs.prefix(showsAll ? report.pairs.count : worst)
    return ["Taken for one another" + range(shown.count, report.pairs.count)]
      + shown.flatMap { lines(of: $0, showsAll) }
  }

  private static func lines(of pair: ConfusionPair, _ showsAll: Bool) -> [String] {
    let shown = pair.mistakes.prefix(showsAll ? pair.mistakes.count : texts)
    let rest = pair.mistakes.count - shown.count
    let title =
      "  \(pair.first) → \(pair.second): \(counts(pair.forward)), ← \(counts(pair.backward)); "
      + "\(pair.answeredWrong) answered wrongly"
    let advice = EvaluationWords.advice(on: pair).map { ["    \($0)"] } ?? []
    return [title] + advice + shown.flatMap { lines(of: $0, in: pair, showsAll) }
      + (rest > 0 ? ["    and \(rest) more (--all shows all)"] : [])
  }

  private static func lines(
    of mistake: ConfusionPair.Mistake,
    in pair: ConfusionPair,
    _ showsAll: Bool
  ) -> [String] {
    let reason = EvaluationWords.reason(for: mistake)
    let arrow = mistake.expected == pair.first ? "→" : "←"
    return [
      "    \(arrow) “\(text(mistake.prediction.text, showsAll))”: "
        + "\(EvaluationWords.fate(of: mistake.prediction)), "
        + percent(mistake.prediction.confidence) + (reason.isEmpty ? "" : ", \(reason)"),
      "      \(EvaluationWords.advice(on: mistake))",
    ]
  }

  // MARK: Words

  private static func range(_ shown: Int, _ all: Int) -> String {
    shown < all ? ", the worst \(shown) of \(all) (--all shows all)" : ""
  }

  private static func counts(_ share: Proportion) -> String { "\(share.count) of \(share.total)" }

  private static func text(_ text: String, _ isWhole: Bool) -> String {
    isWhole || text.count <= longest ? text : text.prefix(longest - 1) + "…"
  }

  static func percent(_ share: Proportion) -> String { percent(share.share) }

  static func percent(_ share: Double?) -> String { share.map { NumberText.percent($0) } ?? "–" }

  static func interval(_ share: Proportion) -> String {
    share.interval.map { "(\(NumberText.percent($0)))" } ?? ""
  }
}
