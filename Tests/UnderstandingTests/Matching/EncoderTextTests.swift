import Testing
import TextAnalysis

@testable import Understanding

@Suite("A text for an encoder")
struct EncoderTextTests {
  private func text(_ text: String, _ corrections: [SpellingCorrector.Correction] = []) -> String {
    EncoderText.text(of: text, IntentMatcher.tokens(ofNormalized: text), corrections)
  }

  @Test("is the text as it stands, signs and all")
  func plain() {
    #expect(text("where is it?!") == "where is it?!")
    #expect(text("") == "")
  }

  @Test("names masked values, and holds words as they are read")
  func replaced() {
    #expect(text("cancel ‹order-number›, please") == "cancel order number, please")
    #expect(text("mail me at ‹email:h3›") == "mail me at email")
    #expect(text("my refnud, now", [(1, "refund")]) == "my refund, now")
    #expect(text("é ‹date› é", [(2, "e")]) == "é date e")
  }

  @Test("is cut where it is too long")
  func cut() {
    let long = (0..<1000).map { "word\($0)" }.joined(separator: " ")
    let found = text(long)
    #expect(found.hasSuffix("word191"))
    #expect(long.hasPrefix(found))
  }

  @Test(
    "takes capitals within a sentence for names",
    arguments: [
      ("my name is Ada Lovelace", [3, 4]), ("Where is it", []), ("WHERE IS MY ORDER", []),
      ("it is late. Where is it? Ada", []), ("hi Ada, where is it", [1]), ("Where Is My Order", []),
    ]
  )
  func names(text: String, places: [Int]) {
    let count = IntentMatcher.tokens(of: text).count
    #expect(CapitalisedWords.names(in: text, count: count) == Set(places))
  }
}
