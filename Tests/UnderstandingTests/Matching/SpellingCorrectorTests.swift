import Testing
import TextAnalysis

@testable import Understanding

@Suite("The spelling corrector")
struct SpellingCorrectorTests {
  private static let texts = [
    "where is my refund", "refund my order", "order the parcel", "cancel the order", "form", "from",
    "from", "a1b2c3", "straße",
  ]
  private let vectorizer = TextVectorizer(
    learning: Self.texts.map { TextFeatures(Tokenizer.tokens(of: $0)) }
  )

  private func corrected(_ text: String) -> String {
    let words = Self.texts.flatMap { Tokenizer.tokens(of: $0).map(\.text) }
    let corrector = SpellingCorrector(words: Set(words), vectorizer: vectorizer)
    let tokens = Tokenizer.tokens(of: text)
    return corrector.corrected(tokens) { vectorizer.rarity(ofWord: tokens[$0].text) != nil }
      .map(\.text).joined(separator: " ")
  }

  @Test(
    "reads a word one slip away as the known one",
    arguments: [
      ("refnud my odrer", "refund my order"), ("refundd", "refund"), ("refnd", "refund"),
      ("rafund", "refund"), ("parcels", "parcel"), ("cansel the ordre", "cancel the order"),
    ]
  )
  func corrects(text: String, expected: String) {
    #expect(corrected(text) == expected)
  }

  @Test(
    "leaves alone what is known, short, no word of letters, or further away",
    arguments: [
      "form from", "mi", "ths", "a1b2c4", "straſe", "‹ordre›", "efund", "rfnud", "reffundd", "joke",
      "",
    ]
  )
  func leaves(text: String) {
    #expect(corrected(text) == text)
  }

  @Test("prefers the more frequent word")
  func frequency() {
    // One slip leads to "form" and to "from", which two texts hold.
    #expect(corrected("frorm") == "from")
    #expect(corrected("foorm") == "form")
  }

  @Test("keeps the place of a word")
  func ranges() {
    let tokens = Tokenizer.tokens(of: "my refnud now")
    let corrector = SpellingCorrector(words: ["refund"], vectorizer: vectorizer)
    let found = corrector.corrected(tokens) { $0 == 0 }
    #expect(found.map(\.range) == tokens.map(\.range))
  }

  @Test(
    "counts one slip as one",
    arguments: [
      ("order", "ordr", true), ("ordr", "order", true), ("order", "ordre", true),
      ("order", "older", true), ("order", "orders", true), ("order", "order", false),
      ("order", "oredrs", false), ("order", "roder", true), ("order", "dorer", false),
      ("order", "or", false), ("", "a", true), ("", "", false),
    ]
  )
  func slips(left: String, right: String, isOne: Bool) {
    #expect(SpellingCorrector.isOneSlip(Array(left.utf8), Array(right.utf8)) == isOne)
  }
}
