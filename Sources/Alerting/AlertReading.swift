import Insights
import Reports

/// What a figure came to: the number that a rule compares, with its sample.
package struct AlertReading: Sendable, Hashable {
  /// A share from 0 to 1, a time in seconds, else the number itself; nil without data.
  package let value: Double?
  /// The number of cases; nil for a count, which has none.
  package let cases: Int?
  /// The 95 % interval; nil where the figure has none.
  package let interval: ClosedRange<Double>?

  /// What the rule's figure came to among the `entries` of a report.
  init(of rule: AlertRule, among entries: [ReportEntry]) {
    switch rule.figure.value(among: entries) {
    case .count(let count, _):
      self.init(value: count.map { Double($0) })
    case .list(let share, _):
      self.init(value: Double(share.numerator))
    case .waiting(let tickets):
      self.init(value: Double(tickets.count))
    case .share(let share, _, _):
      self.init(value: share.value, cases: share.denominator, interval: share.wilson95)
    case .times(let times, _, _) where rule.measure == .p90:
      self.init(value: times.p90, cases: times.count)
    case .times(let times, _, _):
      self.init(value: times.median, cases: times.count, interval: times.medianInterval)
    case .mean(let mean, _):
      self.init(value: mean.value, cases: mean.count)
    case .score(let score):
      self.init(value: score.value, cases: score.count, interval: score.interval)
    case .drift(let value, let requests):
      self.init(value: value, cases: requests)
    default:
      self.init(value: nil)
    }
  }

  /// A number over `cases`; a count has none.
  init(value: Double?, cases: Int? = nil, interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.cases = cases
    self.interval = interval
  }
}
