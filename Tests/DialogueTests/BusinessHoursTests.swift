import Conversation
import Dialogue
import Foundation
import Testing

@Suite("Business hours")
struct BusinessHoursTests {
  private static func hours(_ zone: String) -> BusinessHours? {
    TimeZone(identifier: zone).map {
      BusinessHours(
        zone: $0,
        week: Array(repeating: [540..<720, 780..<1050], count: 5) + [[600..<720], []],
        holidays: [LocalDate(daysSinceEpoch: 20_547)],
        wording: "Monday to Saturday"
      )
    }
  }

  @Test(
    "People are there by the clocks of their zone, summer time and holidays included",
    arguments: [
      ("Europe/London", "2026-03-02T08:59:59.999Z", false),
      ("Europe/London", "2026-03-02T09:00:00Z", true),
      ("Europe/London", "2026-03-02T11:59:59Z", true),
      ("Europe/London", "2026-03-02T12:00:00Z", false),
      ("Europe/London", "2026-03-02T13:00:00Z", true),
      ("Europe/London", "2026-03-02T17:30:00Z", false),
      ("Europe/London", "2026-03-07T10:00:00Z", true),
      ("Europe/London", "2026-03-08T10:00:00Z", false),
      // Summer time from 29 March: nine o'clock is 08:00 UTC.
      ("Europe/London", "2026-03-30T08:00:00Z", true),
      ("Europe/London", "2026-03-30T16:30:00Z", false),
      ("Europe/London", "2026-10-26T08:00:00Z", false),
      ("Europe/London", "2026-10-26T09:00:00Z", true),
      // 4 April 2026, a Saturday, is a holiday.
      ("Europe/London", "2026-04-04T10:00:00Z", false),
      // Monday in Auckland begins on Sunday in UTC.
      ("Pacific/Auckland", "2026-03-01T20:00:00Z", true),
      ("Pacific/Auckland", "2026-03-02T09:00:00Z", false),
    ]
  )
  func opens(zone: String, instant: String, isOpen: Bool) throws {
    let hours = try #require(Self.hours(zone))
    #expect(hours.isOpen(at: try #require(Timestamp(instant))) == isOpen)
  }

  @Test("A week of fewer days, or none, is closed")
  func survivesShortWeeks() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 0))
    let empty = BusinessHours(zone: zone, week: [], wording: "")
    #expect(!empty.isOpen(at: Timestamp(milliseconds: 0)))
  }

  @Test("Local time before 1970 is counted from midnight too")
  func tellsLocalTime() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 3600))
    let (day, minute) = LocalTime.parts(of: Timestamp(milliseconds: -1), in: zone)
    #expect(day == LocalDate(daysSinceEpoch: 0))
    #expect(minute == 59)
    let early = LocalTime.parts(of: Timestamp(milliseconds: -7_200_001), in: zone)
    #expect(early.day == LocalDate(daysSinceEpoch: -1))
    #expect(early.minute == 1379)
  }
}
