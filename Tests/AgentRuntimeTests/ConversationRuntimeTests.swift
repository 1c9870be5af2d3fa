import AgentCore
import AgentTestSupport
import Conversation
import Storage
import Synchronization
import TextAnalysis
import Ticketing
import Testing

@testable import AgentRuntime

@Suite("The live agent over a store") struct ConversationRuntimeTests {
  // MARK: Repeats

  @Test("The same message gets the same line, also after reopening")
  func sameLine() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let lines = [
      try await runtime.respond(to: .text("s1", "m1", "hello")).line,
      try await runtime.respond(to: .text("s1", "m2", "where is my order")).line,
      try await runtime.respond(to: .text("s1", "m3", "how long does delivery take")).line,
      try await runtime.respond(to: .body("s1", "m4", .end)).line,
      try await runtime.respond(to: .body("s1", "m5", .end)).line,
    ]
    let events = try await folder.events()
    folder.clock.advance(by: .days(3))
    let reopened = try await folder.runtime()
    for instance in [runtime, reopened] {
      let again = [
        try await instance.respond(to: .text("s1", "m1", "hello")).line,
        try await instance.respond(to: .text("s1", "m2", "where is my order")).line,
        try await instance.respond(to: .text("s1", "m3", "how long does delivery take")).line,
        try await instance.respond(to: .body("s1", "m4", .end)).line,
        try await instance.respond(to: .body("s1", "m5", .end)).line,
      ]
      #expect(again == lines)
    }
    let added = try await folder.events().dropFirst(events.count)
    #expect(added.allSatisfy { $0.actor == "system" })
  }

  @Test("An answer is kept a week at least, and not for ever")
  func answersAge() async throws {
    let folder = try RuntimeFolder()
    let line = try await folder.runtime().respond(to: .text("s1", "m1", "hello")).line
    folder.clock.advance(by: .days(7))
    #expect(try await folder.runtime().respond(to: .text("s1", "m1", "hello")).line == line)
    folder.clock.advance(by: .days(30))
    #expect(try await folder.runtime().respond(to: .text("s1", "m1", "hello")).line != line)
  }

  @Test("A repeat that comes while the first is being answered gets its line")
  func simultaneousRepeats() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    let lines = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<10 {
        group.addTask { try await runtime.respond(to: .text("s1", "m1", "hello")).line }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(lines.count == 1)
    #expect(try await folder.events().count { $0.fact.type == "user.turn" } == 1)
  }

  @Test(
    "The same id with another body is a conflict and changes nothing",
    arguments: [
      InboundMessage.Body.text("goodbye"), .text("hello "), .text(""), .choice("hello"), .end,
      .rate(score: 5, comment: nil), .rate(score: 5, comment: "hello"),
    ]
  )
  func conflict(body: InboundMessage.Body) async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    _ = try await runtime.respond(to: .text("s1", "m1", "hello"))
    let before = try await folder.events()
    await #expect(throws: ServiceError.conflict) {
      try await runtime.respond(to: .body("s1", "m1", body))
    }
    #expect(try await folder.events() == before)
    _ = try await runtime.respond(to: .body("s2", "m1", .text("hello")))
  }

  @Test("A refused message keeps nothing, and its id stays free")
  func refusal() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    await #expect(throws: ServiceError.invalidRequest("there is no conversation to rate")) {
      try await runtime.respond(to: .body("s1", "m1", .rate(score: 5, comment: nil)))
    }
    #expect(try await folder.events().isEmpty)
    #expect(try await runtime.respond(to: .text("s1", "m1", "hello")).sequence > 0)
  }

  // MARK: Order

  @Test("Messages of one caller are answered in their order; another caller does not wait")
  func orderWithinCaller() async throws {
    let folder = try RuntimeFolder()
    let gate = AsyncStream<Void>.makeStream()
    let begun = AsyncStream<Void>.makeStream()
    let client = ScriptedClient(ActionResult(name: "missing")) { _ in
      begun.continuation.finish()
      for await _ in gate.stream {}
    }
    let runtime = try await folder.runtime(actions: client)
    _ = try await runtime.respond(to: .text("slow", "m1", "where is my order"))
    async let first = runtime.respond(to: .text("slow", "m2", "A-10042"))
    for await _ in begun.stream {}
    async let second = runtime.respond(to: .text("slow", "m3", "hello"))
    for number in 0..<5 {
      _ = try await runtime.respond(to: .text("quick", "m\(number)", "hello"))
    }
    gate.continuation.finish()
    let (one, two) = (try await first, try await second)
    #expect(one.sequence < two.sequence)
  }

  @Test("Callers' turns keep their order whatever their actions take", arguments: [1, 2, 3])
  func orderUnderDelays(seed: UInt64) async throws {
    let folder = try RuntimeFolder()
    let delays = Mutex(seed)
    let client = ScriptedClient(ActionResult(name: "missing")) { _ in
      let number = delays.withLock { state in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 60
      }
      for _ in 0..<(number * 20) { await Task.yield() }
    }
    let runtime = try await folder.runtime(actions: client)
    let texts = ["where is my order", "A-10042", "hello", "A-10043", "can I return this", "cancel"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<8 {
        group.addTask {
          for (number, text) in texts.enumerated() {
            _ = try await runtime.respond(to: .text("s\(caller)", "m\(number)", text))
          }
        }
      }
      try await group.waitForAll()
    }
    let events = try await folder.events()
    for caller in 0..<8 {
      let session = SessionID("s\(caller)")
      let own = events.filter { $0.session == session }
      let said = own.compactMap { event in
        if case .userTurn(let turn) = event.fact { turn.text.text } else { nil }
      }
      #expect(said == texts)
      #expect(own.map(\.id.rawValue.lastNumber) == Array(1...own.count))
    }
    #expect(runtime.queues.count == 0)
  }

  @Test("Numbers rise within a caller's conversation, over contacts and restarts")
  func sequence() async throws {
    let folder = try RuntimeFolder()
    var last = 0
    for round in 0..<3 {
      let runtime = try await folder.runtime()
      for (number, text) in ["hello", "can I return this", "yes"].enumerated() {
        let response = try await runtime.respond(to: .text("s1", "m\(round)-\(number)", text))
        #expect(response.sequence > last)
        last = response.sequence
      }
      let end = try await runtime.respond(to: .body("s1", "e\(round)", .end))
      #expect(end.sequence > last)
      last = end.sequence
    }
  }

  @Test("Numbers rise over restarts, also where a caller only ever ended what had not begun")
  func sequenceWithoutEvents() async throws {
    let folder = try RuntimeFolder()
    var last = 0
    for round in 0..<3 {
      let runtime = try await folder.runtime()
      for number in 0..<4 {
        let end = try await runtime.respond(to: .body("s1", "e\(round)-\(number)", .end))
        #expect(end.sequence == last + 1)
        last = end.sequence
      }
    }
    for round in 0..<3 {
      let runtime = try await folder.runtime()
      let response = try await runtime.respond(to: .text("s1", "m\(round)", "hello"))
      #expect(response.sequence > last)
      last = response.sequence
    }
  }

  @Test("Numbers rise where two processes end in turn what has not begun")
  func sequenceOfTwoProcesses() async throws {
    let folder = try RuntimeFolder()
    let runtimes = [try await folder.runtime(), try await folder.runtime()]
    var last = 0
    for number in 0..<6 {
      let end = try await runtimes[number % 2].respond(to: .body("s1", "e\(number)", .end))
      #expect(end.sequence > last)
      last = end.sequence
    }
  }

  @Test("Callers whose strings only look the same are two callers")
  func callersAreBytes() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    _ = try await runtime.respond(to: .text("caf\u{E9}", "m1", "where is my order"))
    let other = try await runtime.respond(to: .text("cafe\u{301}", "m1", "hello"))
    #expect(other.state == "open")
    #expect(other.said == "Hello yourself.")
    #expect(try await runtime.respond(to: .text("caf\u{E9}", "m2", "hello")).state != "open")
    #expect(await runtime.explanation(for: "cafe\u{301}")?.contains("where is my order") == false)
  }

  // MARK: Several processes

  @Test("Two processes at one session: every turn is there once, versions follow each other")
  func twoRuntimesOneSession() async throws {
    let folder = try RuntimeFolder()
    let runtimes = [try await folder.runtime(), try await folder.runtime()]
    let texts = ["hello", "can I return this", "how long does delivery take", "thanks"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<24 {
        group.addTask {
          _ = try await runtimes[number % 2].respond(
            to: .text("s1", "m\(number)", texts[number / 2 % 4])
          )
        }
      }
      try await group.waitForAll()
    }
    let events = try await folder.events()
    let turns = events.compactMap { event in
      if case .userTurn(let turn) = event.fact { turn.turn } else { nil }
    }
    #expect(turns == Array(1...24))
    #expect(events.map(\.id.rawValue.lastNumber) == Array(1...events.count))
    #expect(events.count { $0.fact.type == "agent.turn" } == 24)
  }

  @Test("The end in one process is seen by the other, also without events of its own")
  func endSeenByOther() async throws {
    let folder = try RuntimeFolder()
    let (left, right) = (try await folder.runtime(), try await folder.runtime())
    _ = try await left.respond(to: .text("s1", "m1", "hello"))
    _ = try await left.respond(to: .body("s1", "m2", .end))
    _ = try await right.respond(to: .text("s1", "m3", "hello"))
    let end = try await left.respond(to: .body("s1", "m4", .end))
    #expect(end.said == "Goodbye from the tiny shop.")
    let closed = try await folder.events().filter { $0.fact.type == "session.closed" }
    #expect(closed.map(\.session) == ["s1", "s1#2"])
  }

  @Test("Ticket numbers are unique over 200 escalations at once in two processes")
  func ticketNumbers() async throws {
    let folder = try RuntimeFolder()
    let runtimes = [try await folder.runtime(), try await folder.runtime()]
    let numbers = try await withThrowingTaskGroup(of: TicketNumber?.self) { group in
      for number in 0..<200 {
        group.addTask {
          try await runtimes[number % 2].respond(
            to: .text("s\(number)", "m1", "I want to talk to a person")
          ).ticket
        }
      }
      return try await group.reduce(into: [TicketNumber]()) { if let n = $1 { $0.append(n) } }
    }
    #expect(numbers.count == 200)
    #expect(Set(numbers).count == 200)
    #expect(numbers.allSatisfy { TicketNumbering.ordinal(of: $0) != nil })
    #expect(try await folder.events().count { $0.fact.type == "ticket.opened" } == 200)
  }

  @Test("Turns that open no ticket leave no gap in the numbers")
  func noGaps() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    for number in 1...3 {
      _ = try await runtime.respond(to: .text("s\(number)", "m1", "hello"))
      let ticket = try await runtime.respond(
        to: .text("s\(number)", "m2", "I want to talk to a person")
      ).ticket
      #expect(ticket == TicketNumbering.number(ordinal: number))
    }
  }

  // MARK: The store fails

  @Test("Without the store nothing is acknowledged")
  func closedStore() async throws {
    let folder = try RuntimeFolder()
    let store = try folder.store()
    let runtime = try await folder.runtime(store)
    _ = try await runtime.respond(to: .text("s1", "m1", "hello"))
    let before = try await folder.events()
    try store.close()
    for (number, caller) in ["s1", "s2"].enumerated() {
      do {
        let response = try await runtime.respond(to: .text(caller, "n\(number)", "hello"))
        Issue.record("answered without a store: \(response)")
      } catch ServiceError.storeUnavailable(let why) {
        #expect(!why.isEmpty)
      }
    }
    #expect(try await folder.events() == before)
    #expect(runtime.queues.count == 0)
  }

  @Test("A runtime over a store that is closed does not start")
  func closedAtStart() async throws {
    let folder = try RuntimeFolder()
    let store = try folder.store()
    try store.close()
    await #expect(throws: StoreError.self) { try await folder.runtime(store) }
  }

  // MARK: For people

  @Test("What is known of a caller is told to people, one fact a line")
  func description() async throws {
    let folder = try RuntimeFolder()
    let runtime = try await folder.runtime()
    #expect(await runtime.stateDescription(for: "s1") == ["no conversation yet"])
    #expect(await runtime.explanation(for: "s1") == nil)
    _ = try await runtime.respond(to: .text("s1", "m1", "where is my order"))
    #expect(
      await runtime.stateDescription(for: "s1") == [
        "session: s1", "state: collecting order_number", "owner: agent", "turns: 1",
        "flow: orders/track-order at look-up", "last intent: orders/track-order",
      ]
    )
    let why = await runtime.explanation(for: "s1") ?? ""
    #expect(why.hasPrefix("text: where is my order\n"))
    #expect(runtime.identity.name == "Tiny shop")
  }
}

extension String {
  /// The number behind the last full stop.
  fileprivate var lastNumber: Int { split(separator: ".").last.flatMap { Int($0) } ?? -1 }
}
