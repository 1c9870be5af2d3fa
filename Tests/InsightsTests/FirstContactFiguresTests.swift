import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("First contact resolution")
struct FirstContactFiguresTests {
  /// A confirmed contact on 3 June at nine, and a second one.
  private static func twice(
    at second: String,
    by customer: String? = "u1",
    intent: String = "order_status",
    confidence: Double = 0.9
  ) -> LogBuilder {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("resolution.confirmed", "2024-06-03T09:00:10Z", conv: "c1", cust: "u1")
    log.ask("c2", by: customer, at: second, intent: intent, confidence: confidence)
    return log
  }

  @Test(
    "a return on the same issue within seven days of the last turn breaks it",
    arguments: [
      ("2024-06-03T09:00:10Z", true),  // not after the contact's end
      ("2024-06-03T09:00:11Z", false),
      ("2024-06-10T09:00:10Z", false),  // the last moment
      ("2024-06-10T09:00:11Z", true),
    ]
  )
  func window(second: String, isKept: Bool) {
    let figures = Self.twice(at: second).report().firstContacts
    #expect(figures.bot.ids.contains("c1") == isKept)
    #expect(figures.repeatContactRate.ids == (isKept ? [] : ["c2"]))
    #expect(figures.firstContacts.ids.contains("c2") == isKept)
  }

  @Test("another customer or another issue does not break it")
  func others() {
    let day = "2024-06-04T09:00:00Z"
    #expect(Self.twice(at: day, by: "u2").report().firstContacts.bot.numerator == 1)
    #expect(Self.twice(at: day, by: nil).report().firstContacts.bot.numerator == 1)
    #expect(Self.twice(at: day, intent: "refund").report().firstContacts.bot.numerator == 1)
    #expect(Self.twice(at: day, confidence: 0.1).report().firstContacts.bot.numerator == 1)
  }

  @Test("two unknown issues are not the same issue, unless a ticket links them")
  func unknownIssues() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z", confidence: 0.1)
    log.add("ticket.opened", "2024-06-03T09:01:00Z", conv: "c1", cust: "u1", ticket: "T1")
    log.ask("c2", by: "u1", at: "2024-06-04T09:00:00Z", confidence: 0.1)
    #expect(log.report().firstContacts.repeatContactRate.numerator == 0)
    log.add(
      "ticket.opened",
      "2024-06-04T09:01:00Z",
      conv: "c2",
      cust: "u1",
      ticket: "T2",
      ["linked_to": "T1"]
    )
    #expect(log.report().firstContacts.repeatContactRate.ids == ["c2"])
  }

  @Test("the same order number is the same issue")
  func orderNumber() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z", intent: "refund")
    log.ask("c2", by: "u1", at: "2024-06-04T09:00:00Z")
    for conv in ["c1", "c2"] {
      log.add(
        "slot.set",
        "2024-06-04T09:00:00Z",
        conv: conv,
        ["name": "order_number", "value": "A-17", "valid": true]
      )
    }
    #expect(log.report().firstContacts.repeatContactRate.ids == ["c2"])
  }

  @Test("anonymous sessions match by device only, and are counted where there is none")
  func devices() {
    var log = LogBuilder()
    for (conv, device) in [("c1", "d1"), ("c2", "d1"), ("c3", "d2")] {
      log.add(
        "session.started",
        "2024-06-0\(conv.last ?? "1")",
        conv: conv,
        ["device": .string(device)]
      )
      log.ask(conv, by: nil, at: "2024-06-0\(conv.last ?? "1")T09:00:00Z")
    }
    log.ask("c4", by: nil, at: "2024-06-04T09:00:00Z")
    let figures = log.report().firstContacts
    #expect(figures.repeatContactRate.ids == ["c2"])
    #expect(figures.unknownCustomers.ids == ["c4"])
    #expect(figures.firstContacts.ids == ["c1", "c3"])
  }

  @Test("a window that has not ended leaves numerator and denominator and is counted apart")
  func immature() {
    let figures = Self.twice(at: "2024-06-20T09:00:00Z").report(asOf: "2024-06-25").firstContacts
    #expect(figures.firstContacts.ids == ["c1", "c2"])
    #expect(figures.immatureExcluded.ids == ["c2"])
    #expect(figures.bot.denominator == 1)
    #expect(figures.overall.numerator == 1)
  }

  @Test("an earlier contact before the period makes a repeat, too")
  func earlierPeriod() {
    let report = Self.twice(at: "2024-06-04T09:00:00Z").report(since: "2024-06-04")
    #expect(report.firstContacts.repeatContactRate.ids == ["c2"])
    #expect(report.firstContacts.firstContacts.numerator == 0)
  }

  @Test("the window of an escalated contact begins when its ticket is solved")
  func ticketWindow() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z", decision: "escalate")
    log.add("conversation.escalated", "2024-06-03T09:01:00Z", conv: "c1", cust: "u1")
    log.add("ticket.opened", "2024-06-03T09:01:00Z", conv: "c1", cust: "u1", ticket: "T1")
    log.add("ticket.replied", "2024-06-09T09:00:00Z", conv: "c1", ticket: "T1", actor: "human:a")
    log.add("ticket.solved", "2024-06-09T10:00:00Z", conv: "c1", ticket: "T1", actor: "human:a")
    #expect(log.report().firstContacts.humanOneTouch.ids == ["c1"])
    log.ask("c2", by: "u1", at: "2024-06-15T09:00:00Z")
    #expect(log.report().firstContacts.humanOneTouch.numerator == 0)
  }

  @Test("many contacts of one customer stay cheap and are told apart")
  func manyContacts() {
    var log = LogBuilder()
    let start = LogBuilder.at("2024-06-01")
    for index in 0..<20_000 {
      log.ask("c\(index)", by: "u1", at: (start + .minutes(index)).description)
    }
    let figures = log.report().firstContacts
    #expect(figures.firstContacts.ids == ["c0"])
    #expect(figures.repeatContactRate.numerator == 19_999)
  }
}
