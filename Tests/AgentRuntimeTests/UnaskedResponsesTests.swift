import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Storage
import Ticketing
import Testing

@testable import AgentRuntime

@Suite("What people do on a ticket reaches its customer once", .timeLimit(.minutes(2)))
struct UnaskedResponsesTests {
  private static let asking = SurveyAsker()

  /// A caller whose ticket is open.
  private func escalate(
    _ runtime: ConversationRuntime,
    _ caller: String = "s1"
  ) async throws -> String {
    let response = try await runtime.respond(
      to: .text(caller, "m1", "I want to talk to a person")
    )
    return try #require(response.ticket).rawValue
  }

  private func deliveries(_ folder: RuntimeFolder) async throws -> Int {
    try await folder.events().count { $0.fact.type == "ticket.delivered" }
  }

  // MARK: While somebody listens

  @Test("A reply comes unasked, and is marked as delivered once")
  func replyIsPushed() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let number = try await escalate(runtime)
    let office = try folder.office()
    var lines = runtime.unaskedResponses().makeAsyncIterator()
    try await office.reply(to: number, text: "It is on its way.", isPublic: true, by: "kim")
    let line = try #require(await lines.next())
    #expect(line.response.said == "It is on its way.")
    #expect(line.response.inReplyTo == nil)
    #expect(line.response.owner == .person)
    #expect(line.response.caller == "s1")
    #expect(try await office.ticket(number).unsent.count == 1)
    await runtime.delivered(line)
    await runtime.delivered(line)
    #expect(try await deliveries(folder) == 1)
    #expect(try await office.ticket(number).unsent.isEmpty)
    #expect(runtime.outbox.inFlight.isEmpty)
    let next = try await runtime.respond(to: .text("s1", "m2", "thanks"))
    #expect(!next.said.contains("It is on its way."))
    #expect(next.sequence > line.response.sequence)
  }

  @Test("A line that is on its way is not said again with the next message")
  func notSaidTwice() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let number = try await escalate(runtime)
    var lines = runtime.unaskedResponses().makeAsyncIterator()
    try await folder.office().reply(to: number, text: "First.", isPublic: true, by: "kim")
    let line = try #require(await lines.next())
    let next = try await runtime.respond(to: .text("s1", "m2", "hello?"))
    #expect(!next.said.contains("First."))
    await runtime.delivered(line)
    #expect(try await deliveries(folder) == 1)
  }

  @Test("A note among colleagues reaches nobody; what follows it does")
  func notesAreNotPushed() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let number = try await escalate(runtime)
    let office = try folder.office()
    var lines = runtime.unaskedResponses().makeAsyncIterator()
    try await office.reply(to: number, text: "A difficult one.", isPublic: false, by: "kim")
    try await office.reply(to: number, text: "We look into it.", isPublic: true, by: "kim")
    let line = try #require(await lines.next())
    #expect(line.response.said == "We look into it.")
  }

  @Test("A solved ticket is told with the question for a rating, and the rating is taken")
  func solvedIsPushed() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let number = try await escalate(runtime)
    var lines = runtime.unaskedResponses().makeAsyncIterator()
    try await folder.office().solve(number, by: "kim", asking: Self.asking)
    let line = try #require(await lines.next())
    #expect(
      line.response.said
        == "Ticket \(number) is solved. "
        + "How would you rate this conversation, from 1 (poor) to 5 (very good)?"
    )
    #expect(line.response.state == "surveying")
    await runtime.delivered(line)
    let rated = try await runtime.respond(to: .text("s1", "m2", "4"))
    #expect(rated.said == "Thank you for the rating.")
    #expect(
      try await folder.events().contains {
        $0.fact == .survey(.csat, .answered(score: 4, comment: nil))
      }
    )
  }

  @Test("A reply on the ticket of a contact that its customer ended comes too")
  func earlierContact() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let number = try await escalate(runtime)
    _ = try await runtime.respond(to: .body("s1", "m2", .end))
    let second = try await runtime.respond(to: .text("s1", "m3", "hello"))
    var lines = runtime.unaskedResponses().makeAsyncIterator()
    try await folder.office().reply(to: number, text: "Found it.", isPublic: true, by: "kim")
    let line = try #require(await lines.next())
    #expect(line.response.said == "Found it.")
    #expect(line.response.caller == "s1")
    #expect(line.response.sequence >= second.sequence)
    await runtime.delivered(line)
    #expect(try await folder.office().ticket(number).unsent.isEmpty)
  }

  @Test("A line that reached nobody before its stream ended comes with the next message")
  func streamEnds() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let number = try await escalate(runtime)
    let listening = Task { [stream = runtime.unaskedResponses()] in
      for await line in stream { return line as UnaskedResponse? }
      return nil
    }
    try await folder.office().reply(to: number, text: "Found it.", isPublic: true, by: "kim")
    #expect(await listening.value != nil)
    let next = try await runtime.respond(to: .text("s1", "m2", "hello?"))
    #expect(next.said.hasPrefix("Found it."))
    #expect(try await deliveries(folder) == 1)
  }

  @Test("Another runtime's callers are not told")
  func onlyOwnCallers() async throws {
    let folder = try RuntimeFolder()
    let (ours, theirs) = (try await folder.runtime(), try await folder.runtime())
    let (own, foreign) = (try await escalate(ours, "s1"), try await escalate(theirs, "s2"))
    var lines = ours.unaskedResponses().makeAsyncIterator()
    let office = try folder.office()
    try await office.reply(to: foreign, text: "For the other.", isPublic: true, by: "kim")
    try await office.reply(to: own, text: "For us.", isPublic: true, by: "kim")
    let line = try #require(await lines.next())
    #expect(line.response.said == "For us.")
  }

  @Test("Only tickets that news may come of are remembered")
  func boardIsBounded() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    for number in 0..<20 {
      _ = try await runtime.respond(to: .text("s\(number)", "m1", "hello"))
    }
    #expect(runtime.noticed.count == 0)
    let number = try await escalate(runtime, "t1")
    #expect(runtime.noticed.count == 1)
    try await folder.office().solve(number, by: "kim", asking: Self.asking)
    let next = try await runtime.respond(to: .text("t1", "m2", "hello"))
    #expect(next.said.hasPrefix("Ticket \(number) is solved."))
    #expect(runtime.noticed.count == 0)
  }

  // MARK: While nobody listens

  @Test("Where nobody listens a reply waits for the next message, in whatever process")
  func waitsForTheNextMessage() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let number = try await escalate(runtime)
    try await folder.office().reply(to: number, text: "Found it.", isPublic: true, by: "kim")
    #expect(try await deliveries(folder) == 0)
    for instance in [runtime, try await folder.runtime()] {
      let id = instance === runtime ? "m2" : "m3"
      let next = try await instance.respond(to: .text("s1", id, "hello?"))
      #expect(next.said.hasPrefix("Found it.") == (id == "m2"))
      #expect(try await deliveries(folder) == 1)
    }
  }

  @Test("It waits also where the ticket was solved and the session closed meanwhile")
  func waitsAfterTheEnd() async throws {
    let folder = try RuntimeFolder()
    let number = try await escalate(folder.runtime())
    let office = try folder.office()
    try await office.reply(to: number, text: "Found it.", isPublic: true, by: "kim")
    try await office.solve(number, by: "kim", asking: Self.asking)
    folder.clock.advance(by: .hours(2))
    let runtime = try await folder.runtime()
    let next = try await runtime.respond(to: .text("s1", "m2", "hello"))
    #expect(next.messages.first == .text("Found it."))
    #expect(next.said.contains("Ticket \(number) is solved."))
    #expect(next.said.hasSuffix("Hello yourself."))
    let events = try await folder.events()
    #expect(events.count { $0.fact.type == "ticket.delivered" } == 2)
    #expect(events.last { $0.fact.type == "user.turn" }?.session == "s1#2")
    let third = try await runtime.respond(to: .text("s1", "m3", "hello"))
    #expect(third.said == "Hello yourself.")
    #expect(try await office.ticket(number).unsent.isEmpty)
  }

  @Test(
    "It waits also where the customer has ended that contact and begun another",
    arguments: [1, 5]
  )
  func waitsAcrossContacts(contacts: Int) async throws {
    for isRestarted in [false, true] {
      let folder = try RuntimeFolder()
      let first = try await folder.runtime()
      let number = try await escalate(first)
      for contact in 0..<contacts {
        _ = try await first.respond(to: .body("s1", "e\(contact)", .end))
        _ = try await first.respond(to: .text("s1", "h\(contact)", "hello"))
      }
      let office = try folder.office()
      try await office.reply(to: number, text: "Found it.", isPublic: true, by: "kim")
      let runtime = isRestarted ? try await folder.runtime() : first
      let next = try await runtime.respond(to: .text("s1", "m2", "hello"))
      #expect(next.said == "Found it. Hello yourself." || next.said == "Found it.\nHello yourself.")
      #expect(try await office.ticket(number).unsent.isEmpty)
      let last = try await runtime.respond(to: .text("s1", "m3", "hello"))
      #expect(!last.said.contains("Found it.") && last.messages.count == 1)
    }
  }

  // MARK: The desk

  @Test("The desk refuses what makes no sense")
  func refusals() async throws {
    let folder = try RuntimeFolder()
    let number = try await escalate(folder.runtime())
    let office = try folder.office()
    await #expect { try await office.solve("T-000099", by: "kim", asking: Self.asking) } throws: {
      if case TicketOffice.Failure.unknownTicket("T-000099") = $0 { true } else { false }
    }
    await #expect { try await office.reopen(number, by: "kim") } throws: {
      if case TicketOffice.Failure.refused("ticket \(number) is not solved") = $0 {
        true
      } else {
        false
      }
    }
    try await office.solve(number.lowercased(), by: "kim", asking: Self.asking)
    await #expect {
      try await office.reply(to: number, text: "more", isPublic: true, by: "kim")
    } throws: {
      let why = "ticket \(number) is solved: reopen it before replying"
      if case TicketOffice.Failure.refused(why) = $0 { return true }
      return false
    }
    try await office.reopen(number, by: "kim")
    #expect(try await office.ticket(number).status == .open)
  }

  @Test("A reply keeps an address it names, and loses a card number")
  func replyIsRedacted() async throws {
    let folder = try RuntimeFolder()
    let number = try await escalate(folder.runtime())
    try await folder.office().reply(
      to: number,
      text: "Write to help@example.com, not with 4111 1111 1111 1111.",
      isPublic: true,
      by: "kim"
    )
    let said = try await folder.runtime().respond(to: .text("s1", "m2", "hello")).said
    #expect(said.contains("help@example.com"))
    #expect(!said.contains("4111 1111"))
  }

  @Test("The desk opens the customer's address, which no event holds")
  func address() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let number = try await escalate(runtime)
    let office = try folder.office()
    #expect(try await office.address(of: office.ticket(number)) == nil)
    _ = try await runtime.respond(to: .text("s1", "m2", "ada@example.com"))
    #expect(try await office.address(of: office.ticket(number)) == "ada@example.com")
  }
}
