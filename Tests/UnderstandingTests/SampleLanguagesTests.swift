import Conversation
import Testing

@testable import Understanding

@Suite("The language that the content's own samples show")
struct SampleLanguagesTests {
  private static let languages = SampleLanguages(
    [
      ("track", "en", "where is my order"), ("track", "en", "order status"),
      ("track", "en", "when was it sent"), ("track", "en", "track my tent"), ("bye", "en", "ciao"),
      ("bye", "en", "bye"), ("price", "en", "is plus free"),
      ("track", "de", "wo ist meine bestellung"), ("track", "de", "bestellung verfolgen"),
      ("price", "de", "was kostet der versand"), ("price", "de", "wie viel kostet das"),
      ("price", "de", "was kostet plus"), ("account", "de", "konto"), ("track", "de", "order"),
      ("greet", "de", "moin"), ("greet", "de", "wie gehts"), ("bye", "de", "ciao"),
      ("bye", "de", "tschüss"), ("thank", "de", "danke dir"), ("join", "de", "mitglied werden"),
    ].map { LabelledText(text: $2, intent: IntentID($0), language: $1) },
    smallTalk: ["greet", "bye", "thank"],
    languages: ["en", "de-AT"]
  )

  @Test(
    "is that of the only samples that a text equals",
    arguments: [
      "moin", "Moin!", "wie gehts?", "danke dir", "Tschüss", "konto", "Bestellung verfolgen",
    ]
  )
  func knowsSamples(text: String) {
    #expect(Self.languages.language(of: text, found: nil) == "de")
  }

  @Test(
    "is that of the samples which have nearly all its words",
    arguments: [
      "was kostet das", "was kostet es", "wo ist ‹order-number›", "möchte was retournieren",
      "wie werd ich plus mitglied", "was kostet plus", "versand", "wo ist die bestellung",
    ]
  )
  func knowsWords(text: String) {
    #expect(Self.languages.language(of: text, found: nil) == "de")
  }

  @Test(
    "is not told by what English has too, by single words and by names",
    arguments: [
      "order", "ciao", "bye", "was it sent", "where was it", "plus", "die plus", "status", "app",
      "kostet", "is that the order", "the bestellung is late", "my name is Karl Wo",
      "Karl Müller", "track wo", "", "?", "‹order-number›", "order status plus", "12",
    ]
  )
  func isCareful(text: String) {
    #expect([nil, "en"].contains(Self.languages.language(of: text, found: nil)))
  }

  @Test("gives way to letters and words that show one of the content's languages")
  func givesWay() {
    #expect(Self.languages.language(of: "moin", found: "en") == "en")
    #expect(Self.languages.language(of: "wo ist das", found: "nl") == "de")
    #expect(Self.languages.language(of: "waar is mijn bestelling", found: "nl") == "nl")
  }

  @Test("is not looked for where the content has one language")
  func needsTwo() {
    let one = SampleLanguages(
      [LabelledText(text: "moin", intent: "greet", language: "de")],
      smallTalk: [],
      languages: ["de"]
    )
    #expect(one.language(of: "moin", found: nil) == nil)
    #expect(one.language(of: "moin", found: "fr") == "fr")
  }
}
