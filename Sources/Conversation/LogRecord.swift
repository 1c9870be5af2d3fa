import CanonicalJSON

/// One line of the event log as it is written, before its `data` is understood.
///
/// Figures fold records, so that logs of other desks, and events that are not known yet, can be read too.
package struct LogRecord: Sendable, Hashable {
  /// Order of record within its store; folding goes by it.
  package var sequence: Int?
  /// Unique; a second record with the same id is the same event again.
  package var id: EventID?
  /// When it happened.
  package var timestamp: Timestamp
  /// What happened, by the name of its type: `user.turn`.
  package var type: String
  /// The conversation it belongs to.
  package var conversation: SessionID?
  /// The customer it belongs to.
  package var customer: CustomerID?
  /// The ticket it belongs to.
  package var ticket: TicketNumber?
  /// Who did it: `customer`, `bot`, `human:ID`, `system`.
  package var actor: String?
  /// The event that led to it.
  package var cause: EventID?
  /// Digest of the content that was in force.
  package var configuration: String?
  /// The fields of its type.
  package var data: JSONObject

  /// A record; a line need hold no more than when and what.
  package init(
    sequence: Int? = nil,
    id: EventID? = nil,
    timestamp: Timestamp,
    type: String,
    conversation: SessionID? = nil,
    customer: CustomerID? = nil,
    ticket: TicketNumber? = nil,
    actor: String? = nil,
    cause: EventID? = nil,
    configuration: String? = nil,
    data: JSONObject = [:]
  ) {
    self.sequence = sequence
    self.id = id
    self.timestamp = timestamp
    self.type = type
    self.conversation = conversation
    self.customer = customer
    self.ticket = ticket
    self.actor = actor
    self.cause = cause
    self.configuration = configuration
    self.data = data
  }
}

/// Why a line is no record of an event log; holds nothing of the line.
package struct LogRecordError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  package let description: String

  /// An error whose `description` holds nothing of the line.
  package init(description: String) { self.description = description }
}

extension LogRecord {
  /// Reads the envelope of one line; an `actor` that stands inside `data` is accepted.
  /// - Throws: `LogRecordError` where `ts` or `type` is missing or of the wrong form.
  package init(json: JSONValue) throws(LogRecordError) {
    guard let envelope = json.object else {
      throw LogRecordError(description: "an event is a JSON object")
    }
    guard let type = envelope["type"]?.string, !type.isEmpty else {
      throw LogRecordError(description: "'type' is missing")
    }
    guard let timestamp = envelope["ts"]?.string.flatMap({ Timestamp($0) }) else {
      throw LogRecordError(description: "'ts' is missing or no instant")
    }
    let data = envelope["data"]?.object ?? [:]
    self.init(
      sequence: envelope["seq"]?.integer,
      id: envelope["id"]?.string.map { EventID($0) },
      timestamp: timestamp,
      type: type,
      conversation: envelope["conv"]?.string.map { SessionID($0) },
      customer: envelope["cust"]?.string.map { CustomerID($0) },
      ticket: envelope["ticket"]?.string.map { TicketNumber($0) },
      actor: envelope["actor"]?.string ?? data["actor"]?.string,
      cause: envelope["cause"]?.string.map { EventID($0) },
      configuration: envelope["cfg"]?.string,
      data: data
    )
  }

  /// The record as one JSON object; what is nil is left out.
  package var json: JSONValue {
    var envelope = JSONObject()
    envelope.set("seq", ifPresent: sequence.map { .integer($0) })
    envelope.set("id", ifPresent: id.map { .string($0.rawValue) })
    envelope["ts"] = .string(timestamp.description)
    envelope["type"] = .string(type)
    envelope.set("conv", ifPresent: conversation.map { .string($0.rawValue) })
    envelope.set("cust", ifPresent: customer.map { .string($0.rawValue) })
    envelope.set("ticket", ifPresent: ticket.map { .string($0.rawValue) })
    envelope.set("actor", ifPresent: actor.map { .string($0) })
    envelope.set("cause", ifPresent: cause.map { .string($0.rawValue) })
    envelope.set("cfg", ifPresent: configuration.map { .string($0) })
    envelope["data"] = .object(data)
    return .object(envelope)
  }
}
