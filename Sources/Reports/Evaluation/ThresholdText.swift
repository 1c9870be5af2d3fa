import Evaluation
import Understanding

/// The thresholds in force, with what they will cost, as aligned text for a terminal.
package enum ThresholdText {
  /// The text of `forecast`; every line ends with LF.
  package static func render(_ forecast: ThresholdForecast) -> String {
    let lines =
      ["Fitted to", "  " + goal(forecast.target), "  " + basis(forecast), "", "Thresholds"]
      + thresholds(forecast.calibration) + wordsThresholds(forecast)
      + ["", "What they will cost"] + costs(forecast)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func goal(_ target: MatcherOptions.Target) -> String {
    switch target {
    case .precision(let precision):
      "precision \(NumberText.percent(precision)): that share of the answers should be right"
    case .costs(let wrongAnswer, let question, let ticket):
      "costs: a wrong answer \(NumberText.amount(wrongAnswer)), a question \(NumberText.amount(question)), "
        + "a ticket \(NumberText.amount(ticket))"
    }
  }

  private static func basis(_ forecast: ThresholdForecast) -> String {
    let fitted = forecast.calibration.fittedExamples
    return fitted == 0
      ? "too few samples to fit anything: these are the usual values"
      : "on \(fitted) samples, each judged by what the others teach"
  }

  /// The thresholds for texts that the encoder does not read, where there is one.
  private static func wordsThresholds(_ forecast: ThresholdForecast) -> [String] {
    guard forecast.wordsCalibration != forecast.calibration else { return [] }
    return ["", "Thresholds for texts read by their words alone: one known word, other languages"]
      + thresholds(forecast.wordsCalibration)
  }

  private static func thresholds(_ calibration: Calibration) -> [String] {
    var table = TextTable(.left, .right, .left)
    let percent = { EvaluationText.percent(Double?.some($0)) }
    table.add("answer", percent(calibration.answer), "an intent at least this likely is answered,")
    table.add(
      "rival",
      percent(calibration.rival),
      "unless the second is at least this likely: then the agent asks which is meant"
    )
    table.add(
      "choices",
      percent(calibration.choices),
      "below an answer, two or three that reach this together are offered"
    )
    table.add(
      "novelty",
      calibration.noveltyLimit.isFinite
        ? NumberText.decimal(calibration.noveltyLimit, places: 2) : "none",
      "a text stranger than this is neither answered nor asked about"
    )
    return table.lines
  }

  private static func costs(_ forecast: ThresholdForecast) -> [String] {
    let outcomes = forecast.outcomes
    var table = TextTable(.left, .right, .left)
    func add(_ title: String, _ share: Proportion) {
      table.add(title, EvaluationText.percent(share), EvaluationText.interval(share))
    }
    add("answered", outcomes.answered)
    add("  of these right", outcomes.precision)
    add("asked back", outcomes.askedBack)
    add("  with the right one among the choices", forecast.rightAmongChoices)
    add("an article quoted", outcomes.share(of: .searched))
    add("passed on, or asked to say it otherwise", outcomes.share(of: .refused))
    add("taken for stranger than anything known", forecast.novel)
    if let cost = forecast.costPerMessage {
      table.add(
        "cost of a message",
        NumberText.decimal(cost, places: 2),
        "in the content's own units"
      )
    }
    return table.lines
  }
}
