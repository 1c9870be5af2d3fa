import AgentCore
import AgentTestSupport
import CanonicalJSON
import Conversation
import Dialogue
import Testing

@Suite("One message in, one outcome out") struct AgentTurnTests {
  // MARK: Contacts

  @Test("The first message begins a session, one after its end the next contact")
  func contacts() async throws {
    var talk = AgentTalk()
    let first = try await talk.say("hello")
    #expect(first.session.id == "s1")
    #expect(first.events.types.first == "session.started")
    let end = try await talk.send(.end)
    #expect(end.session.closedBy == .user)
    #expect(end.response.decision.kind == .close)
    let second = try await talk.say("hello")
    #expect(second.session.id == "s1#2")
    #expect(second.session.start.contact == 2)
    #expect(second.response.caller == "s1")
    #expect(second.response.sequence > end.response.sequence)
    #expect(second.session.start.sequenceBase == end.response.sequence)
  }

  @Test("Ending what has ended, or never began, changes nothing and is answered")
  func endTwice() async throws {
    var talk = AgentTalk()
    let never = try await talk.send(.end)
    #expect(never.events.isEmpty)
    #expect(never.response.decision.kind == .close)
    #expect(never.response.sequence == 0)
    talk.session = nil
    try await talk.say("hello")
    let first = try await talk.send(.end)
    #expect(first.said == "Goodbye from the tiny shop.")
    let second = try await talk.send(.end)
    #expect(second.events.isEmpty)
    #expect(second.session == first.session)
    #expect(second.response.messages.isEmpty)
    #expect(second.response.state == "closed")
  }

  @Test("Ending before anything was said does not touch another caller's session of that name")
  func endUnderAnotherName() async throws {
    var talk = AgentTalk(caller: "s1#2")
    #expect(try await talk.send(.end).session.id == "s1#2#1")
  }

  // MARK: Ratings and choices

  @Test("There is nothing to rate before the first message")
  func ratingNothing() async throws {
    var talk = AgentTalk()
    await #expect(throws: ServiceError.invalidRequest("there is no conversation to rate")) {
      try await talk.send(.rate(score: 3, comment: nil))
    }
  }

  @Test("A rating is a whole number from 1 to 5", arguments: [0, 6, -1, Int.max, Int.min])
  func ratingOutOfRange(score: Int) async throws {
    var talk = AgentTalk()
    try await talk.say("hello")
    await #expect(throws: ServiceError.invalidRequest("'score' is a whole number from 1 to 5")) {
      try await talk.send(.rate(score: score, comment: nil))
    }
  }

  @Test("A rating belongs to the last session, also when it has ended")
  func ratingAfterTheEnd() async throws {
    var talk = AgentTalk()
    try await talk.say("can I return this")
    try await talk.send(.end)
    let rated = try await talk.send(.rate(score: 4, comment: "mail ada@example.com"))
    #expect(rated.session.id == "s1")
    #expect(rated.session.survey?.score == 4)
    #expect(!talk.log.contains("ada@example.com"))
  }

  @Test("A bare number after the question for a rating is the rating, other words the next contact")
  func bareNumberAfterTheEnd() async throws {
    var rated = AgentTalk()
    try await rated.say("can I return this")
    try await rated.send(.end)
    let outcome = try await rated.say("5")
    #expect(outcome.session.id == "s1")
    #expect(outcome.session.survey?.score == 5)
    var other = AgentTalk()
    try await other.say("can I return this")
    try await other.send(.end)
    #expect(try await other.say("hello").session.id == "s1#2")
  }

  @Test("A choice that is not on offer is refused, and nothing has happened")
  func choiceNotOnOffer() async throws {
    var talk = AgentTalk()
    let refusal = ServiceError.invalidRequest("no choice of that id is on offer")
    await #expect(throws: refusal) { try await talk.send(.choice("1")) }
    #expect(talk.session == nil)
    try await talk.say("hello")
    let before = talk.session
    for id in ["1", "", "99"] {
      await #expect(throws: refusal) { try await talk.send(.choice(id)) }
    }
    #expect(talk.session == before)
    try await talk.send(.end)
    await #expect(throws: refusal) { try await talk.send(.choice("1")) }
  }

  // MARK: Odd texts

  @Test(
    "Every text gets one reply that says something",
    arguments: [
      "", " ", "\n\t \r\n", "\u{0}", "a\u{0}b where is my order", "\u{1B}[31mred\u{7}\u{8}",
      "\u{200B}", "\u{FEFF}hello", "\u{202E}drawkcab", "🙂🙂🙂", "?", "'; DROP TABLE events; --",
      "{order_number}", "‹email:h1›", "‹email:h999999999999999999›",
      String(repeating: "a ", count: 2000),
    ]
  )
  func oddTexts(text: String) async throws {
    var talk = AgentTalk()
    let outcome = try await talk.say(text)
    #expect(!outcome.said.isEmpty)
    #expect(outcome.events.count { $0.fact.type == "user.turn" } == 1)
    #expect(outcome.events.count { $0.fact.type == "agent.turn" } == 1)
    for event in outcome.events {
      let line = JSONWriter.text(of: event.record().json)
      let read = try LogRecord(json: JSONReader.value(of: line))
      #expect(Event(read) == event)
    }
  }

  @Test("Nothing but white space is answered as an empty message", arguments: ["", " ", "\n\t "])
  func emptyText(text: String) async throws {
    var talk = AgentTalk()
    #expect(try await talk.say(text).said == "I am here. What can I do for you?")
  }

  @Test(
    "Of a text of more than 64 KiB little is kept, whatever it is made of",
    arguments: [
      String(repeating: "a", count: 70 * 1024),
      String(repeating: "where is my order ", count: 4000),
      "e" + String(repeating: "\u{301}", count: 40_000),
      String(repeating: "\u{0}", count: 70_000),
    ]
  )
  func longText(text: String) async throws {
    var talk = AgentTalk()
    let outcome = try await talk.say(text)
    #expect(
      outcome.said
        == "That is more than I can take in at once. Could you send the main point?"
    )
    #expect(talk.log.utf8.count < 20_000)
  }

  @Test("A text is cut in front of personal data, never through it", arguments: [985, 990, 999])
  func cutThroughPersonalData(place: Int) async throws {
    for datum in ["4111 1111 1111 1111", "ada.lovelace@example.com"] {
      var talk = AgentTalk()
      let filler = String(repeating: "x ", count: place).prefix(place - 1) + " "
      try await talk.say(filler + datum + " " + String(repeating: "y ", count: 40_000))
      #expect(!talk.log.contains(datum.prefix(9)))
      #expect(!talk.log.contains(datum.prefix(4)))
    }
  }

  @Test("Of a long text the beginning is understood, and all of it is redacted")
  func longTextBeginning() async throws {
    for isFirst in [true, false] {
      var talk = AgentTalk()
      let (number, filler) = ("A-10042 ", String(repeating: "x ", count: 9000))
      let text = isFirst ? number + filler : filler + number
      let outcome = try await talk.say(text + "4111 1111 1111 1111")
      let values = outcome.explanation?.text.contains("A-10042") ?? false
      #expect(values == isFirst)
      #expect(talk.log.contains("‹card"))
      #expect(!talk.log.contains("4111 1111"))
    }
  }

  @Test("A text of exactly 64 KiB is taken")
  func longestText() async throws {
    var talk = AgentTalk()
    let text = String(repeating: "x ", count: 32_760) + "hello" + "           "
    #expect(text.utf8.count == 65_536)
    let outcome = try await talk.say(text)
    #expect(!outcome.said.contains("more than I can take in"))
  }

  // MARK: Customers

  @Test("A customer is noted where that is new")
  func identification() async throws {
    var talk = AgentTalk()
    try await talk.say("hello")
    talk.customer = "u-1"
    #expect(try await talk.say("hello").events.types.first == "customer.identified")
    #expect(!(try await talk.say("hello").events.types.contains("customer.identified")))
    talk.customer = "u-2"
    let changed = try await talk.say("hello")
    #expect(
      changed.events.first?.fact == .customerIdentified(from: "u-1", to: "u-2", attributes: [:])
    )
    talk.customer = nil
    #expect(!(try await talk.say("hello").events.types.contains("customer.identified")))
    #expect(talk.session?.customer == "u-2")
  }

  @Test("The next contact is the same customer's where nobody says otherwise")
  func nextContactsCustomer() async throws {
    var talk = AgentTalk()
    talk.customer = "u-1"
    try await talk.say("hello")
    talk.customer = nil
    try await talk.send(.end)
    let next = try await talk.say("hello")
    #expect(next.session.start.contact == 2)
    #expect(next.session.customer == "u-1")
    #expect(next.events.allSatisfy { $0.customer == "u-1" })
  }

  @Test("A customer who is known from the start is not noted again")
  func knownFromTheStart() async throws {
    var talk = AgentTalk()
    talk.customer = "u-1"
    let first = try await talk.say("hello")
    #expect(!first.events.types.contains("customer.identified"))
    #expect(first.events.allSatisfy { $0.customer == "u-1" })
  }

  // MARK: Fold, repetition, independence

  static let scripts: [[InboundMessage.Body]] = [
    [.text("hello"), .text("where is my order"), .text("A-10042"), .end],
    [.text("can I return this"), .text("no"), .text("I want to talk to a person"), .text("no")],
    [.text("qwertz"), .text("asdf"), .text("my e-mail is ada@example.com"), .text("thanks")],
    [.text("change my e-mail address"), .text("ada@example.com"), .text("thanks"), .end],
    [.text("can I return this"), .text("yes"), .text("4"), .end, .text("hello")],
    [.text("where is my order"), .text("how long does delivery take"), .text("cancel"), .end],
  ]

  @Test("The events fold to the session, turn by turn", arguments: 0..<6)
  func foldEquality(number: Int) async throws {
    var talk = AgentTalk()
    var log: [SessionID: [Event]] = [:]
    for body in Self.scripts[number] {
      let outcome = try await talk.send(body)
      log[outcome.session.id, default: []] += outcome.events
      let events = log[outcome.session.id] ?? []
      #expect(Session.fold(events, id: outcome.session.id) == outcome.session)
      let read = try events.map { event in
        Event(try LogRecord(json: JSONReader.value(of: JSONWriter.text(of: event.record().json))))
      }
      #expect(Session.fold(read.compactMap { $0 }, id: outcome.session.id) == outcome.session)
      #expect(Set(events.map(\.id)).count == events.count)
    }
  }

  @Test("The same inputs give the same events and replies, byte for byte", arguments: 0..<6)
  func determinism(number: Int) async throws {
    var seen: Set<[UInt8]> = []
    for _ in 0..<20 {
      var talk = AgentTalk()
      var text = ""
      for body in Self.scripts[number] {
        text += JSONWriter.text(of: try await talk.send(body).response.json) + "\n"
      }
      seen.insert(Array((text + talk.log).utf8))
    }
    #expect(seen.count == 1)
  }

  @Test("Two conversations at once go as each alone")
  func interleaving() async throws {
    var alone = [AgentTalk(caller: "s1"), AgentTalk(caller: "s2")]
    for body in Self.scripts[0] { try await alone[0].send(body) }
    for body in Self.scripts[3] { try await alone[1].send(body) }
    var both = [AgentTalk(caller: "s1"), AgentTalk(caller: "s2")]
    for (left, right) in zip(Self.scripts[0], Self.scripts[3]) {
      try await both[0].send(left)
      try await both[1].send(right)
    }
    #expect(both[0].log == alone[0].log)
    #expect(both[1].log == alone[1].log)
  }
}
