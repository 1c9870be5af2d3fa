import AgentCore
import AgentTestSupport
import Conversation
import Storage
import Testing
import Ticketing

@testable import AgentRuntime

@Suite("Conversations longer than a snapshot's interval") struct LongConversationTests {
  private static let texts = [
    "hello", "where is my order", "A-10042", "how long does delivery take", "can I return this",
    "no", "A-10043", "cancel", "thanks", "I want to talk to a person", "my mail is ada@example.com",
  ]

  /// The lines of a conversation, each turn of which is a process of its own where `restarts` says so.
  private func lines(
    _ folder: RuntimeFolder,
    turns: Range<Int>,
    restarts: Bool
  ) async throws -> [String] {
    var runtime = try await folder.runtime()
    var lines: [String] = []
    for turn in turns {
      if restarts { runtime = try await folder.runtime() }
      let text = Self.texts[turn % Self.texts.count]
      let response = try await runtime.respond(to: .text("s1", "m\(turn)", text))
      lines.append("\(response.sequence) \(response.state) \(response.said)")
    }
    return lines
  }

  @Test("A process that goes on from a snapshot says what one says that has seen it all")
  func sameReplies() async throws {
    let (seen, read) = (try RuntimeFolder(), try RuntimeFolder())
    let first = try await lines(seen, turns: 0..<45, restarts: false)
    #expect(first.count == 45)
    // The session's seed is drawn, so the other conversation is compared in what does not follow from it.
    _ = try await lines(read, turns: 0..<40, restarts: false)
    let ending = try await lines(read, turns: 40..<45, restarts: true)
    #expect(ending.map(\.state) == first.suffix(5).map(\.state))
    for folder in [seen, read] {
      let store = try folder.store()
      let events = try await store.events(of: "s1")
      #expect(events.count > 128)
      #expect(try await store.state(of: "s1") == Session.fold(events, id: "s1"))
    }
  }

  @Test("Every way in which a session grows leaves a store whose states are its events folded")
  func allWays() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let office = try folder.office()
    let ticket = try #require(
      try await runtime.respond(to: .text("s1", "m", "I want to talk to a person")).ticket
    )
    let store = try folder.store()
    for number in 0..<70 {
      try await office.reply(
        to: ticket.rawValue,
        text: "answer \(number)",
        isPublic: true,
        by: "sam"
      )
      _ = try await runtime.respond(to: .text("s1", "n\(number)", "hello"))
      if number % 10 == 0 {
        let folded = Session.fold(try await store.events(of: "s1"), id: "s1")
        #expect(try await store.state(of: "s1") == folded)
      }
    }
    #expect(try await office.ticket(ticket.rawValue).number == ticket)
    folder.clock.advance(by: .days(60))
    _ = try await folder.runtime()
    let events = try await store.events(of: "s1")
    #expect(try await store.state(of: "s1") == Session.fold(events, id: "s1"))
    #expect(events.count > 256)
  }

  @Test("An attribute beyond the bound is not told again with every message")
  func attributesBeyondBound() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    var attributes: [String: Value] = ["note": .text(String(repeating: "x", count: 5000))]
    for number in 0..<100 { attributes["fact \(number)"] = .number(Double(number)) }
    for number in 0..<3 {
      var message = InboundMessage.text("s1", "m\(number)", "hello")
      message.customer = "u1"
      message.attributes = attributes
      _ = try await runtime.respond(to: message)
    }
    let events = try await folder.events()
    #expect(events.count { $0.fact.type == "customer.identified" } == 1)
  }
}

extension String {
  /// The second word of a line: the state.
  fileprivate var state: Substring { split(separator: " ").dropFirst().first ?? "" }
}
