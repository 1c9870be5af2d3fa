import CanonicalJSON
import Conversation

extension TicketFacts {
  /// Folds one event of this ticket in.
  mutating func apply(_ record: LogRecord, _ kind: EventKind) {
    let data = record.data
    let instant = record.timestamp
    if kind == .ticketOpened || conversation == nil {
      conversation = record.conversation ?? conversation
    }
    customer = customer ?? record.customer
    if let person = record.person { notePerson(person) }
    if record.actor == "customer", kind != .ticketOpened { noteCustomersWord() }
    switch kind {
    case .ticketOpened:
      open(at: instant)
      addLinks(data)
    case .ticketLinked: addLinks(data)
    case .ticketAssigned: assign(at: instant)
    case .ticketTransferred: transfers += 1
    case .ticketEscalated: tierEscalations += 1
    case .ticketReplied, .ticketNoted, .agentTurn: addWork(record, kind)
    case .ticketPending:
      pend(at: instant, onCustomer: (data["on"]?.string ?? "customer") == "customer")
    case .ticketResumed: resume(at: instant)
    case .ticketSolved: solve(at: instant)
    case .ticketReopened: reopen(at: instant, isByCustomer: record.isReopenedByCustomer)
    case .ticketClosed: close(at: instant)
    case .ticketMerged:
      merge(into: data["into"]?.string.map { TicketNumber($0) }, at: instant)
    default: break
    }
  }

  private mutating func addWork(_ record: LogRecord, _ kind: EventKind) {
    if kind == .ticketReplied, record.isPersonsPublicReply {
      reply(at: record.timestamp, isPublic: true)
    }
    let isPersons = kind == .agentTurn ? record.isByPerson : !record.isByMachineOrCustomer
    if isPersons, let seconds = record.data["work_s"]?.number { work(seconds: seconds) }
  }

  private mutating func addLinks(_ data: JSONObject) {
    for name in ["link", "links", "linked_to", "follows"] {
      let texts = data[name].map { $0.array ?? [$0] } ?? []
      links += texts.compactMap(\.string).map { TicketNumber($0) }
    }
  }
}

extension LogRecord {
  /// Whether a person of the team did it.
  var isByPerson: Bool { actor == "human" || actor?.hasPrefix("human:") == true }

  /// Who of the team did it; nil where it was nobody of them.
  fileprivate var person: String? { isByPerson ? actor : nil }

  /// Whether a machine or the customer did it; a ticket event that names nobody is a person's.
  var isByMachineOrCustomer: Bool {
    actor == "bot" || actor == "system" || actor == "customer"
  }

  /// Whether it is a reply of a person that the customer sees: no note, no automatic reply.
  var isPersonsPublicReply: Bool {
    !isByMachineOrCustomer && data["public"]?.bool != false && data["auto"]?.bool != true
  }

  /// Whether a customer's message, and no thanks, reopened the ticket.
  var isReopenedByCustomer: Bool {
    let by = data["by"]?.string ?? (isByPerson ? "agent" : "customer")
    return by == "customer" && data["thanks"]?.bool != true
  }

  /// The whole score of a survey answer; nil off its scale.
  func score(in range: ClosedRange<Int>) -> Int? {
    if let scale = data["scale"]?.integer, scale != range.upperBound { return nil }
    return data["score"]?.integer.flatMap { range.contains($0) ? $0 : nil }
  }
}

extension CustomerFacts {
  /// Folds one event of this customer in; false where it is a score off its scale.
  mutating func apply(_ record: LogRecord, _ kind: EventKind) -> Bool {
    let data = record.data
    switch kind {
    case .subscriptionStarted, .subscriptionChanged:
      changes.append(
        Change(
          at: record.timestamp,
          revenue: data["mrr"]?.number,
          kind: data["kind"]?.string ?? ""
        )
      )
    case .subscriptionCancelled:
      changes.append(Change(at: record.timestamp, revenue: 0, kind: "cancelled"))
    case .paymentReceived:
      if let amount = data["amount"]?.number { paid = (paid ?? 0) + amount }
    case .productUsed:
      if let feature = data["feature"]?.string {
        uses.append(Use(at: record.timestamp, feature: feature))
      }
    case .npsAsked: questions.append(record.timestamp)
    case .npsAnswered:
      guard let score = record.score(in: 0...10) else { return false }
      recommendations.append(
        Recommendation(
          at: record.timestamp,
          score: score,
          conversation: record.conversation
        )
      )
    default: break
    }
    return true
  }
}
