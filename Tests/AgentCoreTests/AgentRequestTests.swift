import AgentCore
import AgentTestSupport
import Conversation
import Dialogue
import Testing

/// From the words of a message to what is done, said, written down and explained.
@Suite("Several requests, refusals and follow-ups")
struct AgentRequestTests {
  private static func shop() -> AgentTalk {
    var talk = AgentTalk(TinyShop.agent)
    talk.clients = EffectClients(
      actions: RecordingClient(
        ActionResult(
          name: "found",
          values: ["status": .text("on its way"), "eta": .date(LocalDate(daysSinceEpoch: 20_000))]
        )
      )
    )
    return talk
  }

  @Test("Both requests of a message are served, logged and explained")
  func servesBoth() async throws {
    var talk = Self.shop()
    let turn = try await talk.say("Can I return this? Also, how long does delivery take?")
    #expect(turn.said.hasPrefix("You can send anything back within 30 days."))
    #expect(turn.said.contains("Standard delivery takes three working days."))
    #expect(turn.response.decision.intent == "returns/send-back")
    #expect(turn.scores.map(\.intent) == ["returns/send-back", "orders/delivery-times"])
    #expect(turn.scores.map(\.part) == [1, 2])
    #expect(
      turn.explanation?.lines.contains(
        "asked as well: orders/delivery-times (how long does delivery take)"
      ) == true
    )
  }

  @Test("A second request waits for the first one's answer, in another turn")
  func waits() async throws {
    var talk = Self.shop()
    let first = try await talk.say("where is my order? Also, can I return this?")
    #expect(first.said == "Which order is it? It starts with A, like A-10042.")
    let second = try await talk.say("A-10042")
    #expect(second.said.contains("Order A-10042 is on its way."))
    #expect(second.said.contains("Now to your other question: Send something back."))
    #expect(second.explanation?.lines.contains("answer to: collecting order_number") == true)
    #expect(Session.fold(talk.events, id: "s1") == talk.session)
  }

  @Test("What is not wanted is not done, and the log says what it was")
  func refuses() async throws {
    var talk = Self.shop()
    let turn = try await talk.say("I don't want to return a jacket")
    #expect(turn.said == "All right, I will leave that. What can I do for you instead?")
    #expect(turn.scores.map(\.decision) == [.feedback])
    #expect(turn.scores.map(\.rejected) == [["returns/send-back"]])
    #expect(turn.explanation?.lines.contains("not wanted: returns/send-back") == true)
  }

  @Test("Another value, and the other one, are asked about like the first")
  func followsUp() async throws {
    var talk = Self.shop()
    try await talk.say("has my order A-10042 shipped")
    let another = try await talk.say("and what about A-10077?")
    #expect(another.said.contains("Order A-10077 is on its way."))
    let other = try await talk.say("and the other one?")
    #expect(other.said.contains("Order A-10042 is on its way."))
    #expect(other.scores.first?.context?.source == .earlierValue)
    #expect(
      other.explanation?.lines.contains(
        "from before: the request orders/track-order, with order_number named earlier"
      ) == true
    )
  }

  @Test("The same request about two values is served twice, and logged twice")
  func servesTheSameTwice() async throws {
    var talk = Self.shop()
    let turn = try await talk.say("has my order A-10042 shipped? has my order A-10077 shipped?")
    #expect(turn.said.contains("Order A-10042 is on its way."))
    #expect(turn.said.contains("Order A-10077 is on its way."))
    #expect(turn.scores.map(\.intent) == ["orders/track-order", "orders/track-order"])
    #expect(turn.scores.map(\.part) == [1, 2])
    #expect(Session.fold(talk.events, id: "s1") == talk.session)
  }

  @Test("\"Never mind the order\" leaves the form, whatever its words resemble")
  func setsAside() async throws {
    var talk = Self.shop()
    try await talk.say("where is my order")
    let turn = try await talk.say("never mind the order")
    #expect(turn.said == "All right, I have stopped that. Is there anything else?")
    #expect(turn.session.flows.isEmpty)
  }

  @Test("A list of values is served one by one")
  func servesLists() async throws {
    var talk = Self.shop()
    let turn = try await talk.say("has my order A-10042 and A-10077 shipped")
    #expect(turn.said.contains("Order A-10042 is on its way."))
    #expect(turn.said.contains("Order A-10077 is on its way."))
  }
}

extension TurnOutcome {
  /// The scores of the turn, in order.
  fileprivate var scores: [IntentScore] {
    events.compactMap { event in
      if case .intentScored(let score) = event.fact { score } else { nil }
    }
  }
}
