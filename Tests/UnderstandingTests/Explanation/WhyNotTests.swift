import Conversation
import Testing

@testable import Understanding

@Suite("Why a text is not another intent")
struct WhyNotTests {
  private let matcher = MatcherFixture.matcher

  @Test("is said with the intent's place, its grounds and the likeliest one's")
  func place() throws {
    let text = "i want to cancel my order"
    let whyNot = try #require(matcher.whyNot("returns/refund", text))
    #expect(whyNot.likeliest.intent == "orders/cancel")
    #expect(whyNot.grounds.intent == "returns/refund")
    #expect(whyNot.rank > 1 && whyNot.rank <= matcher.intents.count)
    #expect(whyNot.likeliest.lead(over: whyNot.grounds).map(\.text).contains("cancel"))
  }

  @Test("names a single word that would make it so, and that word does")
  func changes() throws {
    let whyNot = try #require(matcher.whyNot("returns/refund", "please cancel my order"))
    let change = try #require(whyNot.changes.first { $0.removed == "cancel" || $0.removed == nil })
    let changed =
      change.removed.map { "please cancel my order".replacing($0, with: change.added) }
      ?? "please cancel my order \(change.added)"
    let result = matcher.match(changed)
    #expect(result.answerIntent == "returns/refund")
    #expect(result.candidates.first?.confidence == change.confidence)
  }

  @Test("proposes nothing where it is the intent already, and knows no strangers")
  func chosen() throws {
    let whyNot = try #require(matcher.whyNot("orders/cancel", "cancel my order"))
    #expect(whyNot.rank == 1 && whyNot.changes.isEmpty)
    #expect(matcher.whyNot("no/such", "cancel my order") == nil)
  }

  @Test("every place is taken once")
  func ranks() {
    let ranks = matcher.intents.compactMap { matcher.whyNot($0, "when will it come")?.rank }
    #expect(ranks.sorted() == Array(1...matcher.intents.count))
  }
}
