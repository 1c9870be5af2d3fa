import Conversation
import Testing

@Suite("Times of day and moments")
struct ClockTimeTests {
  @Test(
    "Times and moments read as they are written",
    arguments: ["00:00", "09:05", "16:30", "23:59"]
  )
  func roundTrips(text: String) throws {
    let time = try #require(ClockTime(text))
    #expect(time.description == text)
    #expect(ClockTime(hour: time.hour, minute: time.minute) == time)
    let moment = "2026-03-06T\(text)"
    #expect(LocalMoment(moment)?.description == moment)
  }

  @Test(
    "No other text is a time or a moment",
    arguments: ["", "24:00", "9:05", "12:60", "12:00:00", " 12:00", "noon", "-1:00"]
  )
  func refuses(text: String) {
    #expect(ClockTime(text) == nil)
    #expect(LocalMoment("2026-03-06T\(text)") == nil)
    #expect(LocalMoment("2026-02-30T12:00") == nil)
  }

  @Test("Minutes past midnight go round the clock")
  func goesRound() {
    #expect(ClockTime(minuteOfDay: -15).description == "23:45")
    #expect(ClockTime(minuteOfDay: 1440).description == "00:00")
    #expect(ClockTime(hour: 24, minute: 0) == nil)
  }

  @Test("Moments are ordered by day, then by time")
  func orders() throws {
    let moments = try ["2026-03-05T23:59", "2026-03-06T00:00", "2026-03-06T16:30"].map {
      try #require(LocalMoment($0))
    }
    #expect(moments.sorted() == moments)
    #expect(moments[1].minutesSinceEpoch - moments[0].minutesSinceEpoch == 1)
  }
}
