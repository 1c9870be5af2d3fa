import Alerting
import CanonicalJSON
import Conversation
import Insights
import Testing

/// What rules come to on folded logs.
@Suite struct AlertBoardTests {
  /// Ten requests of today, three of them not understood.
  private static let today = {
    var log = AlertLog()
    log.ask(10, at: "2026-03-09T08:00:00Z", lost: 3)
    return log
  }()

  @Test(
    "a condition holds on the bound or beside it, as its sign says",
    arguments: [
      ("unknown > 29 % over 1 d", true), ("unknown > 30 % over 1 d", false),
      ("unknown >= 30 % over 1 d", true), ("unknown < 30 % over 1 d", false),
      ("unknown <= 30 % over 1 d", true), ("unknown < 30.1 % over 1 d", true),
      ("requests >= 10 over 1 d", true), ("requests > 10 over 1 d", false),
      ("requests < 1 over 1 h", true), ("backlog > 0 over 1 d", false),
      ("first_response_time_bot >= 0 s over 1 d", true),
      ("first_response_time_bot p90 > 0 s over 1 d", false),
      ("user_turns_per_request_mean < 1.5 over 1 d", true),
    ]
  )
  func bounds(text: String, fires: Bool) throws {
    #expect(try Self.today.outcome(text)?.verdict == (fires ? .fired : .quiet), "\(text)")
  }

  @Test(
    "of too few cases nothing is told",
    arguments: [
      ("unknown > 0 % over 1 d, n >= 10", AlertOutcome.Verdict.fired),
      ("unknown > 0 % over 1 d, n >= 11", .tooFew), ("unknown > 0 % over 2 h", .tooFew),
      ("csat < 100 % over 7 d", .tooFew), ("first_reply > 0 s over 7 d", .tooFew),
      ("nps < 100 over 7 d", .tooFew), ("drift >= 0 over 1 d", .tooFew),
    ]
  )
  func fewest(text: String, verdict: AlertOutcome.Verdict) throws {
    #expect(try Self.today.outcome(text)?.verdict == verdict, "\(text)")
  }

  @Test("four cases are too few for a rule that names no number, five are enough")
  func usualFewest() throws {
    for (count, verdict) in [(4, AlertOutcome.Verdict.tooFew), (5, .fired)] {
      var log = AlertLog()
      log.ask(count, at: "2026-03-09T08:00:00Z", lost: count)
      #expect(try log.outcome("unknown > 10 % over 1 d")?.verdict == verdict)
    }
  }

  @Test("for certain, the whole interval must lie on the watched side")
  func certainty() throws {
    // 3 of 10: 10.8 to 60.3 %.
    let log = Self.today
    #expect(try log.outcome("unknown > 20 % over 1 d")?.verdict == .fired)
    #expect(try log.outcome("unknown > 20 % over 1 d, for certain")?.verdict == .quiet)
    #expect(try log.outcome("unknown > 10 % over 1 d, for certain")?.verdict == .fired)
    #expect(try log.outcome("unknown < 61 % over 1 d, for certain")?.verdict == .fired)
    #expect(try log.outcome("unknown < 60 % over 1 d, for certain")?.verdict == .quiet)
  }

  @Test("each rule looks back over its own window")
  func windows() throws {
    var log = Self.today
    log.ask(10, at: "2026-03-06T08:00:00Z")
    let outcomes = try log.outcomes([
      ("day", "unknown > 20 % over 1 d"), ("week", "unknown > 20 % over 7 d"),
      ("hours", "requests >= 1 over 3 h"),
    ])
    #expect(outcomes.map(\.verdict) == [.fired, .quiet, .quiet])
    #expect(outcomes.map(\.reading.cases) == [10, 20, nil])
    #expect(outcomes.map(\.reading.value) == [0.3, 0.15, 0])
  }

  @Test("a figure that is known only later is judged where it is known")
  func settling() throws {
    var log = AlertLog()
    // Within the seven days in which customers may come back, and before them.
    log.ask(10, at: "2026-03-08T08:00:00Z")
    #expect(try log.outcome("fcr < 60 % over 7 d")?.verdict == .tooFew)
    log.ask(6, at: "2026-03-01T08:00:00Z")
    let outcome = try log.outcome("fcr < 60 % over 7 d")
    #expect(outcome?.reading.cases == 6)
    #expect(outcome?.period.until == AlertLog.at("2026-03-02T12:00:00Z"))
    #expect(outcome?.period.since == AlertLog.at("2026-02-23T12:00:00Z"))
  }

  @Test("a window that ends at midnight has local days, also where one of them is short")
  func localDays() throws {
    let zone = try #require(LocalZone("Europe/London"))
    let rule = try AlertRuleParser.rule(of: "requests > 0 over 2 d")
    let end = AlertLog.at("2026-03-29T23:00:00Z")
    let period = rule.period(until: end, asOf: end, zone: zone, settings: ReportSettings())
    #expect(period.since == AlertLog.at("2026-03-28T00:00:00Z"))
    let noon = AlertLog.at("2026-03-30T11:00:00Z")
    let other = rule.period(until: noon, asOf: noon, zone: zone, settings: ReportSettings())
    #expect(other.since == AlertLog.at("2026-03-28T11:00:00Z"))
  }

  @Test("drift is measured from the baseline of the settings, else from the window before")
  func drift() throws {
    var log = AlertLog()
    log.ask(60, at: "2026-03-01T08:00:00Z", intent: "orders/track")
    log.ask(60, at: "2026-03-01T09:00:00Z", intent: "orders/cancel")
    log.ask(110, at: "2026-03-08T08:00:00Z", intent: "orders/cancel")
    log.ask(10, at: "2026-03-08T09:00:00Z", intent: "orders/track")
    let outcome = try #require(try log.outcome("drift > 0.25 over 7 d"))
    #expect(outcome.verdict == .fired)
    #expect(outcome.drift?.before == 120)
    #expect(outcome.drift?.parts.map(\.intent) == ["orders/track", "orders/cancel"])
    var settings = ReportSettings()
    settings.intentBaseline = ["orders/cancel": 110, "orders/track": 10]
    let stable = try #require(try log.outcome("drift > 0.25 over 7 d", settings: settings))
    #expect(stable.verdict == .quiet)
    #expect(try #require(stable.reading.value) < 0.0001)
    #expect(stable.reading.value == stable.report.understanding.intentDrift)
  }

  @Test("the window before must hold as many requests as the rule asks for")
  func fewBefore() throws {
    for (before, verdict) in [(9, AlertOutcome.Verdict.tooFew), (10, .fired)] {
      var log = AlertLog()
      log.ask(before, at: "2026-03-01T08:00:00Z")
      log.ask(40, at: "2026-03-08T08:00:00Z", intent: "orders/cancel")
      let outcome = try log.outcome("drift > 0.25 over 7 d, n >= 10")
      #expect(outcome?.verdict == verdict)
      #expect(outcome?.reading.cases == before)
    }
  }

  @Test("after it has fired a rule is silent until its cooldown is over")
  func cooldown() throws {
    let log = Self.today
    let fired = try #require(try log.outcome("unknown > 10 % over 7 d"))
    let notice = try #require(AlertNotice(of: fired, at: AlertLog.now))
    let history = AlertHistory([Self.record(notice.fired(failed: []), AlertLog.now)])
    let end = AlertLog.now + .days(1)
    for (instant, verdict) in [
      (AlertLog.now, AlertOutcome.Verdict.coolingDown(until: end)),
      (Timestamp(milliseconds: end.milliseconds - 1), .coolingDown(until: end)), (end, .fired),
    ] {
      let outcome = try log.outcome("unknown > 10 % over 7 d", after: history, at: instant)
      #expect(outcome?.verdict == verdict)
    }
    #expect(try log.outcome("unknown > 90 % over 7 d", after: history)?.verdict == .quiet)
    #expect(
      try log.outcomes([("other", "unknown > 10 % over 7 d")], after: history)[0].verdict == .fired
    )
  }

  @Test("what could not be delivered is open until it is, or the cooldown is over")
  func undelivered() throws {
    let fired = try #require(try Self.today.outcome("unknown > 10 % over 7 d"))
    let notice = try #require(AlertNotice(of: fired, at: AlertLog.now))
    var records = [Self.record(notice.fired(failed: ["webhook", "mail"]), AlertLog.now)]
    func open(at instant: Timestamp = AlertLog.now) -> [String]? {
      AlertHistory(records).pending(of: fired.alert, at: instant)?.undelivered
    }
    #expect(open() == ["webhook", "mail"])
    #expect(open(at: AlertLog.now + .days(1)) == nil)
    #expect(AlertHistory(records).last(of: "rule")?.notice == notice)
    records.append(Self.record(notice.retried(failed: ["mail"]), AlertLog.now))
    #expect(open() == ["mail"])
    records.append(Self.record(notice.retried(failed: []), AlertLog.now))
    #expect(open() == nil)
    #expect(AlertHistory(records).last(of: "rule")?.at == AlertLog.now)
  }

  @Test("events of alerts are no conversations, and no figure counts them")
  func eventsOfAlerts() throws {
    var log = Self.today
    let before = try log.outcome("unknown > 10 % over 7 d")
    log.add("alert.fired", "2026-03-09T09:00:00Z", "alerts#0", ["rule": "rule"])
    log.add("alert.retried", "2026-03-09T09:00:00Z", "alerts#0", ["rule": "rule"])
    let after = try log.outcome("unknown > 10 % over 7 d")
    #expect(after?.report.requests == before?.report.requests)
    #expect(after?.report.quality.conversationsWithoutStart == 0)
    #expect(after?.report.quality.unknownTypes.isEmpty == true)
  }

  private static func record(
    _ event: (type: String, data: JSONObject),
    _ instant: Timestamp
  ) -> LogRecord {
    LogRecord(timestamp: instant, type: event.type, data: event.data)
  }
}
