import CanonicalJSON
import Conversation
import Insights

/// Writes small logs: events are numbered in the order in which they are added.
struct LogBuilder {
  private(set) var records: [LogRecord] = []

  /// The instant `text` names; the epoch where it names none, which no test expects.
  static func at(_ text: String) -> Timestamp { Timestamp(text) ?? Timestamp(milliseconds: 0) }

  mutating func add(
    _ type: String,
    _ instant: String,
    conv: String? = nil,
    cust: String? = nil,
    ticket: String? = nil,
    actor: String? = nil,
    _ data: JSONObject = [:]
  ) {
    records.append(
      LogRecord(
        sequence: records.count + 1,
        timestamp: Self.at(instant),
        type: type,
        conversation: conv.map { SessionID($0) },
        customer: cust.map { CustomerID($0) },
        ticket: ticket.map { TicketNumber($0) },
        actor: actor,
        data: data
      )
    )
  }

  /// A session in which the customer asks about `intent` and is answered ten seconds later.
  mutating func ask(
    _ conv: String,
    by cust: String?,
    at instant: String,
    intent: String = "order_status",
    confidence: Double = 0.9,
    decision: JSONValue = "answer",
    extra: JSONObject = [:]
  ) {
    add("session.started", instant, conv: conv, cust: cust)
    add("user.turn", instant, conv: conv, cust: cust)
    var score = extra
    score["intent"] = .string(intent)
    score["confidence"] = .number(confidence)
    score["threshold"] = 0.5
    score["decision"] = decision
    add("intent.scored", instant, conv: conv, cust: cust, score)
    let reply = (Self.at(instant) + .seconds(10)).description
    add("agent.turn", reply, conv: conv, cust: cust, actor: "bot", ["kind": "answer"])
  }

  /// The report of June 2024 as of August.
  func report(
    since: String = "2024-06-01",
    until: String = "2024-07-01",
    asOf: String = "2024-08-01",
    settings: ReportSettings = ReportSettings()
  ) -> SupportReport {
    let period = ReportPeriod(
      since: Self.at(since),
      until: Self.at(until),
      asOf: Self.at(asOf),
      zone: .utc
    )
    return SupportReport(records: records, period: period, settings: settings)
  }
}
