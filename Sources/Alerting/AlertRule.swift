import Conversation
import Insights

/// A condition on a figure over a window of time: `fcr < 60 % over 7 d, n >= 30`.
package struct AlertRule: Sendable, Hashable {
  /// Which side of the bound is watched for.
  package enum Comparison: String, Sendable, Hashable {
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="

    /// Whether `value` is on that side of `bound`.
    func holds(_ value: Double, _ bound: Double) -> Bool {
      switch self {
      case .below: value < bound
      case .atMost: value <= bound
      case .above: value > bound
      case .atLeast: value >= bound
      }
    }
  }

  /// Which number of a figure of times.
  package enum Measure: String, Sendable, Hashable, CaseIterable {
    case median, p90
  }

  /// How far the rule looks back.
  package enum Window: Sendable, Hashable {
    case hours(Int)
    /// Local days where the window ends at midnight, else days of 24 hours.
    case days(Int)
  }

  /// What is watched.
  package let figure: AlertFigure
  /// The median unless said otherwise; nil for what is no time.
  package let measure: Measure?
  /// Which side of the bound is watched for.
  package let comparison: Comparison
  /// The bound: a share from 0 to 1, a time in seconds, else a number as written.
  package let bound: Double
  /// How far it looks back.
  package let window: Window
  /// The fewest cases of which it judges; nil for a count.
  package let fewest: Int?
  /// Whether the whole 95 % interval must be on the watched side, not only the figure.
  package let isCertain: Bool
  /// The rule as it was written, in ASCII.
  package let text: String

  /// Whether `reading` is on the watched side, for certain where the rule asks for that.
  func holds(for reading: AlertReading) -> Bool {
    guard let value = reading.value else { return false }
    guard isCertain else { return comparison.holds(value, bound) }
    guard let interval = reading.interval else { return false }
    return comparison.holds(interval.lowerBound, bound)
      && comparison.holds(interval.upperBound, bound)
  }

  /// The period the rule looks at, which ends at `end`, or where the figure is known only later, so much earlier.
  package func period(
    until end: Timestamp,
    asOf: Timestamp,
    zone: LocalZone,
    settings: ReportSettings
  ) -> ReportPeriod {
    let known = asOf + Milliseconds(count: -figure.settling(by: settings).count)
    let until = min(end, known)
    return ReportPeriod(since: start(before: until, zone), until: until, asOf: asOf, zone: zone)
  }

  private func start(before end: Timestamp, _ zone: LocalZone) -> Timestamp {
    switch window {
    case .hours(let count): return end + .hours(-count)
    case .days(let count):
      let day = zone.date(at: end)
      let isMidnight = zone.instant(of: day) == end
      return isMidnight ? zone.instant(of: day.adding(days: -count)) : end + .days(-count)
    }
  }
}
