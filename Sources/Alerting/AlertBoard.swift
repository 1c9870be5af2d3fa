import Conversation
import Insights
import Reports

/// The rules of a content folder with the periods that they look at.
package struct AlertBoard: Sendable {
  private struct Place: Sendable {
    let alert: AlertDefinition
    let period: ReportPeriod
    /// The period to compare with, for drift where settings name no baseline.
    let before: ReportPeriod?
  }

  private let places: [Place]

  /// The periods whose reports the rules need, each once.
  package let periods: [ReportPeriod]

  /// Rules whose windows end at `end`, of a log that is read up to `asOf`.
  package init(
    _ alerts: [AlertDefinition],
    until end: Timestamp,
    asOf: Timestamp,
    zone: LocalZone,
    settings: ReportSettings
  ) {
    places = alerts.map { alert in
      let period = alert.rule.period(until: end, asOf: asOf, zone: zone, settings: settings)
      let comparesItself = alert.rule.figure.kind == .drift && settings.intentBaseline.isEmpty
      return Place(
        alert: alert,
        period: period,
        before: comparesItself ? Self.before(period) : nil
      )
    }
    var periods: [ReportPeriod] = []
    for period in places.flatMap({ [$0.period, $0.before].compactMap(\.self) })
    where !periods.contains(period) { periods.append(period) }
    self.periods = periods
  }

  /// What a customer asked is known at once: the period before is read like the rule's own.
  private static func before(_ period: ReportPeriod) -> ReportPeriod {
    let before = period.before
    return ReportPeriod(
      since: before.since,
      until: before.until,
      asOf: period.asOf,
      zone: period.zone
    )
  }

  /// What the rules come to at the instant `now`, in their order.
  /// - Parameter reports: The reports on `periods`, in their order.
  package func outcomes(
    of reports: [SupportReport],
    after history: AlertHistory,
    at now: Timestamp
  ) -> [AlertOutcome] {
    let entries = reports.map { ReportCatalogue.entries(of: $0) }
    return places.compactMap { place in
      guard let index = periods.firstIndex(of: place.period), reports.indices.contains(index)
      else { return nil }
      let report = reports[index]
      let drift = place.alert.rule.figure.kind == .drift ? drift(place, report, reports) : nil
      let reading =
        drift.map { Self.reading(of: $0, comparesItself: place.before != nil) }
        ?? AlertReading(of: place.alert.rule, among: entries[index])
      return AlertOutcome(
        place.alert,
        report,
        reading,
        drift: drift,
        last: history.last(of: place.alert.name)?.at,
        now: now
      )
    }
  }

  /// A baseline of the settings is what it is; a window before must hold as many requests as the window itself.
  private static func reading(of drift: IntentDrift, comparesItself: Bool) -> AlertReading {
    AlertReading(
      value: drift.value,
      cases: comparesItself ? min(drift.before, drift.now) : drift.now
    )
  }

  private func drift(
    _ place: Place,
    _ report: SupportReport,
    _ reports: [SupportReport]
  ) -> IntentDrift {
    guard let before = place.before, let index = periods.firstIndex(of: before) else {
      return report.understanding.drift
    }
    return IntentDrift(
      from: reports[index].understanding.intents,
      to: report.understanding.intents
    )
  }
}
