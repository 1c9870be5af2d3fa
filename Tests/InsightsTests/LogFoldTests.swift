import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("A log that comes in pieces")
struct LogFoldTests {
  private static let period = ReportPeriod(
    since: LogBuilder.at("2024-06-01"),
    until: LogBuilder.at("2024-07-01"),
    asOf: LogBuilder.at("2024-07-05"),
    zone: .utc
  )

  private static func fold(_ pieces: [[LogRecord]]) -> LogFold {
    var log = LogFold(settings: ReportSettings(), asOf: period.asOf)
    for piece in pieces { log.add(piece) }
    return log
  }

  @Test("gives the report of the whole, wherever it is cut", arguments: 1...10)
  func pieces(seed: Int) {
    let records = ReportPropertyTests.log(seed: UInt64(seed))
    let cut = seed * 37
    let log = Self.fold([Array(records.prefix(cut)), [], Array(records.dropFirst(cut))])
    #expect(log.isOrdered)
    let whole = SupportReport(records: records, period: Self.period, settings: ReportSettings())
    #expect(SupportReport(log: log, period: Self.period) == whole)
  }

  @Test("counts what comes again once, by its id or by its number")
  func duplicates() {
    var records = ReportPropertyTests.log(seed: 7)
    for place in records.indices where place.isMultiple(of: 2) {
      records[place].id = EventID("e\(place)")
    }
    let again = records.flatMap { [$0, $0] }
    let report = SupportReport(log: Self.fold([again]), period: Self.period)
    var whole = SupportReport(records: records, period: Self.period, settings: ReportSettings())
    #expect(report.quality.duplicates == records.count)
    #expect(whole.quality.duplicates == 0)
    #expect(report.requests == whole.requests)
    whole = SupportReport(records: again, period: Self.period, settings: ReportSettings())
    #expect(report == whole)
  }

  @Test("tells where a number is lower than one before it")
  func disorder() {
    let records = ReportPropertyTests.log(seed: 3)
    #expect(!Self.fold([Array(records.dropFirst(9)), Array(records.prefix(9))]).isOrdered)
  }
}
