import Conversation

/// The conversations and tickets that a report's period holds, with what every family of figures needs.
///
/// Cohort rule: a conversation belongs to the period of its `session.started`, a ticket to that of its
/// `ticket.opened`; everything later about them is read up to as-of. Test and spam are left out.
struct Cohort: Sendable {
  let fold: EventFold
  let period: ReportPeriod
  /// Conversations that started in the period, by start.
  let sessions: [ConversationFacts]
  /// Those in which the customer asked something.
  let requests: [ConversationFacts]
  /// Conversations of the period that are marked as test or spam: in no figure, but told of in every receipt.
  let marked: [ConversationFacts]
  /// Every ticket that was not opened in such a conversation, whenever it was opened.
  let everyTicket: [TicketFacts]
  /// Tickets opened in the period, merged ones among them, by number.
  let openedTickets: [TicketFacts]
  /// Tickets opened in the period and not merged: those that rates count.
  let tickets: [TicketFacts]
  let clock: BusinessClock

  init(fold: EventFold, period: ReportPeriod) {
    self.fold = fold
    self.period = period
    let started = fold.conversations.filter { $0.startedAt.map(period.contains) ?? false }
    sessions = started.filter { !$0.isLeftOut }.sorted { $0.id < $1.id }
    marked = started.filter(\.isLeftOut)
    requests = sessions.filter(\.isRequest)
    everyTicket = fold.tickets.filter { !$0.isLeftOut }
    openedTickets = Self.opened(everyTicket, in: period)
    tickets = openedTickets.filter { !$0.isMerged }
    clock = Self.clock(of: fold)
  }

  /// Some conversations and tickets of `whole`.
  init(sessions: [ConversationFacts], tickets: [TicketFacts], of whole: Cohort) {
    fold = whole.fold
    period = whole.period
    self.sessions = sessions
    marked = []
    requests = sessions.filter(\.isRequest)
    everyTicket = tickets
    openedTickets = Self.opened(everyTicket, in: period)
    self.tickets = openedTickets.filter { !$0.isMerged }
    clock = whole.clock
  }

  private static func opened(_ tickets: [TicketFacts], in period: ReportPeriod) -> [TicketFacts] {
    tickets.filter { $0.openedAt.map(period.contains) ?? false }
      .sorted { $0.number < $1.number }
  }

  var settings: ReportSettings { fold.settings }

  /// The intent that the request is counted under.
  func primaryIntent(of request: ConversationFacts) -> IntentID {
    request.primaryIntent(humanRequest: IntentID(settings.humanRequestIntent)) ?? .unknown
  }

  /// Calendars of the log, unless settings name one.
  private static func clock(of fold: EventFold) -> BusinessClock {
    let first = fold.tickets.compactMap(\.openedAt).min() ?? fold.asOf
    let fixed = BusinessClock.Version(since: first, calendar: fold.settings.calendar ?? .standard)
    let isFixed = fold.settings.calendar != nil || fold.calendars.isEmpty
    return BusinessClock(
      versions: isFixed ? [fixed] : fold.calendars,
      covering: min(first, fold.asOf)...fold.asOf
    )
  }
}

extension IntentID {
  /// What a request is counted under when nothing in it was understood; it matches no other unknown.
  static let unknown = IntentID("unknown")
}
