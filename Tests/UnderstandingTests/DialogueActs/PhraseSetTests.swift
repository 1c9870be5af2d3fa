import Testing

@testable import Understanding

@Suite("Sets of phrases")
struct PhraseSetTests {
  private static let set = PhraseSet(list: "fed up|fed|sick of|that's all")

  @Test(
    "hold a phrase where its words stand one after the other, the earliest and longest first",
    arguments: [
      ("i am fed up", "fed up"), ("fed the cat", "fed"), ("sick of it and fed up", "sick of"),
      ("sick and tired of", nil), ("unfed up", nil), ("up fed", "fed"), ("sick", nil), ("", nil),
    ] as [(String, String?)]
  )
  func first(text: String, phrase: String?) {
    let words = text.split(separator: " ").map(String.init)
    #expect(Self.set.first(in: words) == phrase)
    #expect(Self.set.isSaid(in: words) == (phrase != nil))
  }

  @Test("read their phrases as messages are read")
  func normalised() {
    #expect(Self.set.isSaid(in: ActWords("Well, that’s all!", limit: 9).texts))
    #expect(!PhraseSet(["", "…"]).isSaid(in: ["", "x"]))
  }
}
