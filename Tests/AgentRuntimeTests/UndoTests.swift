import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Storage
import Synchronization
import Testing
import Ticketing

@testable import AgentRuntime

@Suite("What was left half done is undone without a message, too") struct UndoTests {
  /// Answers reserving with `reserved`, and undoing it as the test says.
  private static func client(
    undo: ActionResult = ActionResult(name: "done"),
    work: @escaping @Sendable (ActionCall) async -> Void = { _ in }
  ) -> NamedClient {
    NamedClient(["reserve": ActionResult(name: "done"), "release": undo], work: work)
  }

  /// A conversation that has put something aside and asks whether to go on.
  private static func reserved(_ runtime: ConversationRuntime) async throws {
    let response = try await runtime.respond(to: .text("s1", "m1", "put the boots aside for me"))
    #expect(response.said == "Shall I keep them?")
  }

  /// The events, once there is one of `type`.
  private static func events(
    of folder: RuntimeFolder,
    until type: String,
    count: Int
  ) async throws -> [Event] {
    while true {
      let events = try await folder.events()
      if events.count(where: { $0.fact.type == type }) >= count { return events }
      await Task.yield()
    }
  }

  @Test("Silence ends the conversation and undoes what it had begun")
  func silence() async throws {
    let folder = try RuntimeFolder()
    let client = Self.client()
    let runtime = try await folder.runtime(agent: UndoingShop.agent, actions: client)
    try await Self.reserved(runtime)
    folder.clock.advance(by: .days(2))
    try await runtime.appendDue(at: folder.clock.now)
    let events = try await Self.events(of: folder, until: "action.completed", count: 2)
    #expect(client.names == ["reserve", "release"])
    #expect(events.contains { $0.fact == .sessionClosed(by: .timeout, reason: nil) })
    let session = Session.fold(events, id: "s1")
    #expect(session.undos.isEmpty && session.pendingCall == nil && session.ticket == nil)
    #expect(runtime.agent.timetable.undoDue(in: session) == nil)
  }

  @Test("Where that fails, a ticket is opened, and nobody is spoken to who is not there")
  func silentFailure() async throws {
    let folder = try RuntimeFolder()
    let client = Self.client(undo: .failed("down"))
    let runtime = try await folder.runtime(agent: UndoingShop.agent, actions: client)
    try await Self.reserved(runtime)
    folder.clock.advance(by: .days(2))
    try await runtime.appendDue(at: folder.clock.now)
    let events = try await Self.events(of: folder, until: "ticket.replied", count: 1)
    #expect(
      events.contains { $0.fact == .conversationEscalated(.rule, detail: "undo-failed release") }
    )
    #expect(events.count { $0.fact.type == "agent.turn" } == 1)
    let tickets = try await folder.office().tickets()
    #expect(tickets.map(\.history).first?.map(\.text) == ["(note) undo-failed release"])
  }

  @Test("It is durable before it is done")
  func announced() async throws {
    let folder = try RuntimeFolder()
    let seen = Mutex<[String]>([])
    let client = Self.client { call in
      guard call.name == "release" else { return }
      let types = (try? await folder.events().suffix(2).map(\.fact.type)) ?? []
      seen.withLock { $0 = types }
    }
    let runtime = try await folder.runtime(agent: UndoingShop.agent, actions: client)
    try await Self.reserved(runtime)
    let response = try await runtime.respond(to: .text("s1", "m2", "no"))
    #expect(response.said.hasPrefix("What I had already done for that is undone again."))
    #expect(seen.withLock { $0.last } == "action.requested")
    #expect(client.calls.last?.arguments == ["item": .text("boots")])
    #expect(
      client.calls.last?.idempotencyKey == client.calls.first.map { "\($0.idempotencyKey).undo" }
    )
  }

  @Test("A crash before it was asked for does not lose it")
  func crashBefore() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime(agent: UndoingShop.agent, actions: Self.client())
    try await Self.reserved(runtime)
    // A process without back ends notes the end of the conversation, and does no more.
    folder.clock.advance(by: .days(2))
    let store = try folder.store()
    let session = Session.fold(try await folder.events(), id: "s1")
    let due = UndoingShop.agent.timetable.due(
      in: session,
      at: folder.clock.now,
      configuration: nil
    )
    var after = session
    for event in due { after.apply(event) }
    try await store.append(
      EventBatch(
        session: "s1",
        caller: "s1",
        expectedVersion: session.version,
        events: due,
        nextDue: UndoingShop.agent.timetable.nextDue(in: after)
      )
    )
    let client = Self.client()
    _ = try await folder.runtime(agent: UndoingShop.agent, actions: client)
    _ = try await Self.events(of: folder, until: "action.completed", count: 2)
    #expect(client.names == ["release"])
  }

  @Test("A crash while it was done counts as a failure, and it is not done again")
  func crashWithin() async throws {
    let folder = try RuntimeFolder()
    let store = try folder.store()
    let dying = try await folder.runtime(
      store,
      agent: UndoingShop.agent,
      actions: Self.client { call in if call.name == "release" { try? store.close() } }
    )
    try await Self.reserved(dying)
    await #expect(throws: ServiceError.self) {
      try await dying.respond(to: .body("s1", "m2", .end))
    }
    #expect(try await folder.events().last?.fact.type == "action.requested")

    let client = Self.client()
    let early = try await folder.runtime(agent: UndoingShop.agent, actions: client)
    #expect(try await folder.events().last?.fact.type == "action.requested")
    folder.clock.advance(by: .minutes(10))
    try await early.appendDue(at: folder.clock.now)
    let events = try await Self.events(of: folder, until: "ticket.replied", count: 1)
    #expect(client.names.isEmpty)
    #expect(
      events.contains { $0.fact == .actionCompleted("release", result: "failed", values: [:]) }
    )
  }

  @Test("A back end that does not answer holds up no other caller, nor the start")
  func holdsUpNobody() async throws {
    let folder = try RuntimeFolder()
    let first = try await folder.runtime(agent: UndoingShop.agent, actions: Self.client())
    try await Self.reserved(first)
    folder.clock.advance(by: .days(2))
    let (stream, release) = AsyncStream<Void>.makeStream()
    let client = Self.client { call in
      guard call.name == "release" else { return }
      for await _ in stream { break }
    }
    let runtime = try await folder.runtime(agent: UndoingShop.agent, actions: client)
    while client.names.isEmpty { await Task.yield() }
    let other = try await runtime.respond(to: .text("s2", "m1", "hello"))
    #expect(!other.said.isEmpty)
    try await runtime.appendDue(at: folder.clock.now)
    release.finish()
    _ = try await Self.events(of: folder, until: "action.completed", count: 2)
    #expect(client.names == ["release"])
  }
}

/// Answers actions by their names and keeps the calls.
private final class NamedClient: ActionClient {
  private let kept = Mutex<[ActionCall]>([])
  private let results: [ActionName: ActionResult]
  private let work: @Sendable (ActionCall) async -> Void

  init(
    _ results: [ActionName: ActionResult],
    work: @escaping @Sendable (ActionCall) async -> Void
  ) {
    self.results = results
    self.work = work
  }

  var calls: [ActionCall] { kept.withLock { $0 } }
  var names: [ActionName] { calls.map(\.name) }

  func run(_ call: ActionCall) async -> ActionResult {
    kept.withLock { $0.append(call) }
    await work(call)
    return results[call.name] ?? .failed("unknown")
  }
}
