import Conversation
import Testing

@Suite("Instants, days and ids")
struct TimestampTests {
  @Test(
    "RFC 3339 is read, and written with three decimals in UTC",
    arguments: [
      ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00.000Z"),
      ("2026-03-02T09:00:00Z", 1_772_442_000_000, "2026-03-02T09:00:00.000Z"),
      ("2026-03-02t09:00z", 1_772_442_000_000, "2026-03-02T09:00:00.000Z"),
      ("2026-03-02 09:00:00.5Z", 1_772_442_000_500, "2026-03-02T09:00:00.500Z"),
      ("2026-03-02T09:00:00.1239Z", 1_772_442_000_123, "2026-03-02T09:00:00.123Z"),
      ("2026-03-02T10:00:00+01:00", 1_772_442_000_000, "2026-03-02T09:00:00.000Z"),
      ("2026-03-01T23:30:00-09:30", 1_772_442_000_000, "2026-03-02T09:00:00.000Z"),
      ("2026-03-02", 1_772_409_600_000, "2026-03-02T00:00:00.000Z"),
      ("2024-02-29T00:00:00Z", 1_709_164_800_000, "2024-02-29T00:00:00.000Z"),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000, "2017-01-01T00:00:00.000Z"),
      ("1969-12-31T23:59:59.999Z", -1, "1969-12-31T23:59:59.999Z"),
      ("0001-01-01T00:00:00Z", -62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
      ("9999-12-31T23:59:59.999Z", 253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ]
  )
  func reads(text: String, milliseconds: Int, written: String) {
    #expect(Timestamp(text) == Timestamp(milliseconds: milliseconds))
    #expect(Timestamp(milliseconds: milliseconds).description == written)
    #expect(Timestamp(written) == Timestamp(text))
  }

  @Test(
    "Any other text is no instant",
    arguments: [
      "", "now", "2026-3-2", "2026-02-30", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-01",
      "2026-01-00", "2026-03-02T", "2026-03-02T09Z", "2026-03-02T24:00Z", "2026-03-02T09:60Z",
      "2026-03-02T09:00:61Z", "2026-03-02T09:00:00", "2026-03-02T09:00:00.Z",
      "2026-03-02T09:00:00+1:00", "2026-03-02T09:00:00+24:00", "2026-03-02T09:00:00+01:60",
      "2026-03-02T09:00:00Zx", " 2026-03-02", "٢٠٢٦-03-02", "2026-03-02T09:00:00+0100",
      "2026-03-02T09:00:00.12xZ", "2026-02-30T09:00:00.000Z", "2026-03-02T24:00:00.000Z",
      "2026-03-02T09:60:00.000Z", "2026-03-02T09:00:61.000Z", "2026-03-02x09:00:00.000Z",
      "2026-03-02T09:00:00.000z ",
    ]
  )
  func refuses(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("Instants and lengths add up, and stop at the ends of time")
  func calculates() {
    let instant = Timestamp(milliseconds: 5)
    #expect(instant + .seconds(1) == Timestamp(milliseconds: 1005))
    #expect(instant - Timestamp(milliseconds: 7) == Milliseconds(count: -2))
    #expect(Milliseconds.days(2) == .hours(48))
    #expect(Milliseconds.minutes(1) < .seconds(61))
    #expect(Milliseconds(count: 1500).seconds == 1.5)
    #expect(Milliseconds.days(.max).count == .max)
    #expect(Milliseconds.seconds(.min).count == .min)
    #expect((Timestamp(milliseconds: .max) + .days(1)).milliseconds == .max)
    #expect((Timestamp(milliseconds: .min) + .days(-1)).milliseconds == .min)
    #expect((Timestamp(milliseconds: .max) - Timestamp(milliseconds: -1)).count == .max)
  }

  @Test("Days come back from their parts over four centuries and more")
  func roundTripsDays() {
    for offset in stride(from: -800_000, through: 800_000, by: 97) {
      let day = LocalDate(daysSinceEpoch: offset)
      let (year, month, number) = day.components
      #expect(LocalDate(year: year, month: month, day: number) == day)
    }
  }

  @Test(
    "Days know their weekday",
    arguments: [("1970-01-01", 4), ("2026-03-02", 1), ("2000-02-29", 2), ("1969-12-28", 7)]
  )
  func knowsWeekday(text: String, weekday: Int) {
    let day = LocalDate(text)
    #expect(day?.weekday == weekday)
    #expect(day?.description == text)
    #expect(day?.adding(days: 7).weekday == weekday)
  }

  @Test("Days in words, sums in words")
  func words() {
    #expect(LocalDate("2026-03-06").map { DateWording.long($0) } == "6 March 2026")
    #expect(MoneyWording.text(4999, "GBP") == "£49.99")
    #expect(MoneyWording.text(-5, "EUR") == "−€0.05")
    #expect(MoneyWording.text(100_000, "SEK") == "1000.00 SEK")
    #expect(MoneyWording.text(.min, "USD") == "−$92233720368547758.08")
  }

  @Test("Ids are the same only byte for byte")
  func comparesIdentifiers() {
    let composed = SessionID("caf\u{E9}")
    let decomposed = SessionID("cafe\u{301}")
    #expect(composed.rawValue == decomposed.rawValue)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, SessionID("caf\u{E9}")]).count == 2)
    #expect(decomposed < composed)
    #expect(SessionID("a") < "ab")
    #expect([SessionID("b"), "B", "a"].sorted() == ["B", "a", "b"])
    #expect("\(composed)" == "café")
  }
}
