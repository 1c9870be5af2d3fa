import CanonicalJSON
import Conversation
import Testing

@testable import Insights

@Suite("Tickets")
struct TicketFiguresTests {
  /// A ticket opened on Monday 3 June at ten, with these later events.
  private static func ticket(_ events: [(String, String, JSONObject)]) -> LogBuilder {
    var log = LogBuilder()
    log.add("ticket.opened", "2024-06-03T10:00:00Z", cust: "u1", ticket: "T1")
    for (type, instant, data) in events {
      log.add("ticket.\(type)", instant, cust: "u1", ticket: "T1", actor: "human:a", data)
    }
    return log
  }

  @Test(
    "only a customer's message that is no thanks reopens",
    arguments: [
      (["by": "customer"], 1), (["by": "agent"], 0), (["by": "customer", "thanks": true], 0),
    ] as [(JSONObject, Int)]
  )
  func reopening(data: JSONObject, count: Int) {
    let log = Self.ticket([
      ("solved", "2024-06-04T10:00:00Z", [:]), ("reopened", "2024-06-05T10:00:00Z", data),
    ])
    let report = log.report()
    #expect(report.tickets.reopens == count)
    #expect(report.tickets.reopenRateCohort.numerator == count)
    #expect(report.tickets.reopenRatePeriod.denominator == 1)
    // Whoever reopened it: it waits for work again.
    #expect(report.backlog.atEnd.map(\.id) == ["T1"])
  }

  @Test("notes and automatic replies are no first reply")
  func firstReply() {
    let log = Self.ticket([
      ("replied", "2024-06-03T10:10:00Z", ["public": false]),
      ("replied", "2024-06-03T10:20:00Z", ["auto": true]), ("noted", "2024-06-03T10:25:00Z", [:]),
      ("replied", "2024-06-03T10:30:00Z", ["public": true]),
    ])
    #expect(log.report().ticketTimes.firstReplyCalendar.median == 1800)
  }

  @Test(
    "the target leaves out what is neither answered nor due",
    arguments: [
      ("2024-06-03T10:30:00Z", 0, 0), ("2024-06-03T10:31:00Z", 0, 1),
    ]
  )
  func target(asOf: String, met: Int, due: Int) {
    let share = Self.ticket([]).report(asOf: asOf).ticketTimes.firstReplyWithinTarget
    #expect(share.numerator == met)
    #expect(share.denominator == due)
  }

  @Test("the customer's wait leaves out pending and solved times before the last solution")
  func wait() {
    let log = Self.ticket([
      ("pending", "2024-06-03T11:00:00Z", ["on": "customer"]),
      ("resumed", "2024-06-03T13:00:00Z", [:]),
      ("pending", "2024-06-03T14:00:00Z", ["on": "supplier"]),
      ("resumed", "2024-06-03T15:00:00Z", [:]), ("solved", "2024-06-03T16:00:00Z", [:]),
      ("reopened", "2024-06-03T20:00:00Z", ["by": "customer"]),
      ("solved", "2024-06-03T22:00:00Z", [:]),
      ("reopened", "2024-06-04T22:00:00Z", ["by": "customer"]),
    ])
    let times = log.report().ticketTimes
    #expect(times.fullResolutionCalendar.median == 43_200)
    #expect(times.requesterWaitCalendar.median == 21_600)
    #expect(times.firstResolutionCalendar.median == 21_600)
  }

  @Test("without recorded work the opening hours assigned and open count")
  func handleTime() {
    let log = Self.ticket([
      ("assigned", "2024-06-03T16:00:00Z", [:]), ("pending", "2024-06-04T10:00:00Z", [:]),
      ("resumed", "2024-06-04T12:00:00Z", [:]), ("solved", "2024-06-04T12:30:00Z", [:]),
    ])
    // Monday 16–17, Tuesday 9–10 and 12–12:30.
    #expect(log.report().ticketTimes.handleTime.median == 9000)
  }

  @Test("the backlog of each day is what was open when it ended")
  func backlog() {
    var log = Self.ticket([("solved", "2024-06-05T00:00:00Z", [:])])
    log.add("ticket.opened", "2024-05-01T00:00:00Z", ticket: "old")
    log.add("ticket.closed", "2024-06-04T12:00:00Z", ticket: "old")
    log.add("ticket.opened", "2024-06-03T00:00:00Z", ticket: "twin")
    log.add("ticket.merged", "2024-06-03T01:00:00Z", ticket: "twin", ["into": "T1"])
    let days = log.report(since: "2024-06-02", until: "2024-06-08", asOf: "2024-06-06T12:00:00Z")
      .backlog.endOfDay.map(\.count)
    // At T, a ticket opened at T is open and one solved at T is not.
    #expect(days == [2, 2, 0, 0, 0, nil])
  }

  @Test("a ticket reopened by a clock that was set back is in no backlog before it was opened")
  func backlogOfAClockSetBack() {
    var log = LogBuilder()
    log.add("session.started", "2024-06-30T23:00:00Z", conv: "c1")
    log.add("ticket.opened", "2024-07-01T00:05:00Z", conv: "c1", ticket: "T1")
    log.add("ticket.solved", "2024-07-01T00:10:00Z", conv: "c1", ticket: "T1")
    log.add("ticket.reopened", "2024-06-30T23:15:00Z", conv: "c1", ticket: "T1", ["by": "customer"])
    #expect(log.report().backlog.atEnd.isEmpty)
    #expect(log.report().backlog.endOfDay.last?.count == 0)
  }

  @Test("escalated tickets that nobody has answered still wait")
  func stillWaiting() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("conversation.escalated", "2024-06-03T09:01:00Z", conv: "c1")
    log.add("ticket.opened", "2024-06-03T09:01:00Z", conv: "c1", ticket: "T1")
    let times = log.report().ticketTimes
    #expect(times.stillWaiting.ids == ["T1"])
    #expect(times.timeToHuman.count == 0)
  }

  @Test(
    "nobody waits whose ticket was closed unsolved, nor who left the queue",
    arguments: ["ticket.closed", "queue.left"]
  )
  func waitingNoLonger(end: String) {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("conversation.escalated", "2024-06-03T09:01:00Z", conv: "c1")
    log.add("ticket.opened", "2024-06-03T09:01:00Z", conv: "c1", ticket: "T1")
    log.add(end, "2024-06-03T09:02:00Z", conv: "c1", ticket: "T1")
    let waiting = log.report().ticketTimes.stillWaiting
    #expect(waiting.ids.isEmpty)
    #expect(waiting.denominator == 1)
  }
}
