import CanonicalJSON
import Testing

@testable import Insights

@Suite("Requests and their outcomes")
struct RequestFiguresTests {
  @Test(
    "small talk, feedback and dialog turns are no requests",
    arguments: ["smalltalk", "feedback", "dialog", "unheard"]
  )
  func noRequest(decision: JSONValue) {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z", decision: decision)
    let report = log.report()
    #expect(report.requests.engaged == 1)
    #expect(report.requests.requests == 0)
    #expect(report.requests.answerRate.value == nil)
  }

  @Test(
    "each request has one outcome: the hand-over wins, then the last resolution event",
    arguments: [
      ([], Outcome.abandoned),
      (["resolution.assumed"], .assumed),
      (["resolution.assumed", "resolution.confirmed"], .confirmed),
      (["resolution.confirmed", "resolution.rejected"], .abandoned),
      (["resolution.assumed", "resolution.withdrawn"], .abandoned),
      (["resolution.rejected", "resolution.assumed"], .assumed),
      (["conversation.escalated", "resolution.confirmed"], .escalated),
      (["resolution.confirmed", "conversation.escalated"], .escalated),
    ]
  )
  func outcome(events: [String], expected: Outcome) {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    for event in events { log.add(event, "2024-06-04T09:00:00Z", conv: "c1", cust: "u1") }
    let outcomes = log.report().requests.outcomes
    #expect(outcomes.filter { $0.share.numerator == 1 }.map(\.outcome) == [expected])
  }

  @Test(
    "a turn falls back below its threshold or when novel, but not when search answered it",
    arguments: [
      (0.9, [:], 0), (0.5, [:], 0), (0.49, [:], 1), (0.9, ["novel": true], 1),
      (0.3, ["via": "search"], 0), (0.3, ["via": "search", "novel": true], 0),
    ] as [(Double, JSONObject, Int)]
  )
  func fallback(confidence: Double, extra: JSONObject, expected: Int) {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z", confidence: confidence, extra: extra)
    let figures = log.report().understanding
    #expect(figures.fallbackTurnRate.numerator == expected)
    #expect(figures.fallbackTurnRate.denominator == 1)
    #expect(figures.fallbackConversationRate.numerator == expected)
  }

  @Test(
    "a message with two requests is one request turn, and the last request served is the primary intent"
  )
  func severalRequests() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z", intent: "order_status", extra: ["turn": 1])
    let second: JSONObject = [
      "turn": 1, "part": 2, "intent": "refund", "confidence": 0.9, "threshold": 0.5,
      "decision": "answer",
    ]
    log.add("intent.scored", "2024-06-03T09:00:01Z", conv: "c1", second)
    let figures = log.report().understanding
    #expect(figures.fallbackTurnRate.denominator == 1)
    #expect(figures.fallbackTurnRate.numerator == 0)
    #expect(figures.intents == [NamedCount(name: "refund", count: 1)])
    #expect(log.report().requests.requests == 1)
  }

  @Test(
    "a second request counts for its message, also where the first words asked nothing, or it is served late"
  )
  func lateRequest() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z", decision: "dialog", extra: ["turn": 1])
    log.add("user.turn", "2024-06-03T09:01:00Z", conv: "c1")
    let late: JSONObject = [
      "turn": 1, "part": 2, "intent": "refund", "confidence": 0.2, "threshold": 0.5,
      "decision": "answer",
    ]
    log.add("intent.scored", "2024-06-03T09:01:01Z", conv: "c1", late)
    let figures = log.report().understanding
    #expect(figures.fallbackTurnRate.ids == ["c1 t1"])
    #expect(figures.fallbackTurnRate.denominator == 1)
  }

  @Test("asking for a person is the primary intent only where there is no other")
  func primaryIntent() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z", intent: "refund")
    log.add(
      "intent.scored",
      "2024-06-03T09:01:00Z",
      conv: "c1",
      ["intent": "human_request", "confidence": 0.9, "threshold": 0.5, "decision": "escalate"]
    )
    log.ask("c2", by: "u2", at: "2024-06-03T09:00:00Z", intent: "human_request")
    log.ask("c3", by: "u3", at: "2024-06-03T09:00:00Z", intent: "refund", confidence: 0.1)
    let intents = log.report().understanding.intents
    #expect(
      intents == [
        NamedCount(name: "human_request", count: 1), NamedCount(name: "refund", count: 1),
        NamedCount(name: "unknown", count: 1),
      ]
    )
  }

  @Test("conversations that staff began have no first response and no survey")
  func outbound() {
    var log = LogBuilder()
    log.add("session.started", "2024-06-03T09:00:00Z", conv: "c1", ["outbound": true])
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("csat.asked", "2024-06-03T09:10:00Z", conv: "c1")
    log.add("csat.answered", "2024-06-03T09:20:00Z", conv: "c1", ["score": 5])
    let report = log.report()
    #expect(report.requests.requests == 1)
    #expect(report.understanding.firstResponseTime.count == 0)
    #expect(report.surveys.csat.value == nil)
  }

  @Test("whoever left the queue before a person replied is counted apart")
  func queue() {
    var log = LogBuilder()
    for conv in ["c1", "c2"] {
      log.ask(conv, by: conv, at: "2024-06-03T09:00:00Z")
      log.add("conversation.escalated", "2024-06-03T09:01:00Z", conv: conv, ["reason": "rule"])
    }
    log.add("queue.left", "2024-06-03T09:02:00Z", conv: "c1")
    log.add("ticket.replied", "2024-06-03T09:02:00Z", conv: "c2", ticket: "T2", actor: "human:a")
    log.add("queue.left", "2024-06-03T09:03:00Z", conv: "c2")
    #expect(log.report().escalation.queueAbandonmentRate.ids == ["c1"])
  }

  @Test("a conversation whose clock was set back does not call itself back")
  func clockSetBack() {
    var log = LogBuilder()
    log.ask("c1", by: "u1", at: "2024-06-03T09:00:00Z")
    log.add("user.turn", "2024-06-03T08:00:00Z", conv: "c1", cust: "u1")
    #expect(log.report().requests.containedNoCallbackRate.numerator == 1)
  }
}
