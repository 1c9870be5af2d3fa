import Testing
import TextAnalysis

@testable import Understanding

@Suite("The spelling corrector")
struct SpellingCorrectorTests {
  private static let learnt = [
    ("where", 1), ("is", 1), ("my", 2), ("refund", 2), ("order", 3), ("the", 2), ("parcel", 1),
    ("cancel", 1), ("form", 1), ("from", 2), ("delivery", 4), ("transaction", 2),
  ]
  .map { SpellingCorrector.KnownWord(text: $0.0, count: $0.1) }

  private func corrected(_ text: String, vocabulary: [String] = [], kept: [String] = []) -> String {
    let corrector = SpellingCorrector(learnt: Self.learnt, kept: kept, vocabulary: vocabulary)
    let tokens = Tokenizer.tokens(of: TextNormalizer.normalized(text))
    var words = tokens.map(\.text)
    for (place, word) in corrector.corrections(of: tokens, in: text) { words[place] = word }
    return words.joined(separator: " ")
  }

  @Test(
    "reads a word one slip away as the known one",
    arguments: [
      ("refnud my odrer", "refund my order"), ("refundd", "refund"), ("refnd", "refund"),
      ("rafund", "refund"), ("parcels", "parcel"), ("cansel the ordre", "cancel the order"),
      ("efund", "refund"), ("erfund", "refund"),
    ]
  )
  func corrects(text: String, expected: String) {
    #expect(corrected(text) == expected)
  }

  @Test(
    "reads a long word two slips away as one of the examples, never as another",
    arguments: [
      ("delivrey time", "delivery time"), ("dlivrey", "delivery"), ("trasnaction", "transaction"),
      ("trasnactoin", "transaction"), ("rfnud", "rfnud"), ("qelivrey", "qelivrey"),
    ]
  )
  func twoSlips(text: String, expected: String) {
    #expect(corrected(text, vocabulary: ["quarrels"]) == expected)
  }

  @Test(
    "leaves alone what is known, short, no word of letters, or further away",
    arguments: [
      "form from", "mi", "ths", "a1b2c4", "straſe", "‹ordre›", "rfnud", "joke", "",
    ]
  )
  func leaves(text: String) {
    #expect(corrected(text) == TextNormalizer.normalized(text))
  }

  @Test("prefers the more frequent word, and the one that begins alike")
  func frequency() {
    // One slip leads to "form" and to "from", which more examples hold.
    #expect(corrected("frorm") == "from")
    #expect(corrected("foorm") == "form")
    // "lorder" may be "order", or "border", which is known from elsewhere, but begins otherwise.
    #expect(corrected("oorder", vocabulary: ["border"]) == "order")
  }

  @Test("knows the words of a vocabulary: neither corrects them nor misses them")
  func vocabulary() {
    #expect(corrected("older fork") == "order form")
    #expect(corrected("older fork", vocabulary: ["older", "fork"]) == "older fork")
    #expect(corrected("kitchn", vocabulary: ["kitchen"]) == "kitchen")
  }

  @Test("leaves names alone, whether the content knows them or their capitals say so")
  func names() {
    #expect(corrected("does ordra fit", kept: ["ordra"]) == "does ordra fit")
    #expect(corrected("does orderr fit", kept: ["ordera"]) == "does order fit")
    #expect(corrected("my name is Parcell") == "my name is parcell")
    #expect(corrected("Odrer late. Refnud?") == "order late refund")
    #expect(corrected("REFNUD MY ODRER") == "refund my order")
  }

  @Test(
    "counts two slips as two",
    arguments: [
      ("order", "order", true), ("order", "ordre", true), ("order", "dorer", true),
      ("order", "or", false), ("", "ab", true), ("", "", true), ("abcdef", "badcfe", false),
      ("abcd", "badc", true), ("delivery", "dlivrey", true), ("delivery", "livery", true),
      ("parcel", "pencil", false),
    ]
  )
  func slips(left: String, right: String, isNear: Bool) {
    #expect(SpellingCorrector.isTwoSlips(Array(left.utf8), Array(right.utf8)) == isNear)
    #expect(SpellingCorrector.isTwoSlips(Array(right.utf8), Array(left.utf8)) == isNear)
  }

  @Test("does not change with the order in which words are given")
  func order() {
    let one = SpellingCorrector(learnt: Self.learnt)
    let other = SpellingCorrector(learnt: Self.learnt.reversed())
    #expect(one.learnt == other.learnt)
  }
}
