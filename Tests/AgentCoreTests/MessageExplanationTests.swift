import AgentCore
import AgentTestSupport
import CanonicalJSON
import Conversation
import Testing

/// What `firstline explain` and `/why` say.
@Suite("An explanation of a message")
struct MessageExplanationTests {
  private static func explanation(_ text: String, whyNot: IntentID? = nil) -> MessageExplanation {
    TinyShop.agent.explanation(of: text, at: Timestamp(milliseconds: 0), whyNot: whyNot)
  }

  @Test("names spelling, values, intents, limits, words, samples and the runner-up")
  func lines() {
    let lines = Self.explanation("wehre is my order A-10042").lines
    for start in [
      "text: wehre is my order A-10042", "spelling: wehre → where",
      "entity: order-number = A-10042 (pattern A-#####)", "intent: orders/track-order ",
      "zone: ", "novelty: ", "for orders/track-order: ", "  sample: “", "  views: words ",
      "runner-up ",
    ] {
      #expect(lines.contains { $0.hasPrefix(start) }, "\(start) in \(lines)")
    }
  }

  @Test("says what is asked as well and what is not wanted")
  func requests() {
    let lines = Self.explanation("Can I return this? Also, how long does delivery take?").lines
    #expect(lines.contains("asked as well: orders/delivery-times (how long does delivery take)"))
    #expect(
      Self.explanation("I don't want to return a jacket").lines
        .contains("not wanted: returns/send-back")
    )
  }

  @Test("says why it is not another intent, and that it is the one asked about")
  func whyNot() {
    let other = Self.explanation("where is my order", whyNot: "returns/send-back").lines
    #expect(other.contains { $0.hasPrefix("why not returns/send-back: place ") })
    let own = Self.explanation("where is my order", whyNot: "orders/track-order").lines
    #expect(own.contains { $0.hasPrefix("why not orders/track-order: it is the likeliest") })
  }

  @Test("shows no personal data")
  func redacted() {
    let explanation = Self.explanation("my card is 4111 1111 1111 1111, where is my order")
    #expect(!explanation.lines.joined().contains("4111 1111"))
    #expect(!JSONWriter.text(of: explanation.json).contains("4111 1111"))
  }

  @Test("is one object with every part, in the same order each time")
  func json() throws {
    let json = Self.explanation("where is my order", whyNot: "returns/send-back").json
    #expect(json["zone"]?.string == "answer" && json["exact"]?.bool == true)
    let candidates = try #require(json["candidates"]?.array)
    #expect(candidates.first?["intent"]?.string == "orders/track-order")
    #expect(candidates.first?["words"]?.array?.count == 4)
    #expect(candidates.first?["samples"]?.array?.isEmpty == false)
    #expect(json["why_not"]?["intent"]?.string == "returns/send-back")
    #expect((json["why_not"]?["rank"]?.integer ?? 0) > 1)
    #expect(json == Self.explanation("where is my order", whyNot: "returns/send-back").json)
  }

  @Test(
    "bears anything",
    arguments: ["", " ", "?", "\u{0}\u{1B}[31m", String(repeating: "a ", count: 9000)]
  )
  func hostile(text: String) {
    #expect(Self.explanation(text, whyNot: "orders/track-order").lines.isEmpty == false)
  }

  @Test("stands behind /why, with what the turn came to")
  func why() async throws {
    var talk = AgentTalk(TinyShop.agent)
    let turn = try await talk.say("where is my order")
    let text = try #require(turn.explanation?.text)
    #expect(text.contains("for orders/track-order: "))
    #expect(text.contains("decision: collect orders/track-order"))
    #expect(text.contains("state: collecting order_number"))
  }
}
