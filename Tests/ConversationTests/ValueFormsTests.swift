import Conversation
import Testing

@Suite("Values in the sentences of a language")
struct ValueFormsTests {
  @Test(
    "Days read as the language writes them",
    arguments: [
      ("en", "6 March 2026", "1 May 2026"), ("de", "6. März 2026", "1. Mai 2026"),
      ("de-AT", "6. März 2026", "1. Mai 2026"), ("fr", "6 mars 2026", "1er mai 2026"),
      ("es", "6 de marzo de 2026", "1 de mayo de 2026"), ("it", "6 marzo 2026", "1º maggio 2026"),
      ("nl", "6 maart 2026", "1 mei 2026"), ("pt-BR", "6 de março de 2026", "1 de maio de 2026"),
      ("fi", "6 March 2026", "1 May 2026"),
    ]
  )
  func dates(language: String, sixth: String, first: String) throws {
    let forms = ValueForms.of(language)
    #expect(forms.date(try #require(LocalDate("2026-03-06"))) == sixth)
    #expect(forms.date(try #require(LocalDate("2026-05-01"))) == first)
  }

  @Test("Every language has twelve months")
  func months() {
    for language in ["en", "de", "fr", "es", "it", "nl", "pt"] {
      let days = (1...12).compactMap { LocalDate(year: 2026, month: $0, day: 2) }
      #expect(Set(days.map { ValueForms.of(language).date($0) }).count == 12)
    }
  }

  @Test(
    "Sums, numbers, lists and flags read as the language writes them",
    arguments: [
      ("en", "−£49.09", "2.5", "a, b and c", "yes", "90 minutes"),
      ("de", "−49,09 £", "2,5", "a, b und c", "ja", "90 Minuten"),
      ("fr", "−49,09 £", "2,5", "a, b et c", "oui", "90 minutes"),
    ]
  )
  func values(
    language: String,
    money: String,
    number: String,
    list: String,
    flag: String,
    duration: String
  ) {
    let forms = ValueForms.of(language)
    #expect(Value.money(minorUnits: -4909, currency: "GBP").text(in: language) == money)
    #expect(Value.number(2.5).text(in: language) == number)
    #expect(Value.number(3).text(in: language) == "3")
    #expect(forms.list(["a", "b", "c"]) == list)
    #expect(forms.list(["a"]) == "a" && forms.list([]).isEmpty)
    #expect(Value.flag(true).text(in: language) == flag)
    #expect(Value.duration(.minutes(90)).text(in: language) == duration)
  }
}
