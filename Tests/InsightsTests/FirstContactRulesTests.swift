import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("First contact resolution by the rules of others")
struct FirstContactRulesTests {
  /// Four escalated contacts, each with a ticket that people work differently.
  private static let report: SupportReport = {
    var log = LogBuilder()
    for number in 1...4 {
      let (conv, ticket) = ("c\(number)", "T\(number)")
      log.ask(conv, by: "u\(number)", at: "2024-06-03T09:00:00Z")
      log.add(
        "conversation.escalated",
        "2024-06-03T09:01:00Z",
        conv: conv,
        ["reason": "user_request"]
      )
      log.add("ticket.opened", "2024-06-03T09:01:00Z", conv: conv, ticket: ticket, actor: "bot")
      log.add("ticket.replied", "2024-06-03T10:00:00Z", ticket: ticket, actor: "human:kim")
    }
    // Two colleagues, and then three replies.
    log.add("ticket.replied", "2024-06-03T11:00:00Z", ticket: "T2", actor: "human:lee")
    log.add("ticket.replied", "2024-06-03T12:00:00Z", ticket: "T2", actor: "human:kim")
    // The customer writes once more.
    log.add("user.turn", "2024-06-03T11:00:00Z", conv: "c3", actor: "customer")
    for ticket in ["T1", "T2", "T3"] {
      log.add("ticket.solved", "2024-06-03T13:00:00Z", ticket: ticket, actor: "human:kim")
    }
    // Reopened, and solved again.
    log.add("ticket.reopened", "2024-06-04T09:00:00Z", ticket: "T1", ["by": "customer"])
    log.add("ticket.solved", "2024-06-04T10:00:00Z", ticket: "T1", actor: "human:kim")
    // One that nobody escalated and who said that it helped.
    log.ask("c5", by: "u5", at: "2024-06-05T09:00:00Z")
    log.add("resolution.confirmed", "2024-06-05T09:00:20Z", conv: "c5", cust: "u5")
    return log.report()
  }()

  @Test("counts what each rule counts")
  func rules() {
    let rules = Self.report.firstContactRules
    #expect(rules.oneTouch.ids == ["T1", "T3"])
    #expect(rules.oneColleague.ids == ["T3"])
    #expect(rules.noFurtherWord.ids == ["T2"], "T1 was reopened by its customer")
    #expect(
      [rules.oneTouch, rules.oneColleague, rules.noFurtherWord].map(\.denominator) == [3, 3, 3]
    )
    #expect(rules.notRepeated.numerator == 5 && rules.notRepeated.denominator == 5)
    #expect(rules.contained.ids == ["c5"] && rules.contained.denominator == 5)
    #expect(rules.stated.ids == ["c5"] && rules.stated.denominator == 1)
    #expect(rules.own == Self.report.firstContacts.overall)
  }

  @Test("what a customer wrote before the ticket is no further word")
  func before() {
    #expect(Self.report.firstContactRules.noFurtherWord.ids.contains("T2"))
    #expect(Self.report.tickets.opened.numerator == 4, "T4 is opened, and never solved")
  }
}
