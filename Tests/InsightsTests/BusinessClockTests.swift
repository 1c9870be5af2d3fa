import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("The business clock")
struct BusinessClockTests {
  private static func clock(_ calendars: [(String, JSONValue)]) throws -> BusinessClock {
    BusinessClock(
      versions: try calendars.map { since, json in
        BusinessClock.Version(
          since: LogBuilder.at(since),
          calendar: try BusinessCalendar(json: json)
        )
      },
      covering: LogBuilder.at("2024-01-01")...LogBuilder.at("2025-01-01")
    )
  }

  private static let london: JSONValue = [
    "zone": "Europe/London", "days": ["mon-sun": "00:00-24:00"],
  ]

  private static let office: JSONValue = [
    "zone": "Europe/London", "days": ["mon-fri": "09:00-17:00"], "holidays": ["2024-05-27"],
  ]

  private static let night: JSONValue = ["zone": "UTC", "days": ["mon-sun": "22:00-06:00"]]

  private static let split: JSONValue = [
    "zone": "UTC", "days": ["mon": ["09:00-12:00", "13:00-17:00"]],
  ]

  @Test(
    "adds up opening hours",
    arguments: [
      // The clocks go forward on 31 March and back on 27 October: days of 23 and 25 hours.
      (london, "2024-03-31T00:00:00Z", "2024-03-31T23:00:00Z", 23.0),
      (london, "2024-10-26T23:00:00Z", "2024-10-28T00:00:00Z", 25.0),
      // Friday 16:00 local before the change to Monday 10:00 local after it.
      (office, "2024-03-29T16:00:00Z", "2024-04-01T09:00:00Z", 2.0),
      (office, "2024-10-25T15:00:00Z", "2024-10-28T10:00:00Z", 2.0),
      // A holiday on Monday.
      (office, "2024-05-24T15:00:00Z", "2024-05-28T09:00:00Z", 2.0),
      (office, "2024-05-27T08:00:00Z", "2024-05-27T16:00:00Z", 0.0),
      (office, "2024-06-08T00:00:00Z", "2024-06-09T23:00:00Z", 0.0),
      (night, "2024-06-03T21:00:00Z", "2024-06-04T07:00:00Z", 8.0),
      (night, "2024-06-03T23:30:00Z", "2024-06-04T00:30:00Z", 1.0),
      (split, "2024-06-03T08:00:00Z", "2024-06-03T18:00:00Z", 7.0),
      (split, "2024-06-03T12:15:00Z", "2024-06-03T12:45:00Z", 0.0),
      // The end before the start.
      (office, "2024-06-05T12:00:00Z", "2024-06-04T12:00:00Z", 0.0),
    ]
  )
  func hours(calendar: JSONValue, start: String, end: String, hours: Double) throws {
    let clock = try Self.clock([("2024-01-01", calendar)])
    let time = clock.time(from: LogBuilder.at(start), to: LogBuilder.at(end))
    #expect(time.seconds / 3600 == hours)
  }

  @Test("counts each moment by the calendar in force then")
  func versions() throws {
    let clock = try Self.clock([
      ("2024-06-05T12:00:00Z", Self.night), ("2024-01-01", Self.office),
    ])
    // Wednesday 5 June: 09:00 to 13:00 London by the first calendar, 22:00 to midnight by the second.
    let time = clock.time(
      from: LogBuilder.at("2024-06-05"),
      to: LogBuilder.at("2024-06-06")
    )
    #expect(time.seconds / 3600 == 6)
  }

  @Test(
    "refuses calendars that cannot be meant",
    arguments: [
      (["zone": "Mars/Olympus"], "'business_hours.zone' is no known time zone"),
      (["days": ["moon": "09:00-17:00"]], "'business_hours.days' has a name that is no day"),
      (
        ["days": ["mon": "9-17"]], "hours in 'business_hours.days' are written like '09:00-17:00'"
      ),
      (["holidays": ["25.12."]], "'business_hours.holidays' holds dates like '2024-12-25'"),
    ] as [(JSONValue, String)]
  )
  func faults(json: JSONValue, message: String) {
    #expect(throws: ReportSettingsError(message)) { try BusinessCalendar(json: json) }
  }
}
