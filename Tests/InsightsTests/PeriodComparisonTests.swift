import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("A period beside the one before")
struct PeriodComparisonTests {
  private static func share(_ count: Int, of total: Int) -> Share {
    Share(of: (0..<count).map { "c\($0)" }, among: total)
  }

  /// Examples of Newcombe's own table, method 10.
  @Test(
    "judges a difference by Newcombe's interval",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
      (5, 56, 0, 29, -0.0381, 0.1926),
    ]
  )
  func newcombe(a: Int, n: Int, b: Int, m: Int, low: Double, high: Double) throws {
    let found = try #require(
      Statistics.newcombe(Self.share(a, of: n), minus: Self.share(b, of: m))
    )
    #expect(abs(found.lowerBound - low) < 0.00006)
    #expect(abs(found.upperBound - high) < 0.00006)
  }

  @Test("has no interval without cases")
  func noCases() {
    #expect(Statistics.newcombe(Self.share(0, of: 0), minus: Self.share(1, of: 2)) == nil)
  }

  @Test(
    "says better or worse only from thirty cases on both sides, and only beyond chance",
    arguments: [
      (PeriodComparison.Figure.csat, 6, 29, 28, 40, PeriodComparison.Verdict.tooFew),
      (.csat, 6, 30, 28, 40, .better), (.csat, 28, 40, 6, 30, .worse),
      (.escalated, 6, 30, 28, 40, .worse), (.escalated, 28, 40, 6, 30, .better),
      (.csat, 15, 30, 16, 30, .chance), (.csat, 0, 0, 30, 30, .tooFew),
    ]
  )
  func verdicts(
    figure: PeriodComparison.Figure,
    b: Int,
    m: Int,
    a: Int,
    n: Int,
    verdict: PeriodComparison.Verdict
  ) {
    let change = PeriodComparison.Change(
      figure: figure,
      before: Self.share(b, of: m),
      now: Self.share(a, of: n)
    )
    #expect(change.verdict == verdict)
  }

  @Test("the period before has as many local days, also across summer time")
  func before() throws {
    let london = try #require(LocalZone("Europe/London"))
    let period = ReportPeriod(
      since: try #require(ReportPeriod.instant("2024-04-01", in: london)),
      until: try #require(ReportPeriod.instant("2024-04-03", in: london)),
      asOf: LogBuilder.at("2024-04-10T00:00:00Z"),
      zone: london
    )
    #expect(period.before.since == LogBuilder.at("2024-03-30T00:00:00Z"))
    #expect(period.before.until == period.since)
    #expect(period.before.asOf == LogBuilder.at("2024-04-08T00:00:00Z"))
  }

  @Test(
    "reads the earlier period no longer than this one: a return that came later is not yet known"
  )
  func equalFollowUp() throws {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-05-31T10:00:00Z")
    log.add("resolution.confirmed", "2024-05-31T10:01:00Z", conv: "c1")
    log.add("conversation.escalated", "2024-06-03T10:00:00Z", conv: "c1", ["reason": "rule"])
    log.ask("c2", by: "u2", at: "2024-06-01T10:00:00Z")
    let report = log.report(since: "2024-06-01", until: "2024-06-02", asOf: "2024-06-04")
    let comparison = try #require(report.comparison)
    let escalated = try #require(comparison.changes.first { $0.figure == .escalated })
    #expect(escalated.before == Share(of: [String](), among: 1))
    let later = log.report(since: "2024-06-01", until: "2024-06-02", asOf: "2024-06-05")
    #expect(later.comparison?.changes.first { $0.figure == .escalated }?.before.ids == ["c1"])
  }

  @Test("is none where nothing was asked before")
  func nothingBefore() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-05T10:00:00Z")
    #expect(log.report().comparison == nil)
  }
}
