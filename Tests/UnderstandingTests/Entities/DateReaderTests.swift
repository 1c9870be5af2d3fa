import Conversation
import Foundation
import Testing

@testable import Understanding

@Suite("Dates in text")
struct DateReaderTests {
  private let definitions = [EntityDefinition(id: "day", kind: .date)]

  @Test(
    "reads days against Monday 2 March 2026",
    arguments: [
      ("today", "2026-03-02"), ("tomorrow please", "2026-03-03"), ("yesterday", "2026-03-01"),
      ("the day after tomorrow", "2026-03-04"), ("day before yesterday", "2026-02-28"),
      ("in 3 days", "2026-03-05"), ("in a week", "2026-03-09"), ("in two weeks", "2026-03-16"),
      ("2 weeks ago", "2026-02-16"), ("three days ago", "2026-02-27"),
      ("a month ago", "2026-02-02"),
      ("10 days from now", "2026-03-12"), ("in 3 days' time", "2026-03-05"),
      ("a year ago", "2025-03-02"),
      ("monday", "2026-03-02"), ("on Friday", "2026-03-06"), ("this friday", "2026-03-06"),
      ("next friday", "2026-03-13"), ("next Monday", "2026-03-09"), ("last friday", "2026-02-27"),
      ("last monday", "2026-02-23"), ("on sat", "2026-03-07"), ("next week", "2026-03-09"),
      ("last week", "2026-02-23"), ("this weekend", "2026-03-07"), ("next month", "2026-04-01"),
      ("6 March", "2026-03-06"), ("6th of March 2026", "2026-03-06"),
      ("March 6th 2026", "2026-03-06"),
      ("March 6, 2026", "2026-03-06"), ("march 6", "2026-03-06"),
      ("the sixth of march", "2026-03-06"),
      ("Friday 6 March", "2026-03-06"), ("Fri, 6 Mar 2026", "2026-03-06"), ("24 Dec", "2025-12-24"),
      ("1 june", "2026-06-01"), ("29 february", "2028-02-29"), ("May 5", "2026-05-05"),
      ("6/3/2026", "2026-03-06"), ("06/03/26", "2026-03-06"), ("06.03.2026", "2026-03-06"),
      ("3/25/2026", "2026-03-25"), ("2026-03-06", "2026-03-06"), ("2026/3/6", "2026-03-06"),
      ("on 6/3", "2026-03-06"), ("since 31/12", "2025-12-31"),
      ("it came 2026-03-06.", "2026-03-06"),
      ("the 14th", "2026-03-14"), ("on the 28th please", "2026-02-28"),
      ("the 14th of next month", "2026-04-14"),
      ("on the 5th, maybe", "2026-03-05"),
    ]
  )
  func readsDays(text: String, day: String) throws {
    let date = try #require(LocalDate(day))
    #expect(try World.matches(text, definitions).map(\.value) == [.date(date)])
  }

  @Test(
    "reads no day where none is named",
    arguments: [
      "24/7", "1/2", "2.10.1", "12-34-56", "A-10042", "2026", "31/02/2026", "32 March",
      "the 2nd one",
      "the 1st time", "may 5 people come", "i sat down", "the sun", "3 days", "within 3 days",
      "march",
      "10:30", "99999999 days ago", "mon", "5551234567", "192.168.1.1", "‹day:h1›", "this week",
    ]
  )
  func readsNoDays(text: String) throws {
    #expect(try World.matches(text, definitions).isEmpty)
  }

  @Test(
    "reads short forms as the answer to a question",
    arguments: [
      ("6/3", "2026-03-06"), ("fri", "2026-03-06"), ("14th", "2026-03-14"),
      ("6 March 2026", "2026-03-06"),
    ]
  )
  func readsAnswers(text: String, day: String) throws {
    let date = try #require(LocalDate(day))
    #expect(try World.value(text, "day", definitions) == .date(date))
  }

  @Test("reads the month first where the content says so")
  func readsMonthFirst() throws {
    let recognizer = EntityRecognizer(definitions: definitions, dateOrder: .monthFirst)
    let values = recognizer.matches(in: "6/3/2026", now: World.now, zone: try World.zone())
    #expect(values.map(\.value) == [.date(try #require(LocalDate("2026-06-03")))])
  }

  @Test("counts days in the customer's zone")
  func countsInZone() throws {
    let late = try #require(Timestamp("2026-07-01T23:30:00Z"))
    let recognizer = EntityRecognizer(definitions: definitions)
    let matches = recognizer.matches(in: "today", now: late, zone: try World.zone())
    #expect(matches.map(\.value) == [.date(try #require(LocalDate("2026-07-02")))])
  }

  @Test("covers the words of the day only")
  func coversWords() throws {
    let matches = try World.matches("deliver it on Friday 6 March, please", definitions)
    #expect(matches.map(\.range) == [14..<28])
    #expect(matches.map(\.rule) == ["day and month"])
  }
}
