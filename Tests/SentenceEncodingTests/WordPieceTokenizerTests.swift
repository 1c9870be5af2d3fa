import Testing

@testable import SentenceEncoding

@Suite("The WordPiece tokeniser")
struct WordPieceTokenizerTests {
  private static let encoder = Result { try SyntheticModel().encoder() }

  private func pieces(_ text: String, limit: Int = 1000) throws -> [String] {
    let encoder = try Self.encoder.get()
    let tokens = encoder.tokenizer.tokens(of: text, limit: limit)
    return tokens.map { SyntheticModel.vocabulary[Int($0)] }
  }

  @Test(
    "splits text as BERT does",
    arguments: [
      ("", ""),
      (" \t\r\n\u{A0}\u{3000}", ""),
      ("Where IS my order?", "where is my order ?"),
      ("refunds", "refund ##s"),
      ("refunding", "refund ##ing"),
      ("unaffable", "un ##aff ##able"),
      ("cancelled order", "cancel ##led order"),
      ("can't", "can ' t"),
      ("re-order", "re - order"),
      ("$5 + 7% = #9", "$ 5 + 7 % = # 9"),
      ("Été ÉTÉ e\u{301}t\u{65}\u{301}", "ete ete ete"),
      ("Naïve", "naive"),
      ("straße STRASSE", "straße strasse"),
      ("中的order的", "中 的 order 的"),
      ("заказ ЗАКАЗ", "заказ заказ"),
      ("ord\u{AD}er re\u{200B}fund\u{FEFF}", "order refund"),
      ("or\u{0}der\u{7F} re\u{FFFD}fund\u{85}s", "order refund ##s"),
      ("the\u{2028}card", "the card"),
      ("‹order›", "‹ order ›"),
      ("is…my", "is … my"),
      ("ὀ", "[UNK]"),
      ("order☃", "[UNK]"),
      ("order ☃ card", "order [UNK] card"),
      ("≠", "="),
      ("\u{37E}", ";"),
      ("[CLS] [SEP]", "[ c ##l ##s ] [ s ##e ##p ]"),
      ("##s", "# # s"),
      ("\u{301}", ""),
      ("İs", "is"),
    ]
  )
  func table(text: String, expected: String) throws {
    let words = expected.split(separator: " ").map(String.init)
    #expect(try pieces(text) == ["[CLS]"] + words + ["[SEP]"])
  }

  @Test("knows no word of more than 100 letters")
  func boundsWords() throws {
    #expect(try pieces(String(repeating: "a", count: 100)).count == 102)
    #expect(try pieces(String(repeating: "a", count: 101)) == ["[CLS]", "[UNK]", "[SEP]"])
    // Marks are no letters.
    let marked = "a" + String(repeating: "\u{301}", count: 50_000)
    #expect(try pieces(marked) == ["[CLS]", "a", "[SEP]"])
  }

  @Test("reads no more than it was told to", arguments: [2, 3, 4, 7, 24])
  func boundsTokens(limit: Int) throws {
    let text = String(repeating: "refunding ", count: 200_000)
    let pieces = try pieces(text, limit: limit)
    #expect(pieces.count == limit)
    #expect(pieces.first == "[CLS]" && pieces.last == "[SEP]")
    #expect(
      Array(pieces.dropFirst().dropLast())
        == Array(
          repeatElement(["refund", "##ing"], count: limit).joined().prefix(limit - 2)
        )
    )
  }

  @Test("knows whole words of two letters or more, in the vocabulary's order")
  func words() throws {
    let words = try Self.encoder.get().words
    #expect(words.prefix(5) == ["where", "is", "my", "order", "the"])
    #expect(words.contains("заказ") && words.contains("straße"))
    #expect(!words.contains("a") && !words.contains("的") && !words.contains { $0.hasPrefix("##") })
    #expect(!words.contains { $0.hasPrefix("[") })
  }
}
