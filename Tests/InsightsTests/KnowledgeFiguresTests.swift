import CanonicalJSON
import Testing

@testable import Insights

@Suite("Knowledge")
struct KnowledgeFiguresTests {
  private static func votes(_ votes: [(String, String, String?, Bool)]) -> Share {
    var log = LogBuilder()
    for (conv, instant, customer, isHelpful) in votes {
      log.add("session.started", "2024-06-01", conv: conv, cust: customer)
      log.add(
        "article.voted",
        instant,
        conv: conv,
        cust: customer,
        ["article": "a", "helpful": .bool(isHelpful)]
      )
    }
    return log.report(asOf: "2025-01-01").knowledge.helpfulRate
  }

  @Test("one vote a customer and article in 30 days, the last wins")
  func oneVote() {
    let share = Self.votes([
      ("c1", "2024-06-02", "u1", true), ("c2", "2024-06-20", "u1", false),
      ("c3", "2024-08-20", "u1", true), ("c4", "2024-06-02", "u2", true),
    ])
    #expect(share.ids == ["a c3", "a c4"])
    #expect(share.denominator == 3)
  }

  @Test("unknown voters are not one voter")
  func unknownVoters() {
    let share = Self.votes([("c1", "2024-06-02", nil, true), ("c2", "2024-06-02", nil, true)])
    #expect(share.denominator == 2)
  }

  @Test(
    "a ticket within the window is no deflection, whatever its issue",
    arguments: [
      ("2024-06-03T09:00:00Z", 0, 0), ("2024-06-04T09:00:00Z", 0, 0),
      ("2024-06-04T09:00:01Z", 1, 0),
      ("2024-06-10T09:00:01Z", 1, 1),
    ]
  )
  func deflection(opened: String, day: Int, week: Int) {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T08:00:00Z")
    log.add("article.shown", "2024-06-03T09:00:00Z", conv: "c1", cust: "u1", ["article": "a"])
    log.add("ticket.opened", opened, cust: "u1", ticket: "T1")
    let figures = log.report().knowledge
    #expect(figures.deflection24Hours.numerator == day)
    #expect(figures.deflection7Days.numerator == week)
    #expect(figures.deflection7Days.denominator == 1)
  }

  @Test("an article shown twice in a conversation was shown to one")
  func shownTwice() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T08:00:00Z")
    for _ in 1...2 {
      log.add("article.shown", "2024-06-03T09:00:00Z", conv: "c1", ["article": "a"])
    }
    log.add("resolution.confirmed", "2024-06-03T09:01:00Z", conv: "c1")
    let article = log.report().knowledge.articles.first
    #expect(article?.shown == 1)
    #expect(article?.resolvedAfter == 1)
  }
}
