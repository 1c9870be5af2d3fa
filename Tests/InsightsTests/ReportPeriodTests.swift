import Conversation
import Testing

@testable import Insights

@Suite("The period of a report")
struct ReportPeriodTests {
  @Test("is the seven local days before today, by default")
  func lastSevenDays() throws {
    let zone = try #require(LocalZone("Europe/London"))
    let now = LogBuilder.at("2024-04-02T10:00:00Z")
    let period = ReportPeriod.lastSevenDays(before: now, zone: zone)
    // The clocks went forward in between: the week has 167 hours.
    #expect(period.texts.since == "2024-03-26T00:00:00.000Z")
    #expect(period.texts.until == "2024-04-01T23:00:00.000Z")
    #expect(period.asOf == now)
    #expect(period.days.count == 7)
  }

  @Test("is half open")
  func bounds() {
    let period = ReportPeriod(
      since: LogBuilder.at("2024-06-03"),
      until: LogBuilder.at("2024-06-10"),
      asOf: LogBuilder.at("2024-07-01"),
      zone: .utc
    )
    #expect(period.contains(LogBuilder.at("2024-06-03")))
    #expect(!period.contains(LogBuilder.at("2024-06-10")))
  }

  @Test(
    "has the calendar month of its start",
    arguments: [
      ("2024-01-31T12:00:00Z", "2024-01-01", "2024-02-01"),
      ("2024-02-01T00:00:00Z", "2024-02-01", "2024-03-01"),
      ("2024-12-31T23:59:59Z", "2024-12-01", "2025-01-01"),
    ]
  )
  func month(since: String, start: String, end: String) {
    let instant = LogBuilder.at(since)
    let period = ReportPeriod(since: instant, until: instant, asOf: instant, zone: .utc)
    #expect(period.month == LogBuilder.at(start)..<LogBuilder.at(end))
    #expect(period.days.isEmpty)
  }

  @Test("reads dates by its zone and instants by their offset")
  func instants() throws {
    let zone = try #require(LocalZone("Europe/London"))
    #expect(ReportPeriod.instant("2024-06-03", in: zone) == LogBuilder.at("2024-06-02T23:00:00Z"))
    #expect(
      ReportPeriod.instant("2024-06-03T00:00:00Z", in: zone) == LogBuilder.at("2024-06-03")
    )
    #expect(ReportPeriod.instant("last Tuesday", in: zone) == nil)
  }

  @Test("no zone has an unknown name")
  func unknownZone() { #expect(LocalZone("Atlantis/Centre") == nil) }

  @Test("a skipped midnight is the first moment of its day")
  func skippedMidnight() throws {
    // In Beirut the clocks went from 00:00 to 01:00 on 31 March 2024.
    let zone = try #require(LocalZone("Asia/Beirut"))
    let day = try #require(LocalDate("2024-03-31"))
    #expect(zone.instant(of: day) == LogBuilder.at("2024-03-30T22:00:00Z"))
    #expect(zone.date(at: zone.instant(of: day)) == day)
  }
}
