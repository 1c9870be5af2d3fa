import AgentCore
import AgentRuntime
import CanonicalJSON
import Conversation
import Dialogue
import Insights
import Storage
import Testing

/// A store whose log is any log: what sessions, tickets and customers do to each other is not bound by a state machine.
private struct AnyStore {
  private static let dayCount = 120
  static let start = Timestamp(milliseconds: 1_772_323_200_000)
  static let end = start + .days(dayCount)

  let folder: RuntimeFolder
  let store: SQLiteStore

  /// A store of two hundred sessions, the same for the same seed.
  init(seed: UInt64) async throws {
    folder = try RuntimeFolder()
    store = try folder.store()
    var dice = Dice(state: seed)
    for number in 0..<200 { try await addSession(number, &dice) }
  }

  /// The week before the log's end, or one of `daysEarlier` days earlier, as of its end.
  static func week(daysEarlier: Int = 0) -> ReportPeriod {
    let until = end + Milliseconds.days(-daysEarlier)
    return ReportPeriod(
      since: until + Milliseconds.days(-7),
      until: until,
      asOf: end + .days(3),
      zone: .utc
    )
  }

  private func addSession(_ number: Int, _ dice: inout Dice) async throws {
    let session = SessionID("s\(number)")
    let isStartless = dice.roll(12) == 0
    var instant = Self.start + .minutes(number * Self.dayCount * 24 * 60 / 200)
    let owner = dice.roll(4) == 0 ? nil : CustomerID("u\(dice.roll(30))")
    var events: [Event] = []
    var hasOpened = false
    for place in 1...(4 + dice.roll(20)) {
      // Some sessions last for weeks.
      instant = instant + .minutes(dice.roll(dice.roll(8) == 0 ? 9000 : 30))
      let isFirst = place == 1 && !isStartless
      var type = isFirst ? "session.started" : dice.pick(Self.types)
      var ticket =
        dice.roll(3) == 0
        ? TicketNumber("T\(number - dice.roll(dice.roll(6) == 0 ? 9 : 1))") : nil
      if type == "ticket.opened" {
        // A number is given once.
        if hasOpened { type = "ticket.noted" } else { ticket = TicketNumber("T\(number)") }
        hasOpened = true
      }
      let record = LogRecord(
        id: EventID("s\(number).\(place)"),
        timestamp: min(instant, Self.end),
        type: type,
        conversation: session,
        customer: dice.roll(5) == 0 ? nil : owner,
        ticket: ticket,
        actor: dice.pick(["bot", "human:a", "human:b", "customer", "system"]),
        data: isFirst
          ? ["caller": .string("s\(number)"), "channel": "web", "locale": "en"]
          : Self.data(&dice)
      )
      events.append(try #require(Event(record)))
    }
    try await store.append(
      EventBatch(session: session, caller: "s\(number)", expectedVersion: 0, events: events)
    )
  }

  private static let types =
    EventKindNames.all.filter { $0 != "session.started" }
    + ["ticket.opened", "ticket.opened", "ticket.opened", "ticket.solved", "ticket.solved"]
    + ["ticket.noted", "user.turn", "intent.scored", "moon.rose"]

  private static func data(_ dice: inout Dice) -> JSONObject {
    [
      "intent": .string(dice.pick(["a", "b", "human_request"])), "turn": .integer(dice.roll(4) + 1),
      "confidence": dice.pick([0.1, 0.9]), "threshold": 0.5,
      "decision": .string(dice.pick(["answer", "clarify", "escalate", "smalltalk"])),
      "kind": .string(dice.pick(["answer", "greeting", "upsell", "pause"])),
      "score": .integer(dice.roll(13) - 1), "points": .integer(dice.roll(12)),
      "max": .integer(dice.roll(11)), "mrr": .integer(dice.roll(300)),
      "amount": .integer(dice.roll(90)),
      "article": .string(dice.pick(["k1", "k2"])), "helpful": .bool(dice.roll(2) == 0),
      "feature": .string(dice.pick(["f1", "f2"])), "work_s": .integer(dice.roll(900)),
      "into": .string("T\(dice.roll(200))"), "link": .string("T\(dice.roll(200))"),
      "by": .string(dice.pick(["customer", "agent"])), "mark": dice.pick(["test", "none"]),
      "from": .string("u\(dice.roll(30))"), "to": .string("u\(dice.roll(30))"),
      "reason": .string(dice.pick(["rule", "user_request"])),
    ]
  }
}

/// Names of event types that change figures.
private enum EventKindNames {
  static let all = [
    "session.started", "session.closed", "session.marked", "customer.identified", "user.turn",
    "intent.scored", "agent.turn", "slot.set", "article.shown", "article.voted",
    "resolution.confirmed", "resolution.assumed", "resolution.rejected", "resolution.withdrawn",
    "conversation.escalated", "queue.left", "ticket.opened", "ticket.assigned",
    "ticket.transferred", "ticket.escalated", "ticket.replied", "ticket.pending",
    "ticket.resumed", "ticket.solved", "ticket.reopened", "ticket.closed", "ticket.merged",
    "ticket.linked", "csat.asked", "csat.answered", "csat.withdrawn", "ces.asked",
    "ces.answered", "nps.answered", "qa.scored", "subscription.started", "subscription.changed",
    "subscription.cancelled", "payment.received", "product.used", "calendar.set",
  ]
}

/// A small generator, so that a failing seed can be run again.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

@Suite("A report on a store")
struct ReportOfficeTests {
  @Test("from an extract of the log is that of the whole log", arguments: 1...15)
  func extract(seed: Int) async throws {
    let any = try await AnyStore(seed: UInt64(seed))
    let check = try await any.store.check()
    // A session without a beginning is no session of ours; everything else is as it should be.
    let faults = check.faults.filter { !$0.rule.hasPrefix("the table of sessions") }
    #expect(check.faultCount < StoreCheck.listed && faults.isEmpty, "\(faults.prefix(3))")
    let office = ReportOffice(store: any.store)
    let settings = ReportSettings()
    for daysEarlier in [0, 20] {
      let period = AnyStore.week(daysEarlier: daysEarlier)
      try #require(try await any.store.extract(since: period.bound(settings), with: []) != nil)
      let records = try await office.log(completedBy: nil, asOf: period.asOf)
      let report = try await office.report(
        for: period,
        settings: settings,
        completedBy: nil,
        comparing: true
      )
      #expect(
        report == SupportReport(records: records, period: period, settings: settings),
        "seed \(seed), \(daysEarlier) days earlier"
      )
    }
  }

  @Test("reads recent sessions, tickets that wait and what is told of customers, and nothing else")
  func smallPart() async throws {
    let folder = try RuntimeFolder()
    let store = try folder.store()
    func add(
      _ session: SessionID,
      _ day: Int,
      _ types: [String],
      ticket: TicketNumber? = nil
    )
      async throws
    {
      let events = try types.enumerated().map { place, type in
        let record = LogRecord(
          id: EventID("\(session).\(place)"),
          timestamp: AnyStore.start + .days(day),
          type: type,
          conversation: session,
          ticket: type.hasPrefix("ticket.") ? ticket : nil,
          data: ["caller": .string(session.rawValue), "mrr": 10]
        )
        return try #require(Event(record))
      }
      try await store.append(
        EventBatch(session: session, caller: "\(session)", expectedVersion: 0, events: events)
      )
    }
    let start = "session.started"
    try await add("old", 1, [start, "user.turn", "session.closed"])
    try await add("solved", 2, [start, "ticket.opened", "ticket.solved"], ticket: "T1")
    try await add("waits", 3, [start, "ticket.opened", "ticket.noted", "user.turn"], ticket: "T2")
    try await add(
      "again",
      4,
      [start, "ticket.opened", "ticket.solved", "ticket.reopened"],
      ticket: "T3"
    )
    try await add("pays", 5, [start, "user.turn", "subscription.started"])
    try await add("about", 6, [start, "ticket.noted"], ticket: "T2")
    // Two ids that Unicode takes for equal, and two types.
    try await add("caf\u{E9}", 90, [start, "user.turn", "caf\u{E9}"])
    try await add("cafe\u{301}", 90, [start, "user.turn", "cafe\u{301}"])
    for number in 0..<9 { try await add(SessionID("more\(number)"), 7, [start, "user.turn"]) }
    let extract = try #require(
      try await store.extract(since: AnyStore.start + .days(80), with: ["more8"])
    )
    let records = try await store.records(numbered: extract.sequences[...])
    #expect(
      records.map { "\($0.conversation?.rawValue ?? "") \($0.type)" } == [
        "waits session.started", "waits ticket.opened", "waits ticket.noted",
        "again session.started", "again ticket.opened", "again ticket.solved",
        "again ticket.reopened", "pays session.started", "pays subscription.started",
        "about session.started", "about ticket.noted", "caf\u{E9} session.started",
        "caf\u{E9} user.turn",
        "caf\u{E9} caf\u{E9}", "cafe\u{301} session.started", "cafe\u{301} user.turn",
        "cafe\u{301} cafe\u{301}",
        "more8 session.started", "more8 user.turn",
      ]
    )
    #expect(extract.counts["user.turn"] == 14)
    #expect(extract.counts["caf\u{E9}"] == 2)
    #expect(extract.counts.values.reduce(0, +) == 43)
  }

  @Test("reads the whole log where the period is most of it")
  func wholeLog() async throws {
    let any = try await AnyStore(seed: 7)
    let period = ReportPeriod(
      since: AnyStore.start,
      until: AnyStore.end,
      asOf: AnyStore.end + .days(1),
      zone: .utc
    )
    let settings = ReportSettings()
    #expect(try await any.store.extract(since: period.bound(settings), with: []) == nil)
    let office = ReportOffice(store: any.store)
    let records = try await office.log(completedBy: nil, asOf: period.asOf)
    let report = try await office.report(
      for: period,
      settings: settings,
      completedBy: nil,
      comparing: true
    )
    #expect(report == SupportReport(records: records, period: period, settings: settings))
  }
}
