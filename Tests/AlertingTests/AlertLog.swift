import AgentCore
import Alerting
import CanonicalJSON
import Conversation
import Insights

/// Small logs, and what rules come to on them.
struct AlertLog {
  static let now = at("2026-03-09T12:00:00Z")
  private(set) var records: [LogRecord] = []

  /// The instant `text` names; the epoch where it names none, which no test expects.
  static func at(_ text: String) -> Timestamp { Timestamp(text) ?? Timestamp(milliseconds: 0) }

  mutating func add(_ type: String, _ instant: String, _ conv: String, _ data: JSONObject = [:]) {
    records.append(
      LogRecord(
        sequence: records.count + 1,
        timestamp: Self.at(instant),
        type: type,
        conversation: SessionID(conv),
        customer: CustomerID("u-\(conv)"),
        data: data
      )
    )
  }

  /// Requests about `intent`, numbered on from those there are; `lost` of them are not understood.
  mutating func ask(
    _ count: Int,
    at instant: String,
    intent: String = "orders/track",
    lost: Int = 0,
    text: String = "where is it"
  ) {
    for number in 0..<count {
      let conv = "s\(records.count)"
      let isLost = number < lost
      add("session.started", instant, conv)
      add("user.turn", instant, conv, ["turn": 1, "text": .string(text)])
      add(
        "intent.scored",
        instant,
        conv,
        [
          "turn": 1, "intent": .string(intent), "confidence": isLost ? 0.1 : 0.9, "threshold": 0.5,
          "decision": isLost ? "fallback" : "answer",
        ]
      )
      add("agent.turn", instant, conv, ["kind": "answer"])
    }
  }

  /// What `rules`, by name, come to.
  func outcomes(
    _ rules: [(name: String, text: String)],
    after history: AlertHistory = AlertHistory(),
    settings: ReportSettings = ReportSettings(),
    at now: Timestamp = Self.now
  ) throws -> [AlertOutcome] {
    let alerts = try rules.map { try Self.alert($0.name, $0.text) }
    let board = AlertBoard(alerts, until: now, asOf: now, zone: .utc, settings: settings)
    var fold = LogFold(settings: settings, asOf: now)
    fold.add(records)
    let reports = SupportReport.all(of: fold, for: board.periods)
    return board.outcomes(of: reports, after: history, at: now)
  }

  /// What one rule comes to.
  func outcome(
    _ text: String,
    after history: AlertHistory = AlertHistory(),
    settings: ReportSettings = ReportSettings(),
    at now: Timestamp = Self.now
  ) throws -> AlertOutcome? {
    try outcomes([("rule", text)], after: history, settings: settings, at: now).first
  }

  static func alert(
    _ name: String,
    _ text: String,
    targets: [AlertDefinition.Target] = [.exit]
  ) throws -> AlertDefinition {
    AlertDefinition(
      name: name,
      rule: try AlertRuleParser.rule(of: text),
      cooldown: .days(1),
      targets: targets
    )
  }
}
