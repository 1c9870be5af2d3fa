import Conversation
import Foundation
import Testing

@testable import Understanding

/// What content says of readings that fit several days, orders or currencies.
@Suite("Reading preferences")
struct ReadingPreferencesTests {
  private func day(_ text: String, _ preferences: ReadingPreferences) throws -> String? {
    let definition = EntityDefinition(id: "day", kind: .date, preferences: preferences)
    let matches = try World.matches(text, [definition])
    #expect(matches.count == 1)
    return matches.first.map { CorpusValue.text($0.value) }
  }

  @Test(
    "picks a day in the past, in the future, or the nearest",
    arguments: [
      ("on friday", "2026-02-27", "2026-03-06", "2026-03-06"),
      ("monday", "2026-03-02", "2026-03-02", "2026-03-02"),
      ("24 Dec", "2025-12-24", "2026-12-24", "2025-12-24"),
      ("6 march", "2025-03-06", "2026-03-06", "2026-03-06"),
      ("the 28th", "2026-02-28", "2026-03-28", "2026-02-28"),
      ("on 31/12", "2025-12-31", "2026-12-31", "2025-12-31"),
      ("christmas", "2025-12-25", "2026-12-25", "2025-12-25"),
      ("end of april", "2025-04-30", "2026-04-30", "2026-04-30"),
      ("next friday", "2026-03-13", "2026-03-13", "2026-03-13"),
      ("6 march 2027", "2027-03-06", "2027-03-06", "2027-03-06"),
      ("last friday", "2026-02-27", "2026-02-27", "2026-02-27"),
    ]
  )
  func picksDays(text: String, past: String, future: String, nearest: String) throws {
    #expect(try day(text, ReadingPreferences(tense: .past)) == past)
    #expect(try day(text, ReadingPreferences(tense: .future)) == future)
    #expect(try day(text, ReadingPreferences()) == nearest)
  }

  @Test("reads dates in digits in the order of the entity")
  func readsOrders() throws {
    #expect(try day("6/3/2026", ReadingPreferences(dateOrder: .monthFirst)) == "2026-06-03")
    #expect(try day("6/3/2026", ReadingPreferences(dateOrder: .dayFirst)) == "2026-03-06")
    #expect(try day("25/3/2026", ReadingPreferences(dateOrder: .monthFirst)) == "2026-03-25")
  }

  @Test("gives a number alone the currency of the entity")
  func readsCurrencies() throws {
    for (currency, sum) in [("EUR", "12.50 EUR"), ("JPY", "1250 JPY"), ("KWD", "12.500 KWD")] {
      let definition = EntityDefinition(
        id: "amount",
        kind: .money,
        preferences: ReadingPreferences(currency: currency)
      )
      let answer = currency == "JPY" ? "1250" : "12.50"
      #expect(try World.value(answer, "amount", [definition]).map(CorpusValue.text) == sum)
    }
  }

  @Test("knows no time in the hour that summer time skips, and both in the hour it repeats")
  func knowsSummerTime() throws {
    let definitions = [EntityDefinition(id: "at", kind: .moment)]
    for (text, moment) in [
      ("29 march 2026 at 00:59", "2026-03-29T00:59"), ("29 march 2026 at 1 am", nil),
      ("29 march 2026 at 01:59", nil), ("29 march 2026 at 2 am", "2026-03-29T02:00"),
      ("25 october 2026 at 1:30 am", "2026-10-25T01:30"),
    ] as [(String, String?)] {
      let found = try World.matches(text, definitions).map { CorpusValue.text($0.value) }
      #expect(found == (moment.map { [$0] } ?? []), "\(text)")
    }
  }

  @Test("counts hours over the change to summer time")
  func countsOverSummerTime() throws {
    let now = try #require(Timestamp("2026-03-29T00:30:00Z"))
    let recognizer = EntityRecognizer(definitions: [EntityDefinition(id: "at", kind: .moment)])
    let matches = recognizer.matches(in: "in 2 hours", now: now, zone: try World.zone())
    #expect(matches.map { CorpusValue.text($0.value) } == ["2026-03-29T03:30"])
  }
}
