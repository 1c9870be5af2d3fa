import Conversation
import Evaluation

/// Two intents that are taken for one another, as the page shows them.
struct PairModel {
  /// A text behind the confusion.
  struct Mistake {
    let text: String
    let meant: String
    let taken: String
    let tag: String
    let fate: String
    let sureness: String
    let reason: String
    let todo: String
  }

  /// How many texts of one pair are shown unless all are asked for.
  private static let most = 8

  let first: String
  let second: String
  let forward: String
  let backward: String
  let wrong: String
  let advice: [String]
  let mistakes: [Mistake]
  let rest: String

  init(_ pair: ConfusionPair, showsAll: Bool) {
    first = pair.first.rawValue
    second = pair.second.rawValue
    forward = "\(pair.forward.count) of \(pair.forward.total)"
    backward = "\(pair.backward.count) of \(pair.backward.total)"
    wrong = "\(pair.answeredWrong)"
    advice = EvaluationWords.advice(on: pair).map { [$0] } ?? []
    let shown = pair.mistakes.prefix(showsAll ? pair.mistakes.count : Self.most)
    mistakes = shown.map(Self.mistake)
    rest = shown.count < pair.mistakes.count ? "and \(pair.mistakes.count - shown.count) more" : ""
  }

  private static func mistake(_ mistake: ConfusionPair.Mistake) -> Mistake {
    let reason = EvaluationWords.reason(for: mistake)
    return Mistake(
      text: mistake.prediction.text,
      meant: mistake.expected.rawValue,
      taken: mistake.prediction.intent?.rawValue ?? "",
      tag: mistake.isAnswered ? "harm" : "mild",
      fate: EvaluationWords.fate(of: mistake.prediction),
      sureness: EvaluationText.percent(mistake.prediction.confidence),
      reason: reason.isEmpty ? "" : "; \(reason)",
      todo: EvaluationWords.advice(on: mistake)
    )
  }
}

/// One intent with its figures, as the page shows them.
struct IntentModel {
  let intent: String
  let texts: String
  let precision: String
  let recall: String
  let f1: String
  let meter: String
  let takenFor: String

  /// The intents of a report, the worst first.
  static func rows(of report: IntentReport) -> [IntentModel] {
    let taken = Dictionary(uniqueKeysWithValues: report.confusions.map { ($0.intent, $0) })
    return IntentFigures.worstFirst(report.figures).map { figures in
      let mistakes = taken[figures.intent]?.mistakes ?? []
      return IntentModel(
        intent: figures.intent.rawValue,
        texts: "\(figures.recall.total)",
        precision: EvaluationText.percent(figures.precision),
        recall: EvaluationText.percent(figures.recall),
        f1: EvaluationText.percent(figures.f1),
        meter: ChartScale.text(figures.f1 * 100),
        takenFor: mistakes.map { "\($0.intent)\u{A0}\($0.count)" }.joined(separator: ", ")
      )
    }
  }
}
