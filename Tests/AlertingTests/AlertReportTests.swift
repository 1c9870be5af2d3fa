import AgentCore
import Alerting
import CanonicalJSON
import Conversation
import Insights
import Testing

/// What is said of rules, and told when they fire.
@Suite struct AlertReportTests {
  @Test("a line a rule, with figure, cases, interval and rule; nothing of too few cases")
  func text() throws {
    var log = AlertLog()
    log.ask(10, at: "2026-03-09T08:00:00Z", lost: 3)
    let outcomes = try log.outcomes([
      ("lost", "unknown > 10 % over 1 d"), ("busy", "requests > 10 over 1 d"),
      ("rated", "csat < 60 % over 1 d"), ("slow", "first_reply p90 > 4 h over 1 d"),
      ("idle", "unknown > 10 % over 1 d, n >= 30"),
    ])
    let told = AlertDelivery(rule: "lost", target: "mail", isRetry: false, failure: nil)
    let untold = AlertDelivery(rule: "lost", target: "webhook", isRetry: true, failure: "late")
    let report = AlertReport(outcomes, [told, untold], examples: [:], at: AlertLog.now)
    #expect(
      report.text == """
        Alerts at 2026-03-09T12:00:00.000Z
          fired         lost: Turns not understood is 30.0 %, n 10 (95 %: 10.8–60.3 %); rule: unknown > 10 % over 1 d; \
        told mail; could not tell webhook, which was tried again
          quiet         busy: Requests is 10; rule: requests > 10 over 1 d
          too few       rated: CSAT: n 0 of 5 that it takes; rule: csat < 60 % over 1 d
          too few       slow: First reply in opening hours (p90): n 0 of 5 that it takes; rule: first_reply p90 > 4 h over 1 d
          too few       idle: Turns not understood: n 10 of 30 that it takes; rule: unknown > 10 % over 1 d, n >= 30

        """
    )
    let none = AlertReport([], [], examples: [:], at: AlertLog.now)
    #expect(none.text == "Alerts at 2026-03-09T12:00:00.000Z\n  no rules\n")
  }

  @Test("a rule that is silent says until when")
  func silence() throws {
    var log = AlertLog()
    log.ask(10, at: "2026-03-09T08:00:00Z", lost: 3)
    let outcome = try #require(try log.outcome("unknown > 10 % over 1 d"))
    let event = try #require(AlertNotice(of: outcome, at: AlertLog.now)).fired(failed: [])
    let history = AlertHistory([
      LogRecord(timestamp: AlertLog.now, type: event.type, data: event.data)
    ])
    let silent = try log.outcomes([("rule", "unknown > 10 % over 1 d")], after: history)
    let report = AlertReport(silent, [], examples: [:], at: AlertLog.now)
    #expect(report.text.contains("  cooling down  rule: "))
    #expect(report.text.contains("; silent until 2026-03-10T12:00:00.000Z\n"))
    let json = report.json["alerts"]?.array?.first
    #expect(json?["verdict"] == "cooling_down")
    #expect(json?["silent_until"] == "2026-03-10T12:00:00.000Z")
  }

  @Test("the same as JSON, numbers in the units of reports")
  func json() throws {
    var log = AlertLog()
    log.ask(10, at: "2026-03-09T08:00:00Z", lost: 3)
    let outcomes = try log.outcomes([("lost", "unknown > 10 % over 1 d")])
    let told = AlertDelivery(rule: "lost", target: "webhook", isRetry: false, failure: nil)
    let report = AlertReport(outcomes, [told], examples: [:], at: AlertLog.now)
    #expect(
      JSONWriter.text(of: report.json)
        == #"{"at":"2026-03-09T12:00:00.000Z","alerts":[{"name":"lost","rule":"unknown > 10 % over 1 d","#
        + #""figure":"fallback_turn_rate","verdict":"fired","value":0.3,"n":10,"interval":[0.107791,0.603222],"#
        + #""comparison":">","threshold":0.1,"since":"2026-03-08T12:00:00.000Z","until":"2026-03-09T12:00:00.000Z","#
        + #""deliveries":[{"to":"webhook","delivered":true,"again":false}]}]}"#
    )
  }

  @Test("what moved stands with questions, the newest first, and nothing in them drives a terminal")
  func drift() throws {
    let hostile = "orders/\u{1B}[2J\r\nfired  fake: 1"
    var log = AlertLog()
    log.ask(100, at: "2026-03-01T08:00:00Z", intent: "orders/track")
    log.ask(
      2,
      at: "2026-03-08T07:00:00Z",
      intent: hostile,
      text: "first\r\nsecond\u{202E}\u{1B}]0;x\u{7}"
    )
    log.ask(97, at: "2026-03-08T08:00:00Z", intent: "orders/track", text: "")
    log.ask(
      1,
      at: "2026-03-08T09:00:00Z",
      intent: hostile,
      text: String(repeating: "é", count: 400)
    )
    let outcome = try #require(try log.outcome("drift > 0 over 7 d"))
    let drift = try #require(outcome.drift)
    var examples = IntentExamples(of: drift.parts.map(\.intent), in: outcome.report)
    examples.take(log.records)
    let report = AlertReport([outcome], [], examples: ["rule": examples], at: AlertLog.now)
    let lines = report.text.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines[2] == "What moved")
    #expect(
      lines[3].hasPrefix(
        #"  orders/\u{1B}[2J\u{D}\u{A}fired  fake: 1: 0.0 % (0 of 100) → 3.0 % (3 of 100), adds 0."#
      )
    )
    #expect(lines[4].hasPrefix("    s796: \"ééé"))
    #expect(lines[4].hasSuffix("é…\""))
    #expect(lines[5] == #"    s400: "first\u{D}\u{A}second\u{202E}\u{1B}]0;x\u{7}""#)
    let examplesOf = report.json["alerts"]?.array?.first?["drift"]?.array?.first?["examples"]?.array
    #expect(examplesOf?.compactMap { $0["session"]?.string } == ["s796", "s400", "s404"])
  }

  @Test("a notice goes through the log unchanged")
  func notice() throws {
    var log = AlertLog()
    log.ask(10, at: "2026-03-09T08:00:00Z", lost: 3)
    for rule in ["unknown > 10 % over 1 d", "requests > 1 over 1 d"] {
      let outcome = try #require(try log.outcome(rule))
      let notice = try #require(AlertNotice(of: outcome, at: AlertLog.now))
      let (type, data) = notice.fired(failed: ["mail"])
      #expect(type == "alert.fired")
      #expect(data["delivered"] == false)
      #expect(data["failed"] == ["mail"])
      let read = try #require(AlertNotice(data: data))
      #expect(read == notice)
      #expect(read.fired(failed: ["mail"]).data == data)
      #expect(read.key == "alert-rule-2026-03-09T12:00:00.000Z")
      #expect(read.arguments["alert"] == .text("rule"))
      #expect(read.arguments["n"] == outcome.reading.cases.map { .number(Double($0)) })
    }
    #expect(AlertNotice(data: ["rule": "x"]) == nil)
  }

  @Test("deliveries have names of their own, without addresses")
  func deliveries() throws {
    let action = ActionDefinition(
      name: "alert",
      kind: .command(words: ["true"], workingDirectory: "/"),
      results: []
    )
    let alert = try AlertLog.alert(
      "rule",
      "requests > 1 over 1 d",
      targets: [
        .webhook(action), .exit, .mail(program: ["mail"], recipients: ["a@b.example"]),
        .webhook(action),
      ]
    )
    #expect(alert.deliveries.map(\.name) == ["webhook", "mail", "webhook-2"])
    #expect(alert.fails)
    #expect(try !AlertLog.alert("rule", "requests > 1 over 1 d", targets: []).fails)
  }
}
