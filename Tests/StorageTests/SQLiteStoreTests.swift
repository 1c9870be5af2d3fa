import AgentCore
import CanonicalJSON
import Conversation
import GRDB
import Storage
import Testing
import TextAnalysis

@Suite("SQLiteStore keeps conversations")
struct SQLiteStoreTests {
  private static let sealed = SealedValue(handle: "h1", kind: "email", masked: "a…@example.com")

  /// One fact of every case, some in two forms.
  static let facts: [Fact] = [
    .started("s1"),
    .sessionClosed(by: .user, reason: nil),
    .sessionClosed(by: .timeout, reason: "quiet"),
    .customerIdentified(from: nil, to: "u-1001", attributes: ["plan": .text("plus")]),
    .sessionMarked(.test),
    .requestAccepted(key: "m1", hash: "00ff"),
    .userTurn(
      UserTurn(
        turn: 1,
        text: RedactedText(alreadyRedacted: "mail ‹email:h1›\u{0}\n\"🙂\""),
        redactions: ["email"],
        sealed: [sealed]
      )
    ),
    .intentScored(
      IntentScore(
        turn: 1,
        intent: "orders/track-order",
        confidence: 0.93,
        runnerUp: "orders/cancel-order",
        margin: 0.9,
        threshold: 0.4,
        isNovel: true,
        decision: .answer,
        viaSearch: true
      )
    ),
    .agentTurn(
      AgentTurn(
        turn: 1,
        kind: .answer,
        parts: [
          .text("Hello"), .choices([ReplyPart.Choice(id: "1", text: "A person")]),
          .article(
            ReplyPart.Quotation(
              article: "orders/delivery-times",
              title: "Delivery",
              heading: "UK",
              passage: "Two days.",
              updated: LocalDate("2026-01-15")
            )
          ),
        ],
        article: "orders/delivery-times",
        wordings: ["Hello"]
      )
    ),
    .stateEntered(.nothing),
    .stateEntered(.slot("order_number", rung: 1)),
    .slotSet("order_number", .text("A-10042"), source: .answer),
    .slotSet("sum", .money(minorUnits: 4999, currency: "GBP"), source: .utterance),
    .slotSet("contact", .sealed(sealed), source: .answer),
    .slotSet(
      "all",
      .list([.number(2.5), .flag(true), .duration(.minutes(5))]),
      source: .flow
    ),
    .slotRejected("order_number", source: .answer, why: .notUnderstood),
    .slotCleared("order_number"),
    .flowStarted("orders/track-order"),
    .flowMoved("orders/track-order", state: "look-up"),
    .flowSuspended("orders/track-order"),
    .flowResumed("orders/track-order"),
    .flowEnded("orders/track-order", outcome: .done),
    .actionRequested("look-up-order", with: ["order": .text("A-1")], key: "k1"),
    .actionCompleted(
      "look-up-order",
      result: "found",
      values: ["eta": .date(LocalDate(daysSinceEpoch: 20_000))]
    ),
    .choicesOffered(["orders/track-order", "orders/cancel-order"]),
    .labelProposed(turn: 1, intent: "orders/track-order"),
    .articleShown("orders/delivery-times", rank: 1, score: 0.75),
    .articleVoted("orders/delivery-times", helpful: true),
    .resolutionConfirmed,
    .resolutionAssumed(after: .hours(24)),
    .resolutionRejected,
    .resolutionWithdrawn(reason: "reopened"),
    .conversationEscalated(.userRequest, detail: "asked"),
    .ownerChanged(.person),
    .ticketOpened(
      TicketOpening(
        priority: "high",
        queue: "general",
        subject: "Late",
        issue: "orders/track-order",
        words: [],
        slots: ["order_number": .text("A-1")],
        articles: ["orders/delivery-times"]
      )
    ),
    .ticketContactSet(.sealed(sealed)),
    .ticketContactSet(nil),
    .ticketAppended(text: RedactedText(alreadyRedacted: "one more thing")),
    .ticketReplied(
      TicketReply(
        text: RedactedText(alreadyRedacted: "done"),
        isPublic: false,
        workSeconds: 90
      )
    ),
    .ticketDelivered(reply: "s1.9"),
    .ticketSolved,
    .ticketReopened(by: "customer"),
    .survey(.csat, .asked(nil)),
    .survey(.csat, .answered(score: 4, comment: RedactedText(alreadyRedacted: "fine"))),
    .survey(.csat, .answered(score: 1, comment: nil)),
    .survey(.csat, .expired),
    .other(type: "weather.changed", data: ["to": "rain", "n": 3, "deep": [1, 2.5, nil, true]]),
  ]

  @Test("reads back every fact as it was written, also after a restart")
  func everyFact() async throws {
    let folder = try StoreFolder()
    let events = Self.facts.enumerated().map { index, fact in
      Event(
        id: EventID("e\(index)"),
        timestamp: .at(index),
        session: "s1",
        customer: "u-1001",
        ticket: index % 2 == 0 ? "T-0000018" : nil,
        actor: "human:é",
        cause: "e0",
        configuration: "c0ffee",
        fact: fact
      )
    }
    let batch = EventBatch(session: "s1", caller: "s1", expectedVersion: 0, events: events)
    let store = try folder.open()
    try await store.append(batch)
    #expect(try await store.events(of: "s1") == events)
    try store.close()
    #expect(try await folder.open().events(of: "s1") == events)
  }

  @Test("appends in order and knows a caller's latest session")
  func order() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    #expect(try await store.latestSession(of: "s1") == nil)
    #expect(try await store.events(of: "s1") == [])
    try await store.append(.first("s1", [.said("one")]))
    try await store.append(.later("s1", version: 2, [.said("two", turn: 2)]))
    for contact in 2...11 {
      let session = SessionID("s1#\(contact)")
      try await store.append(
        EventBatch(
          session: session,
          caller: "s1",
          expectedVersion: 0,
          events: [.sample(.started("s1", contact: contact), 1, session: session)]
        )
      )
    }
    #expect(try await store.events(of: "s1").map(\.id) == ["s1.1", "s1.2", "s1.3"])
    #expect(try await store.latestSession(of: "s1") == "s1#11")
  }

  @Test(
    "refuses a batch that was decided on another version, and keeps nothing of it",
    arguments: [0, 1, 3, 99]
  )
  func versionConflict(expected: Int) async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1", [.said("one")]))
    var batch = EventBatch.later("s1", version: expected, [.said("two")])
    batch.events[0].id = "other"
    batch.answer = StoredAnswer(request: "m9", hash: "h", line: "{}", at: .at(1), sequence: 1)
    await #expect(throws: StoreError.conflict) { try await store.append(batch) }
    #expect(try await store.events(of: "s1").count == 2)
    #expect(try await store.answer(to: "m9", of: "s1") == nil)
    #expect(try await store.lastSequence() == 2)
  }

  @Test("refuses an event id, a request id and a ticket number that are taken")
  func takenNames() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1", [.opened], request: "m1", ticket: "T-0000018"))
    var sameEvent = EventBatch.first("s2")
    sameEvent.events[0].id = "s1.1"
    var sameRequest = EventBatch.later("s1", version: 2, [.said("again")])
    sameRequest.answer = StoredAnswer(request: "m1", hash: "x", line: "{}", at: .at(9), sequence: 1)
    let sameOrdinal = EventBatch.first("s3", [.opened], ticket: "T-0000019")
    for batch in [sameEvent, sameRequest, sameOrdinal] {
      await #expect(throws: StoreError.conflict) { try await store.append(batch) }
    }
    #expect(try await store.lastSequence() == 2)
    #expect(try await store.latestSession(of: "s2") == nil)
  }

  @Test("knows tickets by number and gives the highest ordinal")
  func tickets() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    #expect(try await store.lastTicketOrdinal() == 0)
    try await store.append(.first("s1", [.opened], ticket: "T-0000018"))
    try await store.append(.first("s2", [.opened], ticket: "T-0000107"))
    try await store.append(.first("s3", [.opened], ticket: "OLD-7"))
    #expect(try await store.lastTicketOrdinal() == 10)
    #expect(try await store.session(of: "T-0000018") == "s1")
    #expect(try await store.session(of: "OLD-7") == "s3")
    #expect(try await store.session(of: "T-0000026") == nil)
  }

  @Test("keeps answers until they are purged")
  func answers() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    var batch = EventBatch.first("s1")
    let line = #"{"v":1,"text":"é\u0000"}"#
    batch.answer = StoredAnswer(request: "m1", hash: "ab", line: line, at: .at(5), sequence: 7)
    try await store.append(batch)
    try store.close()
    let again = try folder.open()
    #expect(try await again.answer(to: "m1", of: "s1") == batch.answer)
    #expect(try await again.answer(to: "m1", of: "s2") == nil)
    #expect(try await again.purgeAnswers(before: .at(5)) == 0)
    #expect(try await again.purgeAnswers(before: .at(6)) == 1)
    #expect(try await again.answer(to: "m1", of: "s1") == nil)
  }

  @Test("knows the highest number of a caller's lines, by stored answers and by events")
  func lastLine() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    #expect(try await store.lastLine(of: "s1") == 0)
    for number in [4, 12, 9] {
      var end = EventBatch.later("s1", version: 0, [])
      end.answer = StoredAnswer(
        request: RequestID("e\(number)"),
        hash: "h",
        line: "{}",
        at: .at(1),
        sequence: number
      )
      try await store.append(end)
    }
    #expect(try await store.lastLine(of: "s1") == 12)
    try await store.append(.first("s1", (1...20).map { .said("m", turn: $0) }))
    #expect(try await store.lastLine(of: "s1") == 21)
    #expect(try await store.lastLine(of: "s2") == 0)
  }

  @Test("lists what is due by time, then id, and follows later batches")
  func due() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for (caller, due) in [("b", 20), ("a", 20), ("c", 10), ("d", 30)] {
      try await store.append(.first(caller, due: .at(due)))
    }
    try await store.append(.first("e"))
    #expect(try await store.sessionsDue(at: .at(9)) == [])
    #expect(try await store.sessionsDue(at: .at(20)) == ["c", "a", "b"])
    try await store.append(.later("c", version: 1, [.survey(.csat, .expired)]))
    #expect(try await store.sessionsDue(at: .at(99)) == ["a", "b", "d"])
  }

  @Test("remembers when a customer was last asked each survey, in any session")
  func lastSurveys() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    try await store.append(.first("s1", [.survey(.csat, .asked(nil))], customer: "u1"))
    var later = EventBatch.first("s2", [.survey(.csat, .asked(nil))], customer: "u1")
    later.events[1].timestamp = .at(500)
    try await store.append(later)
    var effort = EventBatch.first("s3", [.survey(.ces, .asked(.agent))], customer: "u1")
    effort.events[1].timestamp = .at(900)
    try await store.append(effort)
    let skipped = Fact.survey(.nps, .skipped(reason: "cap"))
    try await store.append(.first("s4", [skipped], customer: "u1"))
    #expect(try await store.lastSurveys(of: "u1") == [.csat: .at(500), .ces: .at(900)])
    #expect(try await store.lastSurveys(of: "u2") == [:])
  }

  @Test("looks surveys up in their own index alone")
  func surveyIndex() async throws {
    let folder = try StoreFolder()
    try folder.open().close()
    let plan = try await DatabaseQueue(path: folder.store).read { db in
      try Row.fetchAll(
        db,
        sql: """
          EXPLAIN QUERY PLAN SELECT type, max(ts) FROM events
          WHERE type IN ('csat.asked', 'ces.asked', 'nps.asked') AND customer = CAST(? AS TEXT)
          GROUP BY type
          """,
        arguments: ["u1"]
      ).map { $0["detail"] as String? ?? "" }
    }
    #expect(plan.count == 1)
    #expect(plan.first?.contains("USING COVERING INDEX events_asked (customer=?") == true)
  }

  @Test(
    "compares ids by their bytes and keeps every byte of them",
    arguments: [("caf\u{E9}", "cafe\u{301}"), ("a\u{0}b", "a\u{0}c"), ("a", "a\u{0}"), ("A", "a")]
  )
  func bytes(one: String, other: String) async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    for name in [one, other] {
      try await store.append(
        .first(name, [.said(name)], request: RequestID(name), customer: CustomerID(name))
      )
    }
    for name in [one, other] {
      #expect(try await store.latestSession(of: name) == SessionID(name))
      let events = try await store.events(of: SessionID(name))
      #expect(events == EventBatch.first(name, [.said(name)], customer: CustomerID(name)).events)
      #expect(try await store.answer(to: RequestID(name), of: name) != nil)
    }
    #expect(try await store.sessions(limit: 9).count == 2)
  }

  @Test("keeps an event type and an actor with a NUL")
  func oddTypes() async throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    var batch = EventBatch.first("s1", [.other(type: "a\u{0}b", data: ["x\u{0}": "y\u{0}"])])
    batch.events[1].actor = ""
    try await store.append(batch)
    #expect(try await store.events(of: "s1") == batch.events)
  }

  @Test("hashes bodies the same after a restart, and differently in another store")
  func keyedHash() throws {
    let folder = try StoreFolder()
    let other = try StoreFolder()
    let hash = try folder.open().keyedHash(of: [1, 2, 3])
    #expect(hash.utf8.count == 64)
    #expect(try folder.open().keyedHash(of: [1, 2, 3]) == hash)
    #expect(try folder.open().keyedHash(of: [1, 2]) != hash)
    #expect(try other.open().keyedHash(of: [1, 2, 3]) != hash)
  }

  @Test("two stores on one file see each other's events, and one of two equal turns wins")
  func twoStores() async throws {
    let folder = try StoreFolder()
    let (first, second) = (try folder.open(), try folder.open())
    try await first.append(.first("s1"))
    let version = try await first.dataVersion()
    #expect(try await second.events(of: "s1").count == 1)
    #expect(try await first.dataVersion() == version)
    try await second.append(.later("s1", version: 1, [.said("two")]))
    #expect(try await first.dataVersion() != version)
    await #expect(throws: StoreError.conflict) {
      try await first.append(.later("s1", version: 1, [.said("three")]))
    }
    #expect(try await first.events(of: "s1") == second.events(of: "s1"))
  }
}
