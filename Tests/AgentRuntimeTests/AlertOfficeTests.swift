import AgentCore
import Alerting
import Conversation
import Insights
import Storage
import Testing

@testable import AgentRuntime

/// Alerts in the log.
@Suite struct AlertOfficeTests {
  /// A rule that holds for a log without any request, told to whom `targets` name.
  private static func outcomes(
    _ targets: [AlertDefinition.Target],
    after history: AlertHistory = AlertHistory(),
    at now: Timestamp
  ) throws -> [AlertOutcome] {
    let alert = AlertDefinition(
      name: "calm",
      rule: try AlertRuleParser.rule(of: "requests < 1 over 1 d"),
      cooldown: .days(1),
      targets: targets
    )
    let settings = ReportSettings()
    let board = AlertBoard([alert], until: now, asOf: now, zone: .utc, settings: settings)
    let reports = SupportReport.all(
      of: LogFold(settings: settings, asOf: now),
      for: board.periods
    )
    return board.outcomes(of: reports, after: history, at: now)
  }

  private static func office(
    _ folder: RuntimeFolder,
    _ outcomes: [AlertOutcome]
  ) throws -> AlertOffice {
    AlertOffice(
      courier: AlertCourier(outcomes.map(\.alert), directory: folder.path),
      store: try folder.store(),
      clock: folder.clock.live
    )
  }

  @Test("what fires is noted once, and read by the next run")
  func noted() async throws {
    let folder = try RuntimeFolder()
    let now = folder.clock.live.now
    let fired = try Self.outcomes([.exit], at: now)
    #expect(fired.map(\.verdict) == [.fired])
    let office = try Self.office(folder, fired)
    #expect(try await office.tell(fired, after: AlertHistory(), at: now).isEmpty)
    let history = try await AlertOffice.history(of: try folder.store())
    #expect(history.last(of: "calm")?.at == now)
    let silent = try Self.outcomes([.exit], after: history, at: now)
    #expect(silent.map(\.verdict) == [.coolingDown(until: now + .days(1))])
    _ = try await office.tell(silent, after: history, at: now)
    #expect(try await folder.events().map(\.fact.type) == ["alert.fired"])
  }

  @Test("what could not be delivered is told again, and nothing else")
  func retried() async throws {
    let folder = try RuntimeFolder()
    let now = folder.clock.live.now
    let targets: [AlertDefinition.Target] = [
      .mail(program: ["/bin/sh", "-c", "cat > /dev/null"], recipients: ["a@b.example"]),
      .mail(program: ["/nowhere/mail"], recipients: ["a@b.example"]),
    ]
    let fired = try Self.outcomes(targets, at: now)
    let office = try Self.office(folder, fired)
    let told = try await office.tell(fired, after: AlertHistory(), at: now)
    #expect(told.map(\.target) == ["mail", "mail-2"])
    #expect(told.map(\.failure) == [nil, "the program cannot be started"])
    let history = try await AlertOffice.history(of: try folder.store())
    let silent = try Self.outcomes(targets, after: history, at: now)
    let again = try await office.tell(silent, after: history, at: now)
    #expect(again.map(\.target) == ["mail-2"])
    #expect(again.map(\.isRetry) == [true])
    #expect(try await folder.events().map(\.fact.type) == ["alert.fired", "alert.retried"])
    #expect(try await folder.store().sessions(limit: 10).isEmpty)
    #expect(try await folder.store().check().isSound)
  }

  @Test("several runs at once lose none of their notes")
  func atOnce() async throws {
    let folder = try RuntimeFolder()
    let now = folder.clock.live.now
    let fired = try Self.outcomes([.exit], at: now)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        let office = try Self.office(folder, fired)
        group.addTask { _ = try await office.tell(fired, after: AlertHistory(), at: now) }
      }
      try await group.waitForAll()
    }
    let events = try await folder.events()
    #expect(events.map(\.id.rawValue) == (1...4).map { "alerts#0.\($0)" })
  }

  @Test("no caller's session is called like the stream of alerts")
  func stream() {
    for caller in ["alerts", "alerts#0", "", "alerts#0#0"] {
      for contact in 1...3 {
        #expect(SessionNaming.id(caller: caller, contact: contact) != AlertOffice.stream)
      }
    }
  }
}
