import AgentCore
import AgentTestSupport
import CanonicalJSON
import Conversation
import Dialogue
import Storage
import Testing

@testable import AgentRuntime

@Suite("Time passes by events", .timeLimit(.minutes(2))) struct DueEventsTests {
  private func summaries(_ folder: RuntimeFolder) async throws -> [SessionSummary] {
    try await folder.store().sessions(limit: 1000)
  }

  private func closings(_ folder: RuntimeFolder) async throws -> [Event] {
    try await folder.events().filter { $0.fact.type == "session.closed" }
  }

  @Test("What fell due while no process ran is appended at start, at its own instant")
  func sweepAtStart() async throws {
    let folder = try RuntimeFolder()
    let began = folder.clock.now
    let first = try await folder.runtime()
    for number in 0..<150 {
      _ = try await first.respond(to: .text("s\(number)", "m1", "where is my order"))
    }
    folder.clock.advance(by: .days(10))
    _ = try await folder.runtime()
    let closed = try await closings(folder)
    #expect(closed.count == 150)
    #expect(closed.allSatisfy { $0.timestamp == began + .minutes(30) && $0.actor == "system" })
    #expect(try await summaries(folder).allSatisfy { $0.due == nil })
    let before = try await folder.events()
    _ = try await folder.runtime()
    #expect(try await folder.events() == before)
  }

  @Test("A message after the time begins the next contact, in the same process too")
  func dueBeforeTurn() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    folder.clock.advance(by: .minutes(31))
    _ = try await runtime.respond(to: .text("s1", "m2", "hello"))
    let events = try await folder.events()
    #expect(events.filter { $0.fact.type == "session.started" }.map(\.session) == ["s1", "s1#2"])
    #expect(try await closings(folder).map(\.session) == ["s1"])
  }

  @Test("While somebody listens silence ends sessions by itself")
  func closesWhileRunning() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    let stream = runtime.unaskedResponses()
    folder.clock.advance(by: .minutes(31))
    while !(await runtime.stateDescription(for: "s1").contains("state: closed")) {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(try await closings(folder).count == 1)
    withExtendedLifetime(stream) {}
  }

  @Test("A question for a rating that the desk asked lapses, although the desk knows no content")
  func surveyOfTheDesk() async throws {
    let folder = try RuntimeFolder()
    let began = folder.clock.now
    let first = try await folder.runtime()
    let response = try await first.respond(to: .text("s1", "m1", "I want to talk to a person"))
    let number = try #require(response.ticket).rawValue
    #expect(try await summaries(folder).first?.due == nil)
    try await folder.office().solve(number, by: "kim", asking: SurveyAsker())
    _ = try await folder.runtime()
    #expect(try await summaries(folder).first?.due == began + .days(7))
    folder.clock.advance(by: .days(8))
    _ = try await folder.runtime()
    let lapsed = try await folder.events().filter { $0.fact == .survey(.csat, .expired) }
    #expect(lapsed.map(\.timestamp) == [began + .days(7)])
    #expect(try await summaries(folder).first?.due == nil)
  }

  @Test("A customer who was named once is known by their surveys in the next contact")
  func surveysOfTheKnown() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    var first = InboundMessage.text("s1", "m1", "can I return this")
    first.customer = "u1"
    _ = try await runtime.respond(to: first)
    #expect(try await runtime.respond(to: .body("s1", "m2", .end)).state == "surveying")
    _ = try await runtime.respond(to: .text("s1", "m3", "can I return this"))
    #expect(try await runtime.respond(to: .body("s1", "m4", .end)).state == "closed")
    let skipped = Fact.survey(.csat, .skipped(reason: "cap"))
    #expect(try await folder.events().filter { $0.fact == skipped }.map(\.session) == ["s1#2"])
  }

  @Test("What falls due in an earlier contact is appended too")
  func earlierContact() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    _ = try await runtime.respond(to: .text("s1", "m1", "can I return this"))
    _ = try await runtime.respond(to: .body("s1", "m2", .end))
    _ = try await runtime.respond(to: .text("s1", "m3", "hello"))
    let stream = runtime.unaskedResponses()
    folder.clock.advance(by: .days(8))
    while try await summaries(folder).contains(where: { $0.due != nil }) {
      try await Task.sleep(for: .milliseconds(20))
    }
    let types = try await folder.events().filter { $0.session == "s1" }.suffix(2).map(\.fact.type)
    #expect(types == ["resolution.assumed", "csat.expired"])
    withExtendedLifetime(stream) {}
  }

  @Test("A sweep and turns at the same time lose nothing")
  func sweepDuringTurns() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    for number in 0..<20 {
      _ = try await runtime.respond(to: .text("s\(number)", "m1", "where is my order"))
    }
    folder.clock.advance(by: .minutes(31))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await runtime.appendDue(at: folder.clock.now) }
      for number in 0..<20 {
        group.addTask { _ = try await runtime.respond(to: .text("s\(number)", "m2", "hello")) }
      }
      try await group.waitForAll()
    }
    #expect(try await closings(folder).count == 20)
    let started = try await folder.events().filter { $0.fact.type == "session.started" }
    #expect(Set(started.map(\.session)).count == 40)
    #expect(runtime.queues.count == 0)
  }

  // MARK: In reports

  @Test("A report completes the log in memory with what a process would have appended")
  func dueFolding() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    for (number, text) in ["where is my order", "can I return this", "hello"].enumerated() {
      _ = try await runtime.respond(to: .text("s\(number)", "m1", text))
    }
    folder.clock.advance(by: .days(9))
    let store = try folder.store()
    let log = try await store.records(after: 0, limit: 1000)
    let timetable = ChangingShop.agent.timetable
    let completed = DueFolding.completed(log, by: timetable, asOf: folder.clock.now)
    #expect(Array(completed.prefix(log.count)) == log)
    _ = try await folder.runtime()
    let appended = try await store.records(after: log.count, limit: 1000)
    #expect(!appended.isEmpty)
    func told(_ records: [LogRecord]) -> Set<String> {
      Set(records.map { "\($0.id?.rawValue ?? "") \($0.timestamp) \($0.type)" })
    }
    #expect(told(Array(completed.dropFirst(log.count))) == told(appended))
    let sequences = completed.compactMap(\.sequence)
    #expect(sequences == sequences.sorted() && Set(sequences).count == completed.count)
  }

  @Test("Looking back, what is added takes no later event's id")
  func dueFoldingLookingBack() async throws {
    let folder = try RuntimeFolder()
    let began = folder.clock.now
    let response = try await folder.runtime().respond(
      to: .text("s1", "m1", "I want to talk to a person")
    )
    let number = try #require(response.ticket).rawValue
    let office = try folder.office()
    try await office.solve(number, by: "kim", asking: SurveyAsker())
    folder.clock.advance(by: .days(8))
    try await office.reopen(number, by: "kim")
    let log = try await folder.store().records(after: 0, limit: 1000)
    let completed = DueFolding.completed(
      log,
      by: ChangingShop.agent.timetable,
      asOf: began + .days(7)
    )
    #expect(completed.dropFirst(log.count).map(\.type) == ["csat.expired"])
    let ids = completed.compactMap(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Nothing is added before its time, after `asOf`, or to other desks' logs")
  func dueFoldingLeavesAlone() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let began = folder.clock.now
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    let log = try await folder.store().records(after: 0, limit: 1000)
    let timetable = ChangingShop.agent.timetable
    for minutes in [-1, 0, 29] {
      #expect(DueFolding.completed(log, by: timetable, asOf: began + .minutes(minutes)) == log)
    }
    #expect(
      DueFolding.completed(log, by: timetable, asOf: began + .minutes(30)).count == log.count + 1
    )
    let foreign = log.map { record in
      var record = record
      if record.type == "session.started" { record.data = ["channel": "web"] }
      return record
    }
    #expect(DueFolding.completed(foreign, by: timetable, asOf: began + .days(9)) == foreign)
  }
}
