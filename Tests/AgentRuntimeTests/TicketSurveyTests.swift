import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Testing

@testable import AgentRuntime

/// The desk decides on surveys as the dialog does, over a store that both write to.
@Suite("Surveys about tickets")
struct TicketSurveyTests {
  private static let plain = "I want to talk to a person"
  private static let furious = "THIS IS USELESS, DAMN IT!!! I want to talk to a person"

  /// What became of the surveys of a ticket's session once a person has solved it.
  private func solved(
    _ folder: RuntimeFolder,
    _ text: String,
    caller: String = "s1",
    asking: SurveyAsker = SurveyAsker()
  ) async throws -> [Fact] {
    var message = InboundMessage.text(caller, "m1", text)
    message.customer = "u1"
    let response = try await folder.runtime().respond(to: message)
    let number = try #require(response.ticket).rawValue
    try await folder.office().solve(number, by: "kim", asking: asking)
    return try await surveys(folder, SessionID(caller))
  }

  private func surveys(_ folder: RuntimeFolder, _ session: SessionID) async throws -> [Fact] {
    try await folder.events().filter { $0.session == session }.map(\.fact).filter {
      if case .survey = $0 { true } else { false }
    }
  }

  @Test("name the person who solved the ticket")
  func attribution() async throws {
    #expect(
      try await solved(RuntimeFolder(), Self.plain) == [.survey(.csat, .asked(.person("kim")))]
    )
  }

  @Test("are not put to somebody furious")
  func mood() async throws {
    #expect(
      try await solved(RuntimeFolder(), Self.furious)
        == [.survey(.csat, .skipped(reason: "upset"))]
    )
  }

  @Test("are not put where only the agent's own work is asked about")
  func audience() async throws {
    var policy = SurveyPolicy(surveys: [.ces])
    policy.audience = .agent
    #expect(
      try await solved(RuntimeFolder(), Self.plain, asking: SurveyAsker(policy: policy))
        == [.survey(.ces, .skipped(reason: "attribution"))]
    )
  }

  @Test("are capped over all conversations of the customer, each kind for itself")
  func cap() async throws {
    let folder = try RuntimeFolder()
    let asking = SurveyAsker(policy: SurveyPolicy(surveys: [.csat, .nps]))
    var facts: [Fact] = []
    for caller in ["s1", "s2", "s3"] {
      facts += try await solved(folder, Self.plain, caller: caller, asking: asking)
      folder.clock.advance(by: .days(10))
    }
    folder.clock.advance(by: .minutes(1))
    facts += try await solved(folder, Self.plain, caller: "s4", asking: asking)
    let kim = SurveyAttribution.person("kim")
    #expect(
      facts == [
        .survey(.csat, .asked(kim)), .survey(.nps, .asked(kim)),
        .survey(.csat, .skipped(reason: "cap")), .survey(.csat, .asked(kim)),
      ]
    )
  }

  @Test("are withdrawn when the ticket is reopened, and put again when it is solved again")
  func reopened() async throws {
    let folder = try RuntimeFolder()
    _ = try await solved(folder, Self.plain)
    let office = try folder.office()
    let number = try #require(try await folder.events().compactMap(\.ticket).first).rawValue
    try await office.reopen(number, by: "ann")
    try await office.solve(number, by: "ann", asking: SurveyAsker())
    #expect(
      try await surveys(folder, "s1") == [
        .survey(.csat, .asked(.person("kim"))), .survey(.csat, .withdrawn),
        .survey(.csat, .asked(.person("ann"))),
      ]
    )
    let runtime = try await folder.runtime()
    #expect(await runtime.stateDescription(for: "s1") == ["no conversation yet"])
    _ = try await runtime.respond(to: .text("s1", "m2", "4"))
    #expect(await runtime.stateDescription(for: "s1").contains("survey: csat, answered 4"))
  }
}
