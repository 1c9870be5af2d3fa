import Testing
import TextAnalysis

@Suite("Function words")
struct FunctionWordsTests {
  @Test(
    "belong to one language",
    arguments: [
      ("where", "en", true), ("where", "en-GB", true), ("order", "en", false),
      ("wo", "de", true), ("wo", "en", false), ("über", "de-AT", true), ("paket", "de", false),
      ("sim", "pt", true), ("sim", "en", false), ("где", "ru", true), ("where", "xx", false),
    ]
  )
  func contains(word: String, language: String, isFound: Bool) {
    #expect(FunctionWords.contains(word, in: language) == isFound)
  }

  @Test("are English unless said otherwise")
  func english() {
    #expect(FunctionWords.contains("the") && !FunctionWords.contains("der"))
  }
}
