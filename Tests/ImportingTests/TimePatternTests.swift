import Conversation
import Importing
import Insights
import Testing

struct TimePatternTests {
  static let london = LocalZone("Europe/London") ?? .utc

  @Test(
    "an instant is read as its pattern says, in the zone of the map where it names none",
    arguments: [
      ("iso", "2026-03-02T09:00:00+01:00", "2026-03-02T08:00:00.000Z"),
      ("iso", "2026-07-02 09:00:30", "2026-07-02T08:00:30.000Z"),
      ("iso", "2026-07-02", "2026-07-01T23:00:00.000Z"),
      ("d/M/yyyy HH:mm", "2/3/2026 9:05", nil),
      ("d/M/yyyy H:mm", "2/3/2026 9:05", "2026-03-02T09:05:00.000Z"),
      ("dd/MM/yyyy HH:mm", "02/07/2026 09:05", "2026-07-02T08:05:00.000Z"),
      ("dd MMM yy hh:mm a", "02 Mar 26 12:05 AM", "2026-03-02T00:05:00.000Z"),
      ("yyyy-MM-ddTHH:mm:ss.SSSXXX", "2026-03-02T09:00:00.1234+0530", "2026-03-02T03:30:00.123Z"),
      ("yyyy-MM-dd", "2026-02-30", nil),
      ("yyyy-MM-dd", "2026-02-03 10:00", nil),
      ("unix", "1772442000", "2026-03-02T09:00:00.000Z"),
      ("unix_ms", "1772442000123", "2026-03-02T09:00:00.123Z"),
      ("unix", "1e30", nil), ("iso", "", nil), ("iso", "0000-00-00 00:00:00", nil),
    ] as [(String, String, String?)]
  )
  func reads(pattern: String, text: String, expected: String?) throws {
    let instant = try TimePattern(pattern).instant(of: text, in: Self.london)
    #expect(instant?.description == expected)
  }

  @Test(
    "a text that is no pattern is a fault at its place",
    arguments: [
      ("dd/QQ/yyyy", 3..<5), ("HH:mm", 0..<5), ("dd/MM/yyyy hh:mm", 0..<16), ("", 0..<1),
    ]
  )
  func refuses(pattern: String, range: Range<Int>) {
    #expect(throws: TimePattern.Fault.self) { try TimePattern(pattern) }
    do throws(TimePattern.Fault) { _ = try TimePattern(pattern) } catch {
      #expect(error.range == range)
    }
  }
}
