import AgentCore
import AgentTestSupport
import Conversation
import Storage
import Synchronization
import Testing

@testable import AgentRuntime

@Suite("Changes are made once") struct ChangeTests {
  /// A caller who is asked for the new address.
  private func asked(_ runtime: ConversationRuntime) async throws {
    _ = try await runtime.respond(to: .text("s1", "m1", "change my e-mail address"))
  }

  @Test("The request is durable before the change is made")
  func announcedFirst() async throws {
    let folder = try RuntimeFolder()
    let seen = Mutex<[String]>([])
    let client = ScriptedClient { _ in
      let types = (try? await folder.events().map(\.fact.type)) ?? []
      seen.withLock { $0 = types }
    }
    let runtime = try await folder.runtime(actions: client)
    try await asked(runtime)
    let response = try await runtime.respond(to: .text("s1", "m2", "ada@example.com"))
    #expect(seen.withLock { $0.last } == "action.requested")
    #expect(client.calls.map(\.arguments) == [["address": .text("ada@example.com")]])
    #expect(response.said.hasPrefix("It is a…@example.com now."))
    let events = try await folder.events()
    #expect(Session.fold(events, id: "s1").version == events.count)
    #expect(events.count { $0.fact.type == "action.requested" } == 1)
    #expect(response.sequence == events.count)
  }

  @Test("After a crash in between the change counts as failed and is not made again")
  func crashInBetween() async throws {
    let folder = try RuntimeFolder()
    let store = try folder.store()
    let crashing = ScriptedClient { _ in try? store.close() }
    let dying = try await folder.runtime(store, actions: crashing)
    try await asked(dying)
    await #expect(throws: ServiceError.self) {
      try await dying.respond(to: .text("s1", "m2", "ada@example.com"))
    }
    #expect(crashing.calls.count == 1)
    #expect(try await folder.events().last?.fact.type == "action.requested")
    #expect(try await folder.store().sessions(limit: 1).first?.due != nil)
    #expect(try await folder.store().secret(session: "s1", handle: "h1") == "ada@example.com")

    let client = ScriptedClient()
    let runtime = try await folder.runtime(actions: client)
    let again = try await runtime.respond(to: .text("s1", "m2", "ada@example.com"))
    #expect(client.calls.isEmpty)
    let events = try await folder.events()
    #expect(
      events.contains {
        $0.fact == .actionCompleted("change-address", result: "failed", values: [:])
      }
    )
    #expect(events.count { $0.fact.type == "action.requested" } == 1)
    #expect(try await runtime.respond(to: .text("s1", "m2", "ada@example.com")) == again)
    #expect(Session.fold(events, id: "s1").version == events.count)
  }

  @Test("A change that another process overtook is decided again, not refused")
  func overtakenAnnouncement() async throws {
    let folder = try RuntimeFolder()
    let client = ScriptedClient()
    let (left, right) = (
      try await folder.runtime(actions: client), try await folder.runtime(actions: client)
    )
    try await asked(left)
    _ = try await right.respond(to: .text("s1", "m2", "hello"))
    let response = try await left.respond(to: .text("s1", "m3", "ada@example.com"))
    #expect(response.said.hasPrefix("It is a…@example.com now."))
    #expect(client.calls.count == 1)
  }

  @Test("A look-up is made once a message, however often its turn is decided again")
  func lookUpOnce() async throws {
    let folder = try RuntimeFolder()
    let other = try await folder.runtime()
    let interruptions = Mutex(0)
    let client = ScriptedClient(ActionResult(name: "missing")) { _ in
      let number = interruptions.withLock { count in
        count += 1
        return count
      }
      _ = try? await other.respond(to: .text("s1", "x\(number)", "hello"))
    }
    let runtime = try await folder.runtime(actions: client)
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    let response = try await runtime.respond(to: .text("s1", "m2", "A-10042"))
    #expect(response.said.contains("I cannot find A-10042."))
    #expect(client.calls.count == 1)
    _ = try await runtime.respond(to: .text("s1", "m3", "A-10042"))
    #expect(client.calls.count == 2)
  }

  @Test("Values are sealed with the turn, and opened for a later action after a restart")
  func vault() async throws {
    let folder = try RuntimeFolder()
    let client = ScriptedClient()
    let first = try await folder.runtime(actions: client)
    _ = try await first.respond(to: .text("s1", "m1", "my mail is ada@example.com"))
    let store = try folder.store()
    #expect(try await store.secret(session: "s1", handle: "h1") == "ada@example.com")
    let log = try await folder.events().map { "\($0)" }.joined()
    #expect(!log.contains("ada@example.com"))
  }
}
