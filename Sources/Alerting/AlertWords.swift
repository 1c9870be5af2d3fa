import Insights
import Reports

/// Alerts in words, by the rules of reports: no percentage of fewer than five cases, counts beside it.
enum AlertWords {
  /// `FCR overall is 52.3 % of 86 (95 %: 41.9–62.5 %)`.
  static func sentence(of outcome: AlertOutcome) -> String {
    let rule = outcome.alert.rule
    let title = rule.figure.title + (rule.measure == .p90 ? " (p90)" : "")
    guard outcome.verdict != .tooFew, let value = outcome.reading.value else {
      return "\(title): \(tooFew(outcome))"
    }
    let cases = outcome.reading.cases.map { ", n \($0)" } ?? ""
    let interval = outcome.reading.interval.map { " (95 %: \(text($0, rule.figure.kind)))" } ?? ""
    return "\(title) is \(text(value, rule.figure.kind))\(cases)\(interval)"
  }

  private static func tooFew(_ outcome: AlertOutcome) -> String {
    guard let cases = outcome.reading.cases, let fewest = outcome.alert.rule.fewest, cases < fewest
    else { return "no data" }
    return "n \(cases) of \(fewest) that it takes"
  }

  /// A value in the words of its kind: `52.3 %`, `16 h 58 min`, `0.214`.
  private static func text(_ value: Double, _ kind: AlertFigure.Kind) -> String {
    switch kind {
    case .share: NumberText.percent(value)
    case .time: NumberText.duration(seconds: value)
    case .count: NumberText.amount(value)
    case .mean: NumberText.decimal(value, places: 2)
    case .score: NumberText.decimal(value, places: 1)
    case .drift: NumberText.decimal(value, places: 3)
    }
  }

  private static func text(_ interval: ClosedRange<Double>, _ kind: AlertFigure.Kind) -> String {
    kind == .share
      ? NumberText.percent(interval)
      : "\(text(interval.lowerBound, kind)) to \(text(interval.upperBound, kind))"
  }
}
