import Conversation
import Dialogue
import Testing

@Suite("Plurals and days in texts")
struct PluralFormsTests {
  private static func text(
    _ written: String,
    _ value: Value,
    in language: String = "en",
    today: String? = "2026-03-06"
  ) throws -> String? {
    try Template(parsing: written, language: language).text { reference in
      switch reference {
      case .value: value
      case .counter(.today): today.flatMap { LocalDate($0) }.map { .date($0) }
      default: nil
      }
    }
  }

  @Test(
    "The form goes with the number, ordered or by name, quoted or not",
    arguments: [
      ("en", "{n|plural: # parcel, # parcels}", "0 parcels,1 parcel,2 parcels,2.5 parcels"),
      (
        "en", "{ n | plural : '# parcel', \"# parcels\" }!",
        "0 parcels!,1 parcel!,2 parcels!,2.5 parcels!"
      ),
      (
        "en", "{n|plural: other: '# of them, all', one: just one}",
        "0 of them, all,just one,2 of them, all,2.5 of them, all"
      ),
      ("en", "{n|plural: # parcel's, # parcels'}", "0 parcels',1 parcel's,2 parcels',2.5 parcels'"),
      ("de", "{n|plural: # Paket, # Pakete}", "0 Pakete,1 Paket,2 Pakete,2,5 Pakete"),
      (
        "fr", "{n|plural: # colis reçu, # colis reçus}",
        "0 colis reçu,1 colis reçu,2 colis reçus,2,5 colis reçus"
      ),
      ("pl", "{n|plural: # paczka, # paczki, # paczek}", "0 paczek,1 paczka,2 paczki,2.5 paczki"),
      (
        "pl", "{n|plural: # paczka, # paczki, # paczek, # ułamka}",
        "0 paczek,1 paczka,2 paczki,2.5 ułamka"
      ),
      ("ja", "{n|plural: 荷物#個}", "荷物0個,荷物1個,荷物2個,荷物2.5個"),
    ]
  )
  func forms(language: String, written: String, expected: String) throws {
    let texts = try [0, 1, 2, 2.5].map { try Self.text(written, .number($0), in: language) }
    #expect(texts.compactMap { $0 }.joined(separator: ",") == expected)
  }

  @Test("A list is counted, and what cannot be counted is passed over")
  func counts() throws {
    let written = "{n|plural: # thing, # things}"
    #expect(try Self.text(written, .list([.text("a")])) == "1 thing")
    #expect(try Self.text(written, .list([])) == "0 things")
    #expect(try Self.text(written, .text("two")) == nil)
    // Forms of another language than the text's are refused when content loads, and never said.
    #expect(try Self.text(written, .number(2), in: "pl") == nil)
    #expect(try Self.text(written, .number(2), in: "tlh") == nil)
  }

  @Test(
    "Days by weekday and by distance, lengths of time as they are",
    arguments: [
      ("{n|weekday}", "en", "Monday"), ("{n|weekday}", "de", "Montag"),
      ("{n|day}", "en", "Monday 9 March 2026"), ("{n|day}", "de", "Montag, 9. März 2026"),
      ("{n|relative}", "en", "in 3 days"), ("{n|relative}", "de", "in 3 Tagen"),
      ("{n|relative}", "fi", "9 March 2026"), ("{n|weekday}", "fi", "9 March 2026"),
      ("{n|day}", "fi", "9 March 2026"),
    ]
  )
  func days(written: String, language: String, expected: String) throws {
    let day = try #require(LocalDate("2026-03-09"))
    #expect(try Self.text(written, .date(day), in: language) == expected)
    #expect(try Self.text(written, .text("2026-03-09"), in: language) == expected)
    let moment = LocalMoment(day: day, time: ClockTime(minuteOfDay: 60))
    #expect(try Self.text(written, .moment(moment), in: language) == expected)
  }

  @Test("What is no day reads as it is, and without a clock the date stands")
  func otherValues() throws {
    #expect(try Self.text("{n|relative}", .text("soon")) == "soon")
    #expect(try Self.text("{n|weekday}", .number(3)) == "3")
    let day = try #require(LocalDate("2026-03-09"))
    #expect(try Self.text("{n|relative}", .date(day), today: nil) == "9 March 2026")
    #expect(try Self.text("{n|duration}", .duration(.minutes(90)), in: "de") == "90 Minuten")
  }
}
