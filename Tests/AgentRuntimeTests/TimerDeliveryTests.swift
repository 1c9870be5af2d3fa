import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Storage
import Testing

@testable import AgentRuntime

@Suite("What the agent says of its own reaches its customer once", .timeLimit(.minutes(2)))
struct TimerDeliveryTests {
  /// The tiny shop, which follows up and breaks silences.
  private static let agent: Agent = {
    var definition = TinyShop.definition
    definition.dialogue.windows.silence = .minutes(5)
    if var back = definition.dialogue.intents["returns/send-back"],
      case .reply(var reply) = back.action,
      let text = try? Template(parsing: "Has it gone back?")
    {
      reply.timers = TimerSettings(followUp: FollowUpDefinition(after: .days(3), ask: [text]))
      back.action = .reply(reply)
      definition.dialogue.intents[back.id] = back
    }
    return InlineAgent.agent(definition)
  }()

  private func types(_ folder: RuntimeFolder, _ type: String) async throws -> Int {
    try await folder.events().count { $0.fact.type == type }
  }

  @Test("A silence is broken by a line that nobody asked for")
  func silenceIsPushed() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent)
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    var lines = runtime.unaskedResponses().makeAsyncIterator()
    folder.clock.advance(by: .minutes(5))
    let line = try #require(await lines.next())
    #expect(line.response.inReplyTo == nil)
    #expect(line.response.said.hasPrefix("Are you still there?"))
    #expect(line.response.state == "collecting order_number")
    await runtime.delivered(line)
    #expect(try await types(folder, "turn.delivered") == 1)
    let next = try await runtime.respond(to: .text("s1", "m2", "never mind"))
    #expect(next.sequence > line.response.sequence)
  }

  @Test("Where nobody is connected a silence is not broken before the next reply")
  func silenceIsNotKept() async throws {
    let folder = try RuntimeFolder()
    let first = try await folder.runtime(agent: Self.agent)
    _ = try await first.respond(to: .text("s1", "m1", "where is my order"))
    folder.clock.advance(by: .minutes(6))
    let second = try await folder.runtime(agent: Self.agent)
    #expect(try await types(folder, "agent.turn") == 2)
    let next = try await second.respond(to: .text("s1", "m2", "hello"))
    #expect(!next.said.contains("still there"))
  }

  @Test("A follow-up that fell due while no process ran comes before the next reply, once")
  func followUpIsKept() async throws {
    let folder = try RuntimeFolder()
    let first = try await folder.runtime(agent: Self.agent)
    let began = folder.clock.now
    _ = try await first.respond(to: .text("s1", "m1", "how do returns work"))
    folder.clock.advance(by: .hours(74))
    _ = try await folder.runtime(agent: Self.agent)
    let third = try await folder.runtime(agent: Self.agent)
    let events = try await folder.events()
    let fired = try #require(events.first { $0.fact.type == "timer.fired" })
    #expect(fired.session == "s1#2" && fired.timestamp == began + .days(3))
    #expect(try await types(folder, "timer.fired") == 1)
    #expect(try await types(folder, "session.started") == 2)
    let reply = try await third.respond(to: .text("s1", "m2", "yes"))
    #expect(reply.said == "Has it gone back?\nGlad that helped.")
    #expect(try await types(folder, "turn.delivered") == 1)
    #expect(try await types(folder, "resolution.confirmed") == 1)
    let again = try await third.respond(to: .text("s1", "m3", "hello"))
    #expect(again.said == "Hello yourself.")
  }

  @Test("A follow-up reaches a customer who is there, and is not said again after a restart")
  func followUpIsPushed() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent)
    _ = try await runtime.respond(to: .text("s1", "m1", "how do returns work"))
    var lines = runtime.unaskedResponses().makeAsyncIterator()
    folder.clock.advance(by: .days(3))
    let line = try #require(await lines.next())
    #expect(line.response.said == "Has it gone back?")
    #expect(line.response.state == "following up")
    await runtime.delivered(line)
    let restarted = try await folder.runtime(agent: Self.agent)
    let reply = try await restarted.respond(to: .text("s1", "m2", "hello"))
    #expect(reply.said == "Hello yourself.")
    #expect(try await types(folder, "turn.delivered") == 1)
  }

  @Test("A customer who begins the next contact takes the follow-up along; it fires once")
  func followUpMoves() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent)
    _ = try await runtime.respond(to: .text("s1", "m1", "how do returns work"))
    folder.clock.advance(by: .hours(49))
    _ = try await runtime.respond(to: .text("s1", "m2", "hello"))
    folder.clock.advance(by: .hours(23))
    let restarted = try await folder.runtime(agent: Self.agent)
    #expect(try await types(folder, "timer.fired") == 1)
    #expect(try await types(folder, "timer.cancelled") == 1)
    let reply = try await restarted.respond(to: .text("s1", "m3", "no"))
    #expect(reply.said.hasPrefix("Has it gone back?"))
    folder.clock.advance(by: .days(60))
    _ = try await folder.runtime(agent: Self.agent)
    let due = try await folder.store().sessions(limit: 10).compactMap(\.due)
    #expect(due.isEmpty)
  }

  @Test("What a person gives back is taken up at once where the customer is there")
  func returnIsPushed() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent)
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    let response = try await runtime.respond(to: .text("s1", "m2", "I want to talk to a person"))
    let number = try #require(response.ticket).rawValue
    let office = try folder.office()
    try await office.claim(number, by: "kim", takes: false)
    let silent = try await runtime.respond(to: .text("s1", "m3", "is anybody there"))
    #expect(silent.messages.isEmpty && silent.owner == .person)
    await #expect(throws: TicketOffice.Failure.self) {
      try await office.claim(number, by: "lee", takes: false)
    }
    try await office.claim(number, by: "lee", takes: true)
    var lines = runtime.unaskedResponses().makeAsyncIterator()
    try await office.giveBack(number, by: "lee", solves: false)
    let line = try #require(await lines.next())
    #expect(
      line.response.said
        == "You are back with me. Which order is it? It starts with A, like A-10042."
    )
    #expect(line.response.owner == .returned)
    #expect(line.response.state == "collecting order_number")
    await runtime.delivered(line)
    let next = try await runtime.respond(to: .text("s1", "m4", "never mind"))
    #expect(!next.said.contains("You are back"))
  }

  @Test("What a person gives back while no process runs is taken up before the next reply")
  func returnIsKept() async throws {
    let folder = try RuntimeFolder()
    let first = try await folder.runtime(agent: Self.agent)
    let response = try await first.respond(to: .text("s1", "m1", "I want to talk to a person"))
    let number = try #require(response.ticket).rawValue
    let office = try folder.office()
    try await office.claim(number, by: "kim", takes: false)
    folder.clock.advance(by: .days(40))
    try await office.giveBack(number, by: "kim", solves: true)
    let second = try await folder.runtime(agent: Self.agent)
    let next = try await second.respond(to: .text("s1", "m2", "hello"))
    #expect(
      next.said
        == "Ticket \(number) is solved.\nYou are back with me. What else can I do for you?\nHello yourself."
    )
    #expect(next.owner == .returned)
  }
}
