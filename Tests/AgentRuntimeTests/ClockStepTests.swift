import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Storage
import Testing

@testable import AgentRuntime

@Suite("The clock is set", .timeLimit(.minutes(2))) struct ClockStepTests {
  private func instants(_ folder: RuntimeFolder, _ session: SessionID) async throws -> [Timestamp] {
    try await folder.events().filter { $0.session == session }.map(\.timestamp)
  }

  @Test(
    "A conversation's time stands still where the clock is set back, and the log says by how much"
  )
  func setBack() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let began = folder.clock.now
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    folder.clock.advance(by: .hours(-1))
    let response = try await runtime.respond(to: .text("s1", "m2", "hello"))
    #expect(response.at == began)
    _ = try await runtime.respond(to: .body("s1", "m3", .end))
    #expect(Set(try await instants(folder, "s1")) == [began])
    let steps = try await folder.events().map(\.fact).filter { $0.type == "clock.stepped" }
    #expect(steps == [.clockStepped(by: .hours(-1)), .clockStepped(by: .hours(-1))])
  }

  @Test(
    "The next contact begins by the clock, and a clock that is corrected a little is not told of"
  )
  func nextContact() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let began = folder.clock.now
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    folder.clock.advance(by: Milliseconds(count: -200))
    _ = try await runtime.respond(to: .body("s1", "m2", .end))
    folder.clock.advance(by: .hours(-1))
    _ = try await runtime.respond(to: .text("s1", "m3", "where is my order"))
    #expect(try await instants(folder, "s1").max() == began)
    #expect(try await instants(folder, "s1#2").max() == folder.clock.now)
    #expect(try await folder.events().allSatisfy { $0.fact.type != "clock.stepped" })
  }

  @Test("What people at the desk do happens after what was there before")
  func desk() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let began = folder.clock.now
    let response = try await runtime.respond(to: .text("s1", "m1", "I want to talk to a person"))
    let number = try #require(response.ticket).rawValue
    folder.clock.advance(by: .hours(-1))
    try await folder.office().solve(number, by: "kim", asking: SurveyAsker())
    _ = try await runtime.respond(to: .text("s1", "m2", "hello"))
    #expect(Set(try await instants(folder, "s1")) == [began])
  }

  @Test("Ten years ahead and back: nothing of a conversation stands before what it follows")
  func tenYears() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    for (number, step) in [0, 3652, 0, -3652, 0].enumerated() {
      folder.clock.advance(by: .days(step))
      _ = try await runtime.respond(to: .text("s1", "m\(number)", "where is my order"))
    }
    for session in Set(try await folder.events().map(\.session)) {
      let own = try await instants(folder, session)
      #expect(own == own.sorted())
    }
  }
}
