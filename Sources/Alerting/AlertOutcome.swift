import Conversation
import Insights

/// What a rule came to.
package struct AlertOutcome: Sendable, Hashable {
  /// What is to be done about it.
  package enum Verdict: Sendable, Hashable {
    /// The condition holds.
    case fired
    /// It does not.
    case quiet
    /// There are too few cases to tell.
    case tooFew
    /// The condition holds, but the rule fired not long ago and is silent until then.
    case coolingDown(until: Timestamp)

    /// Its name in JSON.
    package var name: String {
      switch self {
      case .fired: "fired"
      case .quiet: "quiet"
      case .tooFew: "too_few"
      case .coolingDown: "cooling_down"
      }
    }
  }

  /// The rule.
  package let alert: AlertDefinition
  /// What its figure came to.
  package let reading: AlertReading
  /// What is to be done.
  package let verdict: Verdict
  /// How what customers ask has moved, where the rule watches that.
  package let drift: IntentDrift?
  /// The report on the period that it looked at.
  package let report: SupportReport

  /// Judges a rule.
  /// - Parameters:
  ///   - report: The report on the period that the rule looks at.
  ///   - last: When it fired last; nil for never.
  init(
    _ alert: AlertDefinition,
    _ report: SupportReport,
    _ reading: AlertReading,
    drift: IntentDrift?,
    last: Timestamp?,
    now: Timestamp
  ) {
    self.alert = alert
    self.report = report
    self.reading = reading
    self.drift = drift
    verdict = Self.verdict(alert, reading, last, now)
  }

  /// What it looked at.
  package var period: ReportPeriod { report.period }

  private static func verdict(
    _ alert: AlertDefinition,
    _ reading: AlertReading,
    _ last: Timestamp?,
    _ now: Timestamp
  ) -> Verdict {
    if reading.value == nil || (reading.cases ?? .max) < alert.rule.fewest ?? 0 { return .tooFew }
    guard alert.rule.holds(for: reading) else { return .quiet }
    guard let last, now < last + alert.cooldown else { return .fired }
    return .coolingDown(until: last + alert.cooldown)
  }
}
