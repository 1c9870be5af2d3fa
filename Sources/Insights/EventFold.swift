import CanonicalJSON
import Conversation

/// Everything that figures need to know of a log, folded from its records in their order.
///
/// Pure: the same records give the same facts, whatever their order in the file, how often they were
/// imported, and in how many batches.
struct EventFold: Sendable {
  let settings: ReportSettings
  let asOf: Timestamp
  private(set) var conversations: [ConversationFacts] = []
  private(set) var tickets: [TicketFacts] = []
  private(set) var customers: [CustomerFacts] = []
  private(set) var votes: [ArticleVote] = []
  private(set) var calendars: [BusinessClock.Version] = []
  private(set) var quality = DataQuality()
  /// Whether the log holds subscriptions or uses of the product at all.
  private(set) var hasSubscriptions = false
  private(set) var hasUses = false

  private var conversationIndex: [SessionID: Int] = [:]
  private var ticketIndex: [TicketNumber: Int] = [:]
  private var customerIndex: [CustomerID: Int] = [:]
  private var aliases = CustomerAliases()
  private var seen = SeenEvents()
  private var position = 0

  /// No facts yet. Whoever adds records gives them in their order, and settles the fold behind the last one.
  init(settings: ReportSettings, asOf: Timestamp) {
    self.settings = settings
    self.asOf = asOf
  }

  /// The facts of `records` up to `asOf`.
  init(_ records: [LogRecord], settings: ReportSettings, asOf: Timestamp) {
    self.init(settings: settings, asOf: asOf)
    for place in records.order { take(records[place]) }
    settle()
  }

  /// Folds the next record in, unless it was here before.
  mutating func take(_ record: LogRecord) {
    guard seen.insert(record) else {
      quality.duplicates += 1
      return
    }
    if record.timestamp <= asOf { fold(record) }
  }

  /// Says how many events of each type the log holds, of which `take` was given but those that figures depend on.
  mutating func count(_ counts: [String: Int]) {
    quality.events = counts.values.reduce(0, +)
    quality.unknownTypes = counts.filter { EventKind(rawValue: $0.key) == nil }
  }

  func conversation(_ id: SessionID) -> ConversationFacts? {
    conversationIndex[id].map { conversations[$0] }
  }

  func ticket(_ number: TicketNumber) -> TicketFacts? { ticketIndex[number].map { tickets[$0] } }

  /// The customer that `id` was identified as in the end.
  func resolved(_ id: CustomerID) -> CustomerID { aliases.resolved(id) }

  // MARK: One event

  private mutating func fold(_ record: LogRecord) {
    position += 1
    quality.events += 1
    guard let kind = EventKind(rawValue: record.type) else {
      quality.unknownTypes[record.type, default: 0] += 1
      return
    }
    let isMarked = record.data["test"]?.bool == true || record.data["spam"]?.bool == true
    if isMarked, kind != .sessionStarted, kind != .sessionMarked { return }
    switch kind {
    case .calendarSet: setCalendar(record)
    case .subscriptionStarted, .subscriptionChanged, .subscriptionCancelled, .productUsed,
      .paymentReceived:
      foldCustomer(record, kind)
    case .npsAnswered:
      foldCustomer(record, kind)
      if let index = record.conversation.flatMap({ conversationIndex[$0] }) {
        foldConversation(record, kind, at: index)
      }
    case .npsAsked where record.conversation == nil && record.ticket == nil:
      foldCustomer(record, kind)
    case .customerIdentified: identify(record)
    // What is told of the figures is no conversation of a customer.
    case .alertFired, .alertRetried: break
    default:
      if let number = record.ticket { foldTicket(record, kind, number) }
      // An event that names only its ticket belongs to the ticket's conversation, too.
      let named = record.conversation ?? record.ticket.flatMap { ticket($0)?.conversation }
      if let id = named {
        let index = conversationIndex(of: id, customer: record.customer)
        foldConversation(record, kind, at: index)
      }
    }
  }

  private mutating func foldConversation(_ record: LogRecord, _ kind: EventKind, at index: Int) {
    if kind == .articleVoted, let vote = ArticleVote(record, position: position) {
      votes.append(vote)
    }
    let isScoreValid = conversations[index].apply(
      record,
      kind,
      settings: settings,
      position: position
    )
    if !isScoreValid { quality.invalidScores += 1 }
    guard kind == .userTurn else { return }
    for place in conversations[index].tickets.compactMap({ ticketIndex[$0] }) {
      tickets[place].noteCustomersWord()
    }
  }

  private mutating func foldTicket(
    _ record: LogRecord,
    _ kind: EventKind,
    _ number: TicketNumber
  ) {
    let index: Int
    if let known = ticketIndex[number] {
      index = known
    } else {
      index = tickets.count
      ticketIndex[number] = index
      tickets.append(TicketFacts(number: number))
    }
    tickets[index].apply(record, kind)
  }

  private mutating func foldCustomer(_ record: LogRecord, _ kind: EventKind) {
    guard let id = record.customer else { return }
    let index: Int
    if let known = customerIndex[id] {
      index = known
    } else {
      index = customers.count
      customerIndex[id] = index
      customers.append(CustomerFacts(id: id))
    }
    switch kind {
    case .productUsed: hasUses = true
    case .npsAsked, .npsAnswered, .paymentReceived: break
    default: hasSubscriptions = true
    }
    if !customers[index].apply(record, kind) { quality.invalidScores += 1 }
  }

  private mutating func conversationIndex(of id: SessionID, customer: CustomerID?) -> Int {
    if let index = conversationIndex[id] {
      if conversations[index].customer == nil { conversations[index].customer = customer }
      return index
    }
    let index = conversations.count
    conversationIndex[id] = index
    conversations.append(ConversationFacts(id: id))
    conversations[index].customer = customer
    return index
  }

  private mutating func identify(_ record: LogRecord) {
    let named = record.data["to"]?.string.map { CustomerID($0) } ?? record.customer
    guard let customer = named else { return }
    if let from = record.data["from"]?.string.map({ CustomerID($0) }), from != customer {
      aliases.add(from, as: customer)
    }
    if let id = record.conversation {
      let index = conversationIndex(of: id, customer: customer)
      conversations[index].customer = customer
    }
  }

  private mutating func setCalendar(_ record: LogRecord) {
    // A calendar that cannot be read changes nothing; the hours before it stay in force.
    guard let calendar = try? BusinessCalendar(json: .object(record.data)) else { return }
    calendars.append(BusinessClock.Version(since: record.timestamp, calendar: calendar))
  }

  // MARK: After the last event

  /// Gives conversations and tickets the identity that later events revealed, and merges customers.
  mutating func settle() {
    let aliases = aliases
    // Nothing more comes, and there may be ten million of them.
    seen = SeenEvents()
    for index in conversations.indices {
      let conversation = conversations[index]
      conversations[index].customer = conversation.customer.map { resolved($0) }
      for place in conversation.surveyMentions.indices where !aliases.isEmpty {
        let by = conversation.surveyMentions[place].by
        conversations[index].surveyMentions[place].by = by.map(aliases.resolved)
      }
      if conversation.isLeftOut { quality.leftOutConversations += 1 }
      if conversation.startedAt == nil { quality.conversationsWithoutStart += 1 }
    }
    for index in tickets.indices {
      let ticket = tickets[index]
      let conversation = ticket.conversation.flatMap { self.conversation($0) }
      tickets[index].isLeftOut = conversation?.isLeftOut ?? false
      tickets[index].identity =
        ticket.customer.map { .customer(resolved($0)) } ?? conversation?.identity
      if ticket.openedAt == nil { quality.ticketsWithoutOpening += 1 }
    }
    mergeCustomers()
  }

  private mutating func mergeCustomers() {
    guard !aliases.isEmpty else { return }
    var merged: [CustomerFacts] = []
    var index: [CustomerID: Int] = [:]
    for customer in customers {
      let id = resolved(customer.id)
      let place = index[id] ?? merged.count
      if index[id] == nil {
        index[id] = place
        merged.append(CustomerFacts(id: id))
      }
      merged[place].changes += customer.changes
      merged[place].uses += customer.uses
      merged[place].recommendations += customer.recommendations
      merged[place].questions += customer.questions
      if let paid = customer.paid { merged[place].paid = (merged[place].paid ?? 0) + paid }
    }
    for place in merged.indices {
      merged[place].changes.sort { $0.at < $1.at }
      merged[place].recommendations.sort { $0.at < $1.at }
    }
    customers = merged
    customerIndex = index
  }
}

extension [LogRecord] {
  /// Where the records stand, by their numbers. One without a number keeps its place behind the one before it.
  fileprivate var order: [Int] {
    var last = Int.min
    var isOrdered = true
    let numbers = map { record in
      let number = record.sequence ?? last
      isOrdered = isOrdered && number >= last
      last = number
      return number
    }
    let places = [Int](numbers.indices)
    return isOrdered ? places : places.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
  }
}
