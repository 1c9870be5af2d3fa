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
    try await Self.run { () async throws(StoreError) in
      try await ReportOffice(store: store).log(completedBy: timetable, asOf: asOf)
    }
  }

  /// The report on the log, with what fell due since its end.
  func report(
    for period: ReportPeriod,
    settings: ReportSettings,
    completedBy timetable: Timetable?,
    comparing: Bool
  ) async throws -> SupportReport {
    try await Self.run { () async throws(StoreError) in
      try await ReportOffice(store: store)
        .report(for: period, settings: settings, completedBy: timetable, comparing: comparing)
    }
  }

  /// The reports on several periods, which are read up to the same instant.
  func reports(
    for periods: [ReportPeriod],
    settings: ReportSettings,
    completedBy timetable: Timetable,
    asOf: Timestamp
  ) async throws -> [SupportReport] {
    try await Self.run { () async throws(StoreError) in
      try await ReportOffice(store: store)
        .reports(for: periods, settings: settings, completedBy: timetable, asOf: asOf)
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
