import AgentCore
import AgentTestSupport
import CanonicalJSON
import Conversation
import Dialogue
import Synchronization
import Testing

@Suite("Personal data and actions in a turn") struct AgentActionTests {
  // MARK: Personal data

  @Test(
    "Personal data is in no event, no reply and no explanation",
    arguments: [
      ("my mail is ada.lovelace@example.com", "ada.lovelace@example.com"),
      ("my card is 4111 1111 1111 1111", "4111 1111 1111 1111"),
      ("my card is 4111111111111111 thanks", "4111111111111111"),
      ("my password is hunter2secret", "hunter2secret"),
      ("pay to GB29 NWBK 6016 1331 9268 19", "NWBK 6016"),
      ("call me on +44 20 7946 0958", "7946 0958"),
    ]
  )
  func redaction(text: String, datum: String) async throws {
    for opening in [[], ["I want to talk to a person"], ["where is my order"]] {
      var talk = AgentTalk()
      for line in opening { try await talk.say(line) }
      let outcome = try await talk.say(text)
      #expect(!talk.log.contains(datum))
      #expect(!JSONWriter.text(of: outcome.response.json).contains(datum))
      #expect(outcome.explanation?.text.contains(datum) != true)
      #expect(!"\(outcome.secrets)".contains(datum))
      var dumped = ""
      dump(outcome.session, to: &dumped)
      #expect(!dumped.contains(datum))
    }
  }

  @Test("A secret describes itself without its value")
  func secretDescription() {
    let secret = Secret(handle: "h1", kind: "email", value: "ada@example.com")
    #expect("\(secret)" == "Secret(h1, email)")
    #expect(String(reflecting: secret) == "Secret(h1, email)")
  }

  @Test("An action is given the value itself; the log and the reply know its handle and its mask")
  func sealedValue() async throws {
    let client = RecordingClient()
    var talk = AgentTalk()
    talk.clients = EffectClients(actions: client)
    try await talk.say("change my e-mail address")
    let outcome = try await talk.say("ada@example.com")
    #expect(client.calls.map(\.arguments) == [["address": .text("ada@example.com")]])
    #expect(outcome.secrets == [Secret(handle: "h1", kind: "email", value: "ada@example.com")])
    #expect(!talk.log.contains("ada@example.com"))
    #expect(talk.log.contains(#""handle":"h1""#))
    #expect(outcome.said.hasPrefix("It is a…@example.com now."))
  }

  @Test("A value told earlier is opened from the vault for the action")
  func valueFromTheVault() async throws {
    let client = RecordingClient()
    var talk = AgentTalk()
    talk.clients = EffectClients(
      actions: client,
      unseal: { session, handle in "\(session) \(handle) opened" }
    )
    try await talk.say("change my e-mail address")
    let first = try await talk.say("ada@example.com")
    var session = first.session
    session.apply(
      Event(
        id: "u.x",
        timestamp: talk.now,
        session: session.id,
        actor: "bot",
        fact: .flowStarted("account/change-address")
      )
    )
    talk.session = session
    try await talk.say("change my e-mail address")
    #expect(client.calls.last?.arguments == ["address": .text("s1 h1 opened")])
  }

  // MARK: Changes

  @Test("A change is announced with all events so far before it is made")
  func announcement() async throws {
    let order = Mutex<[String]>([])
    let client = RecordingClient()
    var talk = AgentTalk()
    talk.clients = EffectClients(
      actions: client,
      announce: { session, events, _ in
        let text = "\(session.version) \(events.last?.fact.type ?? "") \(client.calls.count)"
        order.withLock { $0.append(text) }
      }
    )
    let asked = try await talk.say("change my e-mail address")
    let done = try await talk.say("ada@example.com")
    let index = try #require(done.events.firstIndex { $0.fact.type == "action.requested" })
    #expect(
      order.withLock { $0 } == ["\(asked.session.version + index + 1) action.requested 0"]
    )
    #expect(client.calls.count == 1)
  }

  @Test("A change that cannot be announced is not made")
  func announcementFails() async throws {
    let client = RecordingClient()
    var talk = AgentTalk()
    talk.clients = EffectClients(
      actions: client,
      announce: { _, _, _ throws(StoreError) in throw .full }
    )
    try await talk.say("change my e-mail address")
    await #expect(throws: ServiceError.storeUnavailable("the disk is full")) {
      try await talk.say("ada@example.com")
    }
    #expect(client.calls.isEmpty)
  }

  @Test("A look-up is not announced")
  func lookUp() async throws {
    let client = RecordingClient(ActionResult(name: "missing"))
    var talk = AgentTalk()
    talk.clients = EffectClients(
      actions: client,
      announce: { _, _, _ throws(StoreError) in throw .full }
    )
    try await talk.say("where is my order")
    let outcome = try await talk.say("A-10042")
    #expect(client.calls.map(\.arguments) == [["order": .text("A-10042")]])
    #expect(outcome.said.contains("I cannot find A-10042."))
  }

  @Test("An interrupted change counts as failed, and is not made again by itself")
  func interruption() async throws {
    // What the store holds after a crash: the events that were announced, and nothing behind them.
    let announced = Mutex<Session?>(nil)
    var talk = AgentTalk()
    talk.clients = EffectClients(
      actions: RecordingClient(),
      announce: { session, _, _ in announced.withLock { $0 = session } }
    )
    try await talk.say("change my e-mail address")
    try await talk.say("ada@example.com")
    talk.session = announced.withLock { $0 }
    let client = RecordingClient()
    talk.clients = EffectClients(actions: client)
    let outcome = try await talk.say("change my e-mail address")
    #expect(
      outcome.events.first?.fact
        == .actionCompleted("change-address", result: "failed", values: [:])
    )
    #expect(client.calls.isEmpty)
    #expect(outcome.said.contains("That did not work."))
    #expect(outcome.session.pendingAction == nil)
    #expect(outcome.session.ticket?.number == "T-000018")
  }

  @Test("Every step of a change has a key of its own, the same for the same step")
  func idempotencyKeys() async throws {
    let client = RecordingClient()
    for _ in 0..<2 {
      var talk = AgentTalk()
      talk.clients = EffectClients(actions: client)
      try await talk.say("change my e-mail address")
      try await talk.say("ada@example.com")
      try await talk.say("change my e-mail address")
      try await talk.say("eve@example.com")
    }
    let keys = client.calls.map(\.idempotencyKey)
    #expect(keys.count == 4)
    #expect(keys[0] == keys[2])
    #expect(keys[1] == keys[3])
    #expect(keys[0] != keys[1])
  }
}
