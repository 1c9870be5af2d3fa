import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("The fold over the log")
struct EventFoldTests {
  @Test("an empty log has figures without data")
  func emptyLog() {
    let report = LogBuilder().report()
    #expect(report.requests.sessions == 0)
    #expect(report.requests.bounceRate.value == nil)
    #expect(report.surveys.nps.value == nil)
    #expect(report.ticketTimes.fullResolutionCalendar.median == nil)
    #expect(report.understanding.intentDrift == nil)
    #expect(!report.success.isConfigured)
    #expect(report.success.customersAtStart == nil)
    #expect(report.success.lifetimeValue == nil)
    #expect(report.backlog.endOfDay.count == 30)
  }

  @Test("test and spam conversations are left out with their tickets and votes")
  func leftOut() {
    var log = LogBuilder()
    log.ask("good", by: "u1", at: "2024-06-03T09:00:00Z")
    log.ask("spam", by: "u2", at: "2024-06-03T10:00:00Z")
    log.add("ticket.opened", "2024-06-03T10:01:00Z", conv: "spam", cust: "u2", ticket: "T1")
    log.add(
      "article.voted",
      "2024-06-03T10:02:00Z",
      conv: "spam",
      cust: "u2",
      ["article": "a", "helpful": true]
    )
    log.add("session.marked", "2024-06-04T10:00:00Z", conv: "spam", ["mark": "spam"])
    log.add("session.started", "2024-06-03T11:00:00Z", conv: "test", ["test": true])
    let report = log.report()
    #expect(report.requests.sessions == 1)
    #expect(report.tickets.opened.numerator == 0)
    #expect(report.knowledge.articles.isEmpty)
    #expect(report.quality.leftOutConversations == 2)
  }

  @Test("unknown types are counted and harmless")
  func unknownTypes() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("moon.rose", "2024-06-03T09:00:00Z", conv: "c2")
    log.add("moon.rose", "2024-06-03T09:00:00Z", conv: "c2")
    let report = log.report()
    #expect(report.quality.unknownTypes == ["moon.rose": 2])
    #expect(report.requests.sessions == 1)
  }

  @Test("a repeated id is the same event, a repeated number only without ids")
  func duplicates() {
    let start = LogBuilder.at("2024-06-03T09:00:00Z")
    func event(_ sequence: Int, _ id: EventID?, _ conv: SessionID) -> LogRecord {
      LogRecord(
        sequence: sequence,
        id: id,
        timestamp: start,
        type: "session.started",
        conversation: conv
      )
    }
    let records = [
      event(1, "e1", "a"), event(1, "e2", "b"), event(9, "e1", "c"), event(2, nil, "d"),
      event(2, nil, "e"),
    ]
    let period = ReportPeriod(
      since: start,
      until: start + .days(1),
      asOf: start + .days(1),
      zone: .utc
    )
    let report = SupportReport(records: records, period: period, settings: ReportSettings())
    #expect(report.requests.sessions == 3)
    #expect(report.quality.duplicates == 2)
  }

  @Test("what happened after as-of is not known yet")
  func asOf() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("resolution.confirmed", "2024-06-05T09:00:00Z", conv: "c1", cust: "u1")
    #expect(log.report(asOf: "2024-06-04").requests.abandonmentRate.numerator == 1)
    #expect(log.report(asOf: "2024-06-06").resolution.confirmed.numerator == 1)
  }

  @Test("a later identification joins what was anonymous")
  func identification() {
    var log = LogBuilder()
    log.ask("c1", by: "anonymous-7", at: "2024-06-03T09:00:00Z")
    log.ask("c2", by: "u1", at: "2024-06-04T09:00:00Z")
    #expect(log.report().firstContacts.repeatContactRate.numerator == 0)
    log.add(
      "customer.identified",
      "2024-06-05T09:00:00Z",
      conv: "c1",
      ["from": "anonymous-7", "to": "u1"]
    )
    #expect(log.report().firstContacts.repeatContactRate.ids == ["c2"])
  }

  @Test("identifications in a circle end")
  func circle() {
    var log = LogBuilder()
    log.ask("c1", by: "a", at: "2024-06-03T09:00:00Z")
    log.add("customer.identified", "2024-06-03T09:00:00Z", ["from": "a", "to": "b"])
    log.add("customer.identified", "2024-06-03T09:00:00Z", ["from": "b", "to": "a"])
    #expect(log.report().requests.requests == 1)
  }

  @Test("negative times count as 0 and are counted")
  func negativeTimes() {
    var log = LogBuilder()
    log.add("session.started", "2024-06-03T09:00:00Z", conv: "c1", cust: "u1")
    log.add("user.turn", "2024-06-03T09:00:30Z", conv: "c1", cust: "u1")
    log.add("intent.scored", "2024-06-03T09:00:30Z", conv: "c1", ["decision": "answer"])
    log.add("agent.turn", "2024-06-03T08:00:00Z", conv: "c1", actor: "bot", ["kind": "answer"])
    let report = log.report()
    #expect(report.understanding.firstResponseTime.median == 0)
    #expect(report.quality.negativeDurations == 1)
  }

  @Test("ids that look alike but differ in their bytes are two conversations")
  func lookAlikes() {
    var log = LogBuilder()
    log.ask("caf\u{E9}", by: "u1", at: "2024-06-03T09:00:00Z")
    log.ask("cafe\u{301}", by: "u2", at: "2024-06-03T09:00:00Z")
    #expect(log.report().requests.sessions == 2)
  }

  @Test("a conversation without its beginning belongs to no period")
  func withoutStart() {
    var log = LogBuilder()
    log.add("user.turn", "2024-06-03T09:00:00Z", conv: "c1")
    log.add("ticket.replied", "2024-06-03T09:00:00Z", conv: "c1", ticket: "T1")
    let report = log.report()
    #expect(report.requests.sessions == 0)
    #expect(report.quality.conversationsWithoutStart == 1)
    #expect(report.quality.ticketsWithoutOpening == 1)
  }
}
