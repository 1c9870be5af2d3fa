import CanonicalJSON
import Testing

@testable import Insights

@Suite("Customer success")
struct SuccessFiguresTests {
  private static func subscriptions(
    _ events: [(String, String, String, JSONObject)],
    settings: ReportSettings = ReportSettings()
  ) -> SuccessFigures {
    var log = LogBuilder()
    for (type, instant, customer, data) in events {
      log.add("subscription.\(type)", instant, cust: customer, data)
    }
    return log.report(since: "2024-06-10", settings: settings).success
  }

  private static let start = ("started", "2024-01-01", "u1", ["mrr": 100] as JSONObject)

  @Test("leaving and coming back within the month is no churn")
  func comingBack() {
    let figures = Self.subscriptions([
      Self.start, ("cancelled", "2024-06-05", "u1", [:]),
      ("started", "2024-06-20", "u1", ["mrr": 120]),
    ])
    #expect(figures.churnRate.numerator == 0)
    #expect(figures.netRetention.value == 1.2)
    #expect(figures.grossRetention.value == 1)
    #expect(figures.lifetimeValue == nil)
  }

  @Test(
    "a pause is churn after 30 days",
    arguments: [("2024-06-15", 0), ("2024-05-20", 1)]
  )
  func pause(instant: String, churned: Int) {
    let figures = Self.subscriptions([
      Self.start, ("changed", instant, "u1", ["kind": "pause", "mrr": 0]),
    ])
    #expect(figures.customersAtStart == 1)
    #expect(figures.churnRate.numerator == churned)
  }

  @Test("a pause that is paused again still began when it began")
  func pausedAgain() {
    let figures = Self.subscriptions([
      Self.start, ("changed", "2024-05-20", "u1", ["kind": "pause"]),
      ("changed", "2024-06-15", "u1", ["kind": "pause"]),
    ])
    #expect(figures.churnRate.numerator == 1)
  }

  @Test("the month is half open: what happens at its first instant belongs to it")
  func bounds() {
    let figures = Self.subscriptions([
      ("started", "2024-06-01", "new", ["mrr": 10]), ("started", "2024-07-01", "late", ["mrr": 10]),
      Self.start,
    ])
    #expect(figures.customersAtStart == 1)
    #expect(figures.customersAtEnd == 2)
    #expect(figures.revenueNew == 10)
  }

  @Test("the kind of a change comes from the event, never from its size")
  func kinds() {
    let figures = Self.subscriptions([
      Self.start, ("changed", "2024-06-05", "u1", ["mrr": 200]),
    ])
    #expect(figures.revenueExpansion == 100)
    #expect(figures.upsellRate.numerator == 0)
  }

  @Test("missing parts of the health score drop out")
  func health() {
    var settings = ReportSettings()
    settings.keyFeatures = 2
    // No use is recorded anywhere, nobody rated, nobody escalated: only support is left.
    let figures = Self.subscriptions([Self.start], settings: settings)
    #expect(figures.health.scores.map(\.value) == [100])
    #expect(figures.health.scores.first?.usage == nil)
  }
}
