import AgentContent
import AgentCore
import AgentRuntime
import ArgumentParser
import Conversation
import Dialogue
import Foundation
import Insights

extension ReportCommand {
  func run() async throws {
    if alert { return try await reportingErrors { try await runAlerts() } }
    let definition = try definition()
    try await reportingErrors {
      let text = try await text(
        now: LiveClock().now,
        drawn: Console.hasDrawings,
        base: settings(of: definition)
      ) { period, settings in
        try await Archive(store).report(
          for: period,
          settings: settings,
          completedBy: definition?.timetable,
          comparing: showsChanges
        )
      }
      Console.printRaw(text)
    }
  }

  /// Says what is wrong with a file, and ends the command with the code for it.
  private func reportingErrors(_ work: () async throws -> Void) async throws {
    do { try await work() } catch let error as ReportCommandError {
      Console.note("error: \(error)")
      throw error.exitCode
    }
  }

  /// The content, for its hours and windows; a log of another desk can be read without any.
  private func definition() throws -> AgentDefinition? {
    if events != nil { return nil }
    return try Bootstrap.definition(content)
  }

  /// What the content says of hours, windows and the intent that asks for a person.
  func settings(of definition: AgentDefinition?) -> ReportSettings {
    var settings = ReportSettings()
    guard let dialogue = definition?.dialogue else { return settings }
    settings.assumedAfter = dialogue.windows.answered
    settings.surveyExpiry = dialogue.survey.expires
    settings.calendar = dialogue.hours.flatMap { hours in
      LocalZone(hours.zone.identifier).map {
        BusinessCalendar(zone: $0, hours: hours.week, holidays: hours.holidays)
      }
    }
    let person = dialogue.intents.values
      .filter { $0.escalation?.reason == .userRequest && $0.escalation?.condition == nil }
      .map(\.id).min()
    if let person { settings.humanRequestIntent = person.rawValue }
    return settings
  }
}
