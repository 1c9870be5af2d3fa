import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation
import Dialogue
import Foundation
import Insights
import Reports
import Storage
import TextAnalysis

/// The store as commands read it: whole sessions, the whole log.
struct Archive {
  private static let pageSize = 10_000
  let store: SQLiteStore

  /// Opens the store for reading.
  init(_ options: StoreOptions) throws {
    store = try Bootstrap.store(options, mode: .readOnly)
  }

  /// The events of a session, or the end of the command where there is none.
  func events(of session: String) async throws -> [Event] {
    let events = try await Self.run { () async throws(StoreError) in
      try await store.events(of: SessionID(session))
    }
    guard !events.isEmpty else {
      Console.note("error: there is no session '\(TerminalText.sanitized(session))'")
      throw ExitStatus.failed
    }
    return events
  }

  /// The whole log, with what fell due since its end where the content says when things do.
  func log(
    completedBy timetable: Timetable?,
    asOf: Timestamp = LiveClock().now
  ) async throws -> [LogRecord] {
    var records: [LogRecord] = []
    try await forEachPage { records += $0 }
    guard let timetable else { return records }
    return DueFolding.completed(records, by: timetable, asOf: asOf)
  }

  /// The report on the log, with what fell due since its end.
  func report(
    for period: ReportPeriod,
    settings: ReportSettings,
    completedBy timetable: Timetable?,
    comparing: Bool
  ) async throws -> SupportReport {
    let last = try await Self.run { () async throws(StoreError) in try await store.lastInstant() }
    if let last, period.asOf < last {
      // What had fallen due by then is known only to who folds every session up to that instant.
      return SupportReport(
        records: try await log(completedBy: timetable, asOf: period.asOf),
        period: period,
        settings: settings
      )
    }
    let due: [LogRecord] =
      if let timetable { try await due(by: timetable, at: period.asOf) } else { [] }
    var report = SupportReport(
      log: try await fold(due, settings: settings, asOf: period.asOf),
      period: period
    )
    if comparing, report.hasPeriodBefore {
      report.compare(with: try await fold(due, settings: settings, asOf: period.before.asOf))
    }
    return report
  }

  /// The reports on several periods, which are read up to the same instant.
  func reports(
    for periods: [ReportPeriod],
    settings: ReportSettings,
    completedBy timetable: Timetable,
    asOf: Timestamp
  ) async throws -> [SupportReport] {
    let last = try await Self.run { () async throws(StoreError) in try await store.lastInstant() }
    if let last, asOf < last {
      let records = try await log(completedBy: timetable, asOf: asOf)
      return SupportReport.all(of: records, for: periods, settings: settings, asOf: asOf)
    }
    let due = try await due(by: timetable, at: asOf)
    return SupportReport.all(
      of: try await fold(due, settings: settings, asOf: asOf),
      for: periods
    )
  }

  /// The log and what fell due behind it, folded up to an instant.
  private func fold(
    _ due: [LogRecord],
    settings: ReportSettings,
    asOf: Timestamp
  ) async throws -> LogFold {
    var log = LogFold(settings: settings, asOf: asOf)
    try await forEachPage { log.add($0) }
    log.add(due)
    return log
  }

  /// What has fallen due and stands in no log yet.
  private func due(by timetable: Timetable, at now: Timestamp) async throws -> [LogRecord] {
    try await Self.run { () async throws(StoreError) in
      var records: [LogRecord] = []
      for id in try await store.sessionsDue(at: now) {
        let session = try await store.state(of: id)
        records += timetable.due(in: session, at: now, configuration: nil).map { $0.record() }
      }
      return records
    }
  }

  private func forEachPage(_ body: ([LogRecord]) -> Void) async throws {
    try await Self.run { () async throws(StoreError) in
      var last = 0
      while true {
        let page = try await store.records(after: last, limit: Self.pageSize)
        body(page)
        last = page.last?.sequence ?? last
        if page.count < Self.pageSize { return }
      }
    }
  }

  /// When silence changes something: as the content says, or as is usual where there is no content.
  static func timetable(_ content: ContentOptions) throws -> Timetable {
    guard FileManager.default.fileExists(atPath: content.content) else {
      return Timetable(windows: SessionWindows(), survey: SurveyPolicy())
    }
    return try Bootstrap.definition(content).timetable
  }

  /// Brings a store's log into its file.
  static func close(_ store: SQLiteStore) throws {
    do throws(StoreError) { try store.close() } catch { throw Bootstrap.failure(error) }
  }

  /// Runs work on the store; where it fails, says why and ends the command.
  static func run<Result>(
    _ work: () async throws(StoreError) -> Result
  ) async throws -> Result {
    do throws(StoreError) { return try await work() } catch { throw Bootstrap.failure(error) }
  }
}

extension AgentDefinition {
  /// When silence changes something.
  var timetable: Timetable { Timetable(windows: dialogue.windows, survey: dialogue.survey) }
}

extension SessionSummary {
  /// The summary on one line.
  var text: String {
    let who = customer.map { "  \(VisibleText.escaped($0.rawValue))" } ?? ""
    return "\(VisibleText.escaped(session.rawValue))  \(started)  \(turns) turns\(who)"
  }

  /// The summary as an object.
  var json: JSONObject {
    [
      "session": .string(session.rawValue),
      "started": .string(started.description),
      "last": .string(last.description),
      "turns": .integer(turns),
      "customer": customer.map { .string($0.rawValue) } ?? .null,
    ]
  }
}
