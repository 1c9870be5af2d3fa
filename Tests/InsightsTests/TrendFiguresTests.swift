import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("How a period went")
struct TrendFiguresTests {
  @Test("counts each conversation on its local day, and each ticket on its own")
  func days() throws {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-01T10:00:00Z")
    log.add("resolution.confirmed", "2024-06-01T10:01:00Z", conv: "c1")
    log.add("session.started", "2024-06-03T09:00:00Z", conv: "c2", cust: "u2")
    log.add("ticket.opened", "2024-06-03T09:00:00Z", conv: "c2", ticket: "T1")
    log.add(
      "ticket.replied",
      "2024-06-04T09:00:00Z",
      conv: "c2",
      ticket: "T1",
      actor: "human:a",
      ["public": true]
    )
    let trend = log.report(until: "2024-06-04").trend
    #expect(trend.step == .day)
    #expect(trend.points.map(\.day.description) == ["2024-06-01", "2024-06-02", "2024-06-03"])
    #expect(trend.points.map(\.sessions) == [1, 0, 1])
    #expect(trend.points.map(\.requests) == [1, 0, 0])
    #expect(trend.points.map(\.resolved.ids) == [["c1"], [], []])
    #expect(trend.points.map(\.firstReply.median) == [nil, nil, 86_400])
  }

  @Test(
    "steps by weeks over sixty days, and not beyond as-of",
    arguments: [("2024-07-31", TrendFigures.Step.day, 60), ("2024-08-01", .week, 9)]
  )
  func steps(until: String, step: TrendFigures.Step, count: Int) {
    let trend = LogBuilder().report(until: until, asOf: "2024-12-01").trend
    #expect(trend.step == step)
    #expect(trend.points.count == count)
    #expect(LogBuilder().report(until: until, asOf: "2024-06-01").trend.points.count == 1)
  }

  @Test("adds up to the figures of the period", arguments: 1...10)
  func sums(seed: Int) {
    let period = ReportPeriod(
      since: LogBuilder.at("2024-06-01"),
      until: LogBuilder.at("2024-07-01"),
      asOf: LogBuilder.at("2024-07-05"),
      zone: .utc
    )
    let report = SupportReport(
      records: ReportPropertyTests.log(seed: UInt64(seed)),
      period: period,
      settings: ReportSettings()
    )
    let points = report.trend.points
    #expect(points.reduce(0) { $0 + $1.sessions } == report.requests.sessions)
    #expect(points.reduce(0) { $0 + $1.resolved.numerator } == report.resolution.rate.numerator)
    #expect(points.reduce(0) { $0 + $1.csat.denominator } == report.surveys.csat.denominator)
    #expect(report.intentOutcomes.map(\.requests).reduce(0, +) == report.requests.requests)
    #expect(
      report.intentOutcomes.map { NamedCount(name: $0.intent, count: $0.requests) }
        == report.understanding.intents
    )
  }
}
