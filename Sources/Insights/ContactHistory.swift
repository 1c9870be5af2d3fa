import Conversation

/// Who came back about what, over the whole log: a re-contact may lie outside the period, and so may the
/// contact that it follows.
///
/// Re-contact of X: a request by the same customer on the same issue that starts after X's contact ended and
/// within the window after the later of contact end and last solution of X's ticket. Same issue: the same primary
/// intent (`unknown` never matches), an explicit link to the earlier ticket, or the same order number.
struct ContactHistory: Sendable {
  /// What makes two requests of one customer the same issue.
  private enum Issue: Hashable {
    case intent(IntentID)
    case orderNumber(String)
    case ticket(TicketNumber)
  }

  private struct Key: Hashable {
    let customer: CustomerIdentity
    let issue: Issue
  }

  /// One contact: when it began, ended, and up to when a return counts against it.
  private struct Contact {
    let start: Timestamp
    let end: Timestamp
    let deadline: Timestamp
  }

  /// Contacts on one issue, arranged for binary search, so that a customer with very many stays cheap.
  private struct Thread {
    let starts: [Timestamp]
    let ends: [Timestamp]
    /// The latest deadline among the contacts that ended up to here.
    let deadlines: [Timestamp]

    init(_ contacts: [Contact]) {
      starts = contacts.map(\.start).sorted()
      let byEnd = contacts.sorted { $0.end < $1.end }
      ends = byEnd.map(\.end)
      var latest = Timestamp(milliseconds: .min)
      deadlines = byEnd.map { contact in
        latest = max(latest, contact.deadline)
        return latest
      }
    }

    func hasStart(after end: Timestamp, upTo deadline: Timestamp) -> Bool {
      let index = starts.partitionPoint { $0 > end }
      return index < starts.count && starts[index] <= deadline
    }

    func hasDeadline(notBefore start: Timestamp) -> Bool {
      let index = ends.partitionPoint { $0 >= start }
      return index > 0 && deadlines[index - 1] >= start
    }
  }

  private let cohort: Cohort
  private let threads: [Key: Thread]
  private let sessionStarts: [CustomerIdentity: [Timestamp]]
  private let ticketOpenings: [CustomerIdentity: [Timestamp]]

  init(cohort: Cohort) {
    self.cohort = cohort
    // Nobody asks about other customers, and there may be a hundred times as many.
    let wanted = Set(cohort.sessions.compactMap(\.identity))
    var contacts: [Key: [Contact]] = [:]
    var starts: [CustomerIdentity: [Timestamp]] = [:]
    for conversation in cohort.fold.conversations where !conversation.isLeftOut {
      guard let identity = conversation.identity, wanted.contains(identity),
        let start = conversation.startedAt
      else { continue }
      if !conversation.isOutbound { starts[identity, default: []].append(start) }
      guard let contact = Self.contact(of: conversation, in: cohort) else { continue }
      for key in Self.keys(of: conversation, in: cohort) {
        contacts[key, default: []].append(contact)
      }
    }
    threads = contacts.mapValues { Thread($0) }
    sessionStarts = starts.mapValues { $0.sorted() }
    var openings: [CustomerIdentity: [Timestamp]] = [:]
    for ticket in cohort.fold.tickets where !ticket.isLeftOut && !ticket.isMerged {
      guard let identity = ticket.identity, wanted.contains(identity), let opened = ticket.openedAt
      else { continue }
      openings[identity, default: []].append(opened)
    }
    ticketOpenings = openings.mapValues { $0.sorted() }
  }

  /// Whether the customer came back on the same issue within the window.
  func hasRecontact(_ request: ConversationFacts) -> Bool {
    guard let contact = Self.contact(of: request, in: cohort) else { return false }
    return Self.keys(of: request, in: cohort).contains { key in
      threads[key]?.hasStart(after: contact.end, upTo: contact.deadline) ?? false
    }
  }

  /// Whether the request itself follows an earlier contact on the same issue.
  func isRecontact(_ request: ConversationFacts) -> Bool {
    guard let start = request.startedAt else { return false }
    return Self.keys(of: request, in: cohort).contains { key in
      threads[key]?.hasDeadline(notBefore: start) ?? false
    }
  }

  /// Whether the window in which a return counts has ended at as-of.
  func isMature(_ request: ConversationFacts) -> Bool {
    Self.contact(of: request, in: cohort).map { $0.deadline <= cohort.fold.asOf } ?? false
  }

  /// Whether the customer began another session, on any issue, within `length` after this one's last turn.
  func hasSession(within length: Milliseconds, after conversation: ConversationFacts) -> Bool {
    guard let identity = conversation.identity, let end = conversation.turnsEnd else {
      return false
    }
    return Self.has(sessionStarts[identity], from: end + Milliseconds(count: 1), upTo: end + length)
  }

  /// Whether the customer opened a ticket, on any issue, at `instant` or within `length` after it.
  func hasTicket(
    within length: Milliseconds,
    after instant: Timestamp,
    by conversation: ConversationFacts
  ) -> Bool {
    if let identity = conversation.identity {
      return Self.has(ticketOpenings[identity], from: instant, upTo: instant + length)
    }
    let openings = conversation.tickets.compactMap { cohort.fold.ticket($0) }
      .filter { !$0.isMerged }.compactMap(\.openedAt)
    return Self.has(openings.sorted(), from: instant, upTo: instant + length)
  }

  private static func has(
    _ sorted: [Timestamp]?,
    from start: Timestamp,
    upTo end: Timestamp
  ) -> Bool {
    guard let sorted else { return false }
    let index = sorted.partitionPoint { $0 >= start }
    return index < sorted.count && sorted[index] <= end
  }

  private static func contact(of request: ConversationFacts, in cohort: Cohort) -> Contact? {
    guard request.isRequest, let start = request.startedAt, let end = request.contactEnd else {
      return nil
    }
    let solved = request.tickets.compactMap { cohort.fold.ticket($0)?.lastSolvedAt }.max()
    let anchor = max(end, solved ?? end)
    return Contact(
      start: start,
      end: end,
      deadline: anchor + cohort.settings.firstContactWindow
    )
  }

  private static func keys(of request: ConversationFacts, in cohort: Cohort) -> [Key] {
    guard let customer = request.identity else { return [] }
    let intent = cohort.primaryIntent(of: request)
    var issues: [Issue] = intent == .unknown ? [] : [.intent(intent)]
    issues += request.orderNumbers.map { .orderNumber($0) }
    for ticket in request.tickets.compactMap({ cohort.fold.ticket($0) }) {
      issues.append(.ticket(ticket.number))
      issues += (ticket.links + [ticket.mergedInto].compactMap(\.self)).map { .ticket($0) }
    }
    return issues.map { Key(customer: customer, issue: $0) }
  }
}
