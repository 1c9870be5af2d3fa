import Conversation
import Foundation
import Testing
import TextAnalysis

@testable import Understanding

@Suite("The grounds of an intent")
struct IntentGroundsTests {
  private static let examples: [LabelledText] = [
    (
      "track", ["where is my parcel", "parcel lost", "is the delivery on its way", "track ‹order›"]
    ),
    ("refund", ["i want a refund", "refund please", "when is my refund due", "refund me"]),
    (
      "cancel", ["cancel the order", "cancel it please", "i want to cancel", "cancel my order now"]
    ),
  ]
  .flatMap { intent, texts in texts.map { LabelledText(text: $0, intent: IntentID(intent)) } }

  private static let byWords = IntentMatcher.train(on: examples)
  private static let byBoth = IntentMatcher.train(on: examples, encoder: ConceptEncoder())

  @Test(
    "add up to the confidence that the matcher gives",
    arguments: ["where is it", "please refund this parcel", "cancel now", "gibberish", "refund"]
  )
  func confidence(text: String) {
    for matcher in [Self.byWords, Self.byBoth] {
      let result = matcher.match(text)
      let grounds = matcher.grounds(for: matcher.intents, in: text)
      #expect(abs(grounds.reduce(0) { $0 + $1.confidence } - 1) < 1e-9)
      for candidate in result.candidates {
        let own = grounds.first { $0.intent == candidate.intent }
        #expect(own?.confidence == candidate.confidence)
      }
    }
  }

  @Test("are to each other as the scores of the views")
  func scores() throws {
    let grounds = Self.byBoth.grounds(for: ["refund", "cancel"], in: "refund this order")
    let (refund, cancel) = (try #require(grounds.first), try #require(grounds.last))
    let chances = refund.confidence / cancel.confidence
    let scores = refund.views.score - cancel.views.score
    #expect(abs(chances / exp(scores) - 1) < 1e-4)
    #expect(refund.views.meaning != 0 && refund.views.neighbours != 0)
  }

  @Test("name the telling word foremost, and what speaks against the intent")
  func words() throws {
    for matcher in [Self.byWords, Self.byBoth] {
      let grounds = matcher.grounds(for: ["refund"], in: "Cancel or REFUND?")
      let refund = try #require(grounds.first)
      #expect(refund.words.map(\.text) == ["cancel", "or", "refund"])
      #expect(refund.wordsFor.first?.text == "refund")
      #expect(refund.wordsAgainst.first?.text == "cancel")
    }
  }

  @Test("weigh the corrected word in the place of a misspelt one")
  func corrected() throws {
    let grounds = Self.byWords.grounds(for: ["cancel"], in: "please cancle")
    #expect(grounds.first?.words.map(\.text) == ["please", "cancel"])
  }

  @Test("hold for texts that are samples, and that the encoder is not asked about otherwise")
  func exact() throws {
    let grounds = Self.byBoth.grounds(for: ["refund", "track"], in: "refund me")
    #expect(grounds.first?.confidence == 1 && grounds.last?.confidence == 0)
    #expect(grounds.first?.wordsFor.first?.text == "refund")
    #expect(grounds.first?.samples.first == .init(text: "refund me", likeness: 1))
  }

  @Test("show the samples most like the text, also by what they mean")
  func samples() throws {
    let byWords = try #require(Self.byWords.grounds(for: ["track"], in: "track ‹order› now").first)
    #expect(byWords.samples.first?.text == "track ‹order›")
    let text = "shipment vanished"
    let letters = Self.byWords.grounds(for: ["track"], in: text).first?.samples.first?.likeness ?? 0
    #expect(letters < 0.2)
    let byBoth = try #require(Self.byBoth.grounds(for: ["track"], in: text).first)
    #expect(byBoth.samples.first?.text == "parcel lost")
    #expect((byBoth.samples.first?.likeness ?? 0) > letters + 0.3)
    #expect(byBoth.samples.map(\.likeness) == byBoth.samples.map(\.likeness).sorted(by: >))
  }

  @Test(
    "leave out intents that are unknown, and bear texts without words",
    arguments: ["", "?!", "‹order›"]
  )
  func odd(text: String) {
    for matcher in [Self.byWords, Self.byBoth] {
      #expect(matcher.grounds(for: ["no/such"], in: text).isEmpty)
      #expect(matcher.grounds(for: ["track"], in: text).count == 1)
    }
  }

  @Test("weigh a bounded number of words of a long text")
  func long() throws {
    let text = String(repeating: "refund please ", count: 500)
    let encoder = ConceptEncoder()
    let matcher = IntentMatcher.train(on: Self.examples, encoder: encoder)
    let before = encoder.count
    let grounds = try #require(matcher.grounds(for: ["refund"], in: text).first)
    #expect(grounds.words.count == 32)
    #expect(encoder.count - before <= 34)
  }

  @Test("find the same samples in a matcher that was stored")
  func stored() throws {
    let encoder = ConceptEncoder()
    let stored = try IntentMatcher(decoding: Self.byBoth.encoded(), encoder: encoder)
    let text = "the shipment is late"
    #expect(
      stored.grounds(for: stored.intents, in: text)
        == Self.byBoth.grounds(for: stored.intents, in: text)
    )
  }
}
