import Testing
import TextAnalysis

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "are well formed or not",
    arguments: [
      ("en", true), ("pt-BR", true), ("zh-Hant-TW", true), ("deu", true), ("EN", true),
      ("", false), ("e", false), ("english", false), ("en_GB", false), ("en-", false),
      ("12", false), ("e1", false), ("dé", false), ("en-toolonganame", false),
    ]
  )
  func form(tag: String, isWellFormed: Bool) {
    #expect(LanguageTag.isWellFormed(tag) == isWellFormed)
  }

  @Test(
    "name a language",
    arguments: [
      ("de-AT", "de"), ("DE", "de"), ("en_GB.UTF-8", "en"), ("nb-NO", "no"), ("nn", "no"),
      ("iw", "he"), ("zh-Hant", "zh"), ("", ""),
    ]
  )
  func language(tag: String, language: String) {
    #expect(LanguageTag.language(of: tag) == language)
  }

  @Test(
    "are found among others, the same tag before another of the language",
    arguments: [
      ("pt-BR", "pt-BR"), ("pt-br", "pt-BR"), ("pt", "pt-PT"), ("pt-AO", "pt-PT"), ("en-US", "en"),
      ("fr", nil),
    ] as [(String, String?)]
  )
  func match(tag: String, found: String?) {
    #expect(LanguageTag.match(tag, among: ["en", "pt-PT", "pt-BR"]) == found)
  }
}
