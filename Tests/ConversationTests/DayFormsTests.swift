import Conversation
import Testing

@Suite("Days in the words of a language")
struct DayFormsTests {
  @Test(
    "A day is named by its weekday, and by how far it is",
    arguments: [
      ("en", "Friday", "Friday 6 March 2026", "yesterday, today, tomorrow, in 3 days, 3 days ago"),
      (
        "de-AT", "Freitag", "Freitag, 6. März 2026",
        "gestern, heute, morgen, in 3 Tagen, vor 3 Tagen"
      ),
      (
        "fr", "vendredi", "vendredi 6 mars 2026",
        "hier, aujourd’hui, demain, dans 3 jours, il y a 3 jours"
      ),
      (
        "es", "viernes", "viernes, 6 de marzo de 2026",
        "ayer, hoy, mañana, dentro de 3 días, hace 3 días"
      ),
      ("it", "venerdì", "venerdì 6 marzo 2026", "ieri, oggi, domani, tra 3 giorni, 3 giorni fa"),
      (
        "nl", "vrijdag", "vrijdag 6 maart 2026",
        "gisteren, vandaag, morgen, over 3 dagen, 3 dagen geleden"
      ),
      (
        "pt", "sexta-feira", "sexta-feira, 6 de março de 2026",
        "ontem, hoje, amanhã, em 3 dias, há 3 dias"
      ),
    ]
  )
  func names(language: String, weekday: String, day: String, near: String) throws {
    let forms = try #require(DayForms.of(language))
    let friday = try #require(LocalDate("2026-03-06"))
    #expect(forms.weekday(friday) == weekday)
    #expect(forms.day(friday, written: ValueForms.of(language).date(friday)) == day)
    let words = [-1, 0, 1, 3, -3].map { forms.relative(friday.adding(days: $0), from: friday) }
    #expect(words.joined(separator: ", ") == near)
  }

  @Test("Every language has seven weekdays, and others have no names")
  func weekdays() throws {
    let monday = try #require(LocalDate("2026-03-02"))
    for language in ["en", "de", "fr", "es", "it", "nl", "pt"] {
      let forms = try #require(DayForms.of(language))
      #expect(Set((0..<7).map { forms.weekday(monday.adding(days: $0)) }).count == 7)
    }
    #expect(DayForms.of("fi") == nil)
  }
}
