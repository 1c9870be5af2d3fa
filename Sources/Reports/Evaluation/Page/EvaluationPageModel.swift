import Conversation
import Evaluation
import Understanding

/// What an evaluation's page shows, as words and places of drawings: the template holds the rest.
///
/// Templates look names up from the inside out, so every name stands for one thing on the whole page.
struct EvaluationPageModel {
  /// A figure of the summary.
  struct Card {
    let label: String
    let figure: String
    let note: String
    let range: String
  }

  /// A line of a table of shares.
  struct ShareRow {
    let kind: String
    let name: String
    let count: String
    let share: String
    let interval: String
  }

  /// A part of the bar of decisions.
  struct Segment {
    let part: String
    let start: String
    let length: String
  }

  /// A text that was answered as what it is not.
  struct Fault {
    let faultText: String
    let faultAdvice: String
  }

  let style = PageStyle.css + "\n" + EvaluationStyle.css
  let title: String
  let lead: String
  let cards: [Card]
  let outcomes: [ShareRow]
  let segments: [Segment]
  let outcomeWords: String
  let reliability: ReliabilityChart
  let risk: RiskChart
  let exclusions: [ShareRow]
  let exclusionFaults: [Fault]
  let hasExclusions: Bool
  let strangers: [ShareRow]
  let strangerFaults: [Fault]
  let hasStrangers: Bool
  let heat: HeatMap
  let pairs: [PairModel]
  let pairsNote: String
  let intentRows: [IntentModel]

  /// The model of a report on `subject`.
  init(_ report: IntentReport, subject: String, showsAll: Bool) {
    title = "How well intents are recognised: \(subject)"
    lead =
      "\(report.predictions.count) texts judged; learnt from \(report.examples) samples of "
      + "\(report.intents) intents."
    cards = Self.cards(of: report)
    outcomes = Outcome.allCases.map { outcome in
      Self.row(
        outcome.rawValue,
        EvaluationWords.title(of: outcome),
        report.outcomes.share(of: outcome)
      )
    }
    segments = Self.segments(of: report.outcomes)
    outcomeWords = outcomes.map { "\($0.name) \($0.share)" }.joined(separator: ", ")
    reliability = ReliabilityChart(report.reliability)
    risk = RiskChart(report.riskCoverage, threshold: report.calibration.answer)
    exclusions = Self.rows(of: report.exclusions)
    hasExclusions = !exclusions.isEmpty
    exclusionFaults = Self.faults(of: report.exclusions, showsAll)
    strangers = Self.rows(of: report.strangers)
    hasStrangers = !strangers.isEmpty
    strangerFaults = Self.faults(of: report.answeredStrangers, showsAll)
    heat = HeatMap(report)
    let shown = report.pairs.prefix(showsAll ? report.pairs.count : Self.mostPairs)
    pairs = shown.map { PairModel($0, showsAll: showsAll) }
    pairsNote =
      shown.count < report.pairs.count
      ? "The worst \(shown.count) of \(report.pairs.count); evaluate with --all for all." : ""
    intentRows = IntentModel.rows(of: report)
  }

  private static let mostPairs = 30
  private static let mostFaults = 20
  /// How wide the bar of decisions is.
  private static let barLength = 800.0

  private static func cards(of report: IntentReport) -> [Card] {
    let outcomes = report.outcomes
    func card(_ label: String, _ share: Proportion, _ note: String) -> Card {
      Card(
        label: label,
        figure: EvaluationText.percent(share),
        note: note,
        range: share.interval.map { NumberText.percent($0) } ?? ""
      )
    }
    var cards = [
      card("Accuracy", report.accuracy, "the likeliest intent is right"),
      card("Right answers", outcomes.precision, "of those given"),
      card("Answered", outcomes.answered, "at once"),
      card("Asked back", outcomes.askedBack, "which is meant"),
      Card(
        label: "Calibration error",
        figure: EvaluationText.percent(report.calibrationError),
        note: "between confidence and truth",
        range: ""
      ),
      Card(
        label: "Macro F1",
        figure: EvaluationText.percent(report.macroF1),
        note: "every intent counts alike",
        range: ""
      ),
    ]
    if let auroc = report.aurocOutOfScope {
      cards.append(
        Card(
          label: "Strangers told apart",
          figure: EvaluationText.percent(auroc),
          note: "AUROC of texts out of scope",
          range: ""
        )
      )
    }
    return cards
  }

  private static func row(_ kind: String, _ name: String, _ share: Proportion) -> ShareRow {
    ShareRow(
      kind: kind,
      name: name,
      count: "\(share.count)",
      share: EvaluationText.percent(share),
      interval: share.interval.map { NumberText.percent($0) } ?? ""
    )
  }

  private static func rows(of exclusions: ExclusionReport?) -> [ShareRow] {
    guard let exclusions else { return [] }
    return ExclusionReport.Fate.allCases.map {
      row($0.rawValue, EvaluationWords.title(of: $0), exclusions.share(of: $0))
    }
  }

  private static func rows(of strangers: OutcomeCounts?) -> [ShareRow] {
    guard let strangers else { return [] }
    return [Outcome.answeredWrong, .askedWithout, .searched, .refused].map { outcome in
      let name = outcome == .answeredWrong ? "answered" : EvaluationWords.title(of: outcome)
      return row(outcome.rawValue, name, strangers.share(of: outcome))
    }
  }

  private static func segments(of outcomes: OutcomeCounts) -> [Segment] {
    let order: [Outcome] = [
      .answeredRight, .askedWith, .searched, .refused, .askedWithout, .answeredWrong,
    ]
    var start = 0.0
    return order.map { outcome in
      let length = (outcomes.share(of: outcome).share ?? 0) * barLength
      defer { start += length }
      return Segment(
        part: outcome.rawValue,
        start: ChartScale.text(start),
        length: ChartScale.text(length)
      )
    }
  }

  private static func faults(of exclusions: ExclusionReport?, _ showsAll: Bool) -> [Fault] {
    let faults = exclusions?.faults ?? []
    return faults.prefix(showsAll ? faults.count : mostFaults).map { finding in
      Fault(
        faultText: finding.prediction.text,
        faultAdvice: "must not be \(finding.excluded): add not_samples like it there"
      )
    }
  }

  private static func faults(of strangers: [Prediction], _ showsAll: Bool) -> [Fault] {
    strangers.prefix(showsAll ? strangers.count : mostFaults).map { prediction in
      Fault(
        faultText: prediction.text,
        faultAdvice:
          "was answered as \(prediction.intent?.rawValue ?? ""): name it in not_samples there"
      )
    }
  }
}
