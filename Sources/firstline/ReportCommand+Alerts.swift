import AgentCore
import AgentRuntime
import Alerting
import ArgumentParser
import CanonicalJSON
import Conversation
import Insights
import Reports
import Storage

/// `firstline report --alert`: judges the rules of the content, and tells whom it concerns.
extension ReportCommand {
  func runAlerts() async throws {
    let (definition, alerts) = try Bootstrap.alerts(content)
    let now = LiveClock().now
    let settings = try readSettings(over: settings(of: events == nil ? definition : nil))
    let period = try period(now: now, settings: settings)
    let board = AlertBoard(
      alerts,
      until: until == nil ? now : period.until,
      asOf: period.asOf,
      zone: period.zone,
      settings: settings
    )
    let reports = try await reports(for: board.periods, settings, definition, asOf: period.asOf)
    let history = try await history()
    let outcomes = board.outcomes(of: reports, after: history, at: now)
    let office = AlertOffice(
      courier: AlertCourier(alerts, directory: content.content),
      store: try writableStore(for: outcomes, history, now)
    )
    let deliveries = try await Archive.run { () async throws(StoreError) in
      try await office.tell(outcomes, after: history, at: now)
    }
    try await show(outcomes, deliveries, at: now)
  }

  // MARK: Reading

  private func reports(
    for periods: [ReportPeriod],
    _ settings: ReportSettings,
    _ definition: AgentDefinition,
    asOf: Timestamp
  ) async throws -> [SupportReport] {
    if let events {
      Console.note(
        "note: without a store nothing is noted, so no rule is silent after it has fired"
      )
      return try await EventLogFile(events).reports(for: periods, settings: settings, asOf: asOf)
    }
    return try await Archive(store).reports(
      for: periods,
      settings: settings,
      completedBy: definition.timetable,
      asOf: asOf
    )
  }

  private func history() async throws -> AlertHistory {
    guard events == nil else { return AlertHistory() }
    let archive = try Archive(store)
    return try await Archive.run { () async throws(StoreError) in
      try await AlertOffice.history(of: archive.store)
    }
  }

  /// The store for noting what is told; nil where nothing is, so that a quiet run writes nothing.
  private func writableStore(
    for outcomes: [AlertOutcome],
    _ history: AlertHistory,
    _ now: Timestamp
  ) throws -> SQLiteStore? {
    let tells = outcomes.contains { outcome in
      outcome.verdict == .fired || history.pending(of: outcome.alert, at: now) != nil
    }
    return events == nil && tells ? try Bootstrap.store(store) : nil
  }

  // MARK: Telling

  /// Says what the rules came to, and ends the command as they ask.
  private func show(
    _ outcomes: [AlertOutcome],
    _ deliveries: [AlertDelivery],
    at now: Timestamp
  ) async throws {
    let report = AlertReport(
      outcomes,
      deliveries,
      examples: try await examples(of: outcomes),
      at: now
    )
    switch format {
    case .json: Console.print(JSONWriter.text(of: report.json))
    case .text, .csv, .html: Console.printRaw(report.text)
    }
    let failed = deliveries.filter { $0.failure != nil }
    for delivery in failed {
      Console.note("error: \(delivery.rule): \(delivery.target): \(delivery.failure ?? "")")
    }
    if !failed.isEmpty { throw ExitStatus.missingService }
    if outcomes.contains(where: { $0.verdict == .fired && $0.alert.fails }) {
      throw ExitStatus.failed
    }
  }

  /// What customers wrote, for the rules that found a drift.
  private func examples(of outcomes: [AlertOutcome]) async throws -> [String: IntentExamples] {
    var examples: [String: IntentExamples] = [:]
    for outcome in outcomes {
      guard let drift = outcome.drift, ![.quiet, .tooFew].contains(outcome.verdict) else {
        continue
      }
      examples[outcome.alert.name] = try await self.examples(of: drift, in: outcome.report)
    }
    return examples
  }

  /// What customers wrote who asked for the intents that carry `drift`.
  func examples(
    of drift: IntentDrift,
    in report: SupportReport
  ) async throws -> IntentExamples {
    var examples = IntentExamples(of: DriftText.intents(of: drift), in: report)
    if let events {
      try EventLogFile(events).forEachPiece { examples.take($0) }
      return examples
    }
    let archive = try Archive(store)
    for session in examples.sessions {
      let events = try await Archive.run { () async throws(StoreError) in
        try await archive.store.events(of: session)
      }
      examples.take(events.map { $0.record() })
    }
    return examples
  }
}
