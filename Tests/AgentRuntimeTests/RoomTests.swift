import AgentCore
import AgentTestSupport
import CanonicalJSON
import Conversation
import Storage
import Testing

@testable import AgentRuntime

@Suite("What a conversation may grow to") struct RoomTests {
  private static let texts = [
    "hello", "how long does delivery take", "can I return this", "hello",
    "update my address please",
    "ada@example.com",
  ]

  /// The shop with bounds as low as a test needs them; content could not set them so.
  private static func agent(_ change: (inout ResourceLimits) -> Void) -> Agent {
    var definition = ChangingShop.definition
    change(&definition.limits)
    return InlineAgent.agent(definition)
  }

  /// The sessions of the store with their events, in the order in which they began.
  private static func sessions(_ folder: RuntimeFolder) async throws -> [[Event]] {
    var found: [[Event]] = []
    for event in try await folder.events() {
      if found.last?.first?.session != event.session {
        if let place = found.firstIndex(where: { $0.first?.session == event.session }) {
          found[place].append(event)
          continue
        }
        found.append([])
      }
      found[found.count - 1].append(event)
    }
    return found
  }

  private static func closing(_ events: [Event]) -> String? {
    for event in events.reversed() {
      if case .sessionClosed(.system, let reason) = event.fact { return reason }
    }
    return nil
  }

  @Test("A conversation as long as one may be goes on in the next, and nobody notices")
  func history() async throws {
    let folder = try RuntimeFolder()
    let agent = Self.agent { $0.history = 40 }
    let bounded = try await folder.runtime(agent: agent)
    var last = 0
    for turn in 0..<60 {
      let message = InboundMessage.text("s1", "m\(turn)", Self.texts[turn % Self.texts.count])
      let response = try await bounded.respond(to: message)
      #expect(!response.messages.isEmpty)
      #expect(response.state != "resuming")
      #expect(response.sequence > last)
      last = response.sequence
    }
    let sessions = try await Self.sessions(folder)
    #expect(sessions.count > 5)
    for events in sessions.dropLast() {
      #expect(Self.closing(events) == "history_full")
      // No longer than the bound, the turn that reached it, and the rest of what was under way.
      #expect(events.count < 80)
    }
    let store = try folder.store()
    for events in sessions {
      let id = try #require(events.first).session
      #expect(try await store.state(of: id) == Session.fold(events, id: id))
    }
    #expect(sessions.flatMap { $0 }.count { $0.fact.type == "user.turn" } == 60)
  }

  @Test("At the bound is room for one message less than below it")
  func exactly() async throws {
    let probe = try RuntimeFolder()
    let runtime = try await probe.runtime()
    _ = try await runtime.respond(to: .text("s1", "m0", "hello"))
    let count = try await probe.events().count
    for (limit, contacts) in [(count + 1, 1), (count, 2)] {
      let folder = try RuntimeFolder()
      let bounded = try await folder.runtime(agent: Self.agent { $0.history = limit })
      for number in 0..<2 {
        _ = try await bounded.respond(to: .text("s1", "m\(number)", "hello"))
      }
      #expect(try await Self.sessions(folder).count == contacts)
    }
  }

  @Test("What is under way, such as an open ticket, is finished up to twice the bound")
  func underWay() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent { $0.history = 20 })
    var tickets: [String?] = []
    for turn in 0..<12 {
      let text = turn == 0 ? "I want to talk to a person" : "hello"
      let response = try await runtime.respond(to: .text("s1", "m\(turn)", text))
      tickets.append(response.ticket?.rawValue)
      if try await Self.sessions(folder).count > 1 { break }
    }
    #expect(tickets.count > 3)
    #expect(tickets.dropLast().allSatisfy { $0 != nil })
    #expect(tickets.last == .some(nil))
    let first = try #require(try await Self.sessions(folder).first)
    #expect((40..<60).contains(first.count))
    #expect(Self.closing(first) == "history_full")
    // What a person answers on the ticket reaches the customer all the same.
    let ticket = try #require(tickets.first ?? nil)
    try await folder.office().reply(to: ticket, text: "Here I am.", isPublic: true, by: "sam")
    let next = try await runtime.respond(to: .text("s1", "n", "hello"))
    #expect(next.said.contains("Here I am."))
  }

  @Test("A conversation whose state is as large as one may be goes on in the next")
  func state() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent { $0.state = 20_000 })
    let long = String(repeating: "hello there, how do you do. ", count: 70)
    for turn in 0..<40 {
      let response = try await runtime.respond(to: .text("s1", "m\(turn)", long))
      #expect(response.inReplyTo == RequestID("m\(turn)"))
    }
    let sessions = try await Self.sessions(folder)
    #expect(sessions.count > 1)
    for events in sessions.dropLast() {
      let closed = try #require(Self.closing(events))
      #expect(closed == "state_full")
    }
    for events in sessions {
      var session = Session(id: try #require(events.first).session)
      for event in events {
        session.apply(event)
        #expect(session.size < 50_000)
      }
    }
  }

  @Test("What has ended takes no endless ratings and endings, and answers all the same")
  func ended() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent { $0.history = 20 })
    _ = try await runtime.respond(to: .text("s1", "m", "hello"))
    var (refusals, last) = (0, 0)
    for number in 0..<60 {
      let end = try await runtime.respond(to: .body("s1", "e\(number)", .end))
      #expect(end.sequence > last)
      last = end.sequence
      do throws(ServiceError) {
        let rating = InboundMessage.Body.rate(score: 4, comment: nil)
        last = try await runtime.respond(to: .body("s1", "r\(number)", rating)).sequence
      } catch {
        #expect(error == .invalidRequest("the conversation is too long to be rated again"))
        refusals += 1
      }
    }
    #expect(refusals > 30)
    #expect(try await folder.events().count < 50)
    #expect(try await runtime.respond(to: .text("s1", "n", "hello")).said == "Hello yourself.")
  }

  @Test(
    "No more conversations are kept in memory than said, and those that are not go on all the same"
  )
  func sessions() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent { $0.sessions = 4 })
    for round in 0..<2 {
      for caller in 0..<12 {
        let text = round == 0 ? "where is my order" : "A-10042"
        let response = try await runtime.respond(to: .text("s\(caller)", "m\(round)", text))
        #expect(response.state == (round == 0 ? "collecting order_number" : "asking contact"))
        #expect(runtime.cache.all.count <= 4)
      }
    }
  }

  @Test("A message as long as one may be is read, and of a longer one only the beginning")
  func message() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: Self.agent { $0.message = 1024 })
    let full = "hello" + String(repeating: " ", count: 1019)
    let read = try await runtime.respond(to: .text("s1", "m1", full))
    #expect(read.said == "Hello yourself.")
    let long = try await runtime.respond(to: .text("s1", "m2", full + "."))
    #expect(long.said == "That is more than I can take in at once. Could you send the main point?")
    #expect(try await runtime.respond(to: .text("s1", "m3", "hello")).said == "Hello yourself.")
  }
}
