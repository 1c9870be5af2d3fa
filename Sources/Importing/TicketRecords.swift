import CanonicalJSON
import Conversation

/// Something that happened to a ticket, before it is an event of the log.
struct TicketStep {
  let type: String
  let at: Timestamp
  var actor: String?
  var data: JSONObject = [:]
}

/// Writes the events of one ticket. Each has an id that follows from what it says, so that the same row gives the same
/// event however often it is read.
struct TicketRecords {
  /// A digest of at least 16 bytes.
  typealias Digest = @Sendable ([UInt8]) -> [UInt8]

  let ticket: String
  let customer: CustomerID?
  let digest: Digest

  /// The events of `steps`, in their order.
  /// - Parameter ordinal: Tells steps of one type at one instant apart; the first of them has this number.
  func records(of steps: [TicketStep], ordinal: Int) -> [LogRecord] {
    steps.enumerated().map { index, step in
      let earlier = steps[..<index].filter { $0.type == step.type && $0.at == step.at }.count
      let name = [ticket, step.type, String(step.at.milliseconds), String(ordinal + earlier)]
      return LogRecord(
        id: EventID("import-\(Self.hexadecimal(name, 16, digest))"),
        timestamp: step.at,
        type: step.type,
        conversation: SessionID(ticket),
        customer: customer,
        ticket: step.type.hasPrefix("ticket.") ? TicketNumber(ticket) : nil,
        actor: step.actor,
        data: step.data
      )
    }
  }

  /// What stands for a person: the same text is the same person, and tells nothing by itself.
  static func pseudonym(_ text: String, of kind: String, _ digest: Digest) -> String {
    "\(kind)-\(hexadecimal([kind, text], 8, digest))"
  }

  /// The first `count` bytes of the digest of `parts`, in hexadecimal.
  private static func hexadecimal(_ parts: [String], _ count: Int, _ digest: Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = digest(Array(parts.joined(separator: "\u{0}").utf8)).prefix(count)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension TicketStep {
  /// A public reply of a person.
  static func reply(at instant: Timestamp, by actor: String) -> TicketStep {
    TicketStep(type: "ticket.replied", at: instant, actor: actor, data: ["public": true])
  }

  /// A ticket that comes back.
  static func reopening(at instant: Timestamp, by who: String?) -> TicketStep {
    TicketStep(type: "ticket.reopened", at: instant, data: ["by": .string(who ?? "customer")])
  }

  /// The contact from which the ticket came: the customer wrote, and a person was called in.
  ///
  /// Where the map says what it was about, it is a request, and the figures of first contacts hold.
  static func opening(
    of row: inout ImportedRow,
    at instant: Timestamp,
    _ texts: inout TextRedaction
  )
    -> [TicketStep]
  {
    let issue = row.redacted(.issue, by: &texts)
    let subject = row.redacted(.subject, by: &texts)
    let channel = row.redacted(.channel, by: &texts)
    var opened = JSONObject()
    opened.set("priority", ifPresent: row.word(.priority).map { .string($0) })
    opened.set("queue", ifPresent: row.redacted(.queue, by: &texts).map { .string($0) })
    opened.set("subject", ifPresent: subject.map { .string($0) })
    opened.set("issue", ifPresent: issue.map { .string($0) })
    var started = JSONObject()
    started.set("channel", ifPresent: channel.map { .string($0) })
    var steps = [
      TicketStep(type: "session.started", at: instant, actor: "customer", data: started),
      TicketStep(
        type: "user.turn",
        at: instant,
        actor: "customer",
        data: ["turn": 1, "text": .string(subject ?? "")]
      ),
    ]
    if let issue {
      let score: JSONObject = [
        "turn": 1, "intent": .string(issue), "confidence": 1, "decision": "escalate",
      ]
      steps.append(TicketStep(type: "intent.scored", at: instant, actor: "system", data: score))
    }
    return steps + [
      TicketStep(
        type: "conversation.escalated",
        at: instant,
        actor: "system",
        data: ["reason": "imported"]
      ),
      TicketStep(type: "ticket.opened", at: instant, actor: "customer", data: opened),
    ]
  }
}
