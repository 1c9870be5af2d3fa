import Conversation

extension Cohort {
  /// The share that `standing` makes of the period's conversations; those marked as test or spam are left out.
  func sessionShare(_ standing: (ConversationFacts) -> Standing) -> Share {
    share(among: marked + sessions, id: \.id.rawValue) { session in
      session.isLeftOut ? .leftOut(.marked) : standing(session)
    }
  }

  /// The share that `standing` makes of the period's requests; a conversation in which nothing was asked is left out.
  func requestShare(_ standing: (ConversationFacts) -> Standing) -> Share {
    sessionShare { session in
      if session.isRequest { return standing(session) }
      return .leftOut(session.userTurns == 0 ? .noMessage : .noRequest)
    }
  }

  /// The share that `standing` makes of the tickets opened in the period; merged ones are left out.
  func ticketShare(_ standing: (TicketFacts) -> Standing) -> Share {
    share(among: openedTickets) { ticket in
      ticket.isMerged ? .leftOut(.merged) : standing(ticket)
    }
  }

  /// The share that `standing` makes of some tickets.
  func share(
    among tickets: [TicketFacts],
    _ standing: (TicketFacts) -> Standing
  ) -> Share {
    share(among: tickets, id: \.number.rawValue, standing)
  }

  /// The share that `standing` makes of some things.
  func share<Thing>(
    among things: [Thing],
    id: (Thing) -> String,
    _ standing: (Thing) -> Standing
  ) -> Share {
    Share(among: things, id: id, keepsLines: settings.keepsLines, standing: standing)
  }

  // MARK: Groups

  /// The groups of the period with what belongs to each: weeks in their order, else the one with most conversations first;
  /// none where the report is not divided.
  var groups: [(name: String, cohort: Cohort)] {
    guard let dimension = settings.dimension else { return [] }
    let sessions = Dictionary(grouping: sessions) { group(of: $0) }
    let tickets = Dictionary(grouping: everyTicket) { group(of: $0) }
    // A ticket of an earlier conversation may have been solved in the period, or wait still.
    let active = tickets.filter { $0.value.contains { $0.isActive(in: period) } }.keys
    let counts = Set(sessions.keys).union(active).map {
      NamedCount(name: $0, count: sessions[$0]?.count ?? 0)
    }
    let names = NamedCount.ordered(counts).map(\.name)
    return (dimension == .week ? names.sorted() : names).map { name in
      (name, Cohort(sessions: sessions[name] ?? [], tickets: tickets[name] ?? [], of: self))
    }
  }

  /// The group that a conversation belongs to, where the report is divided.
  func group(of conversation: ConversationFacts) -> String {
    let group: String? =
      switch settings.dimension {
      case .intent: primaryIntent(of: conversation).rawValue
      case .topic:
        primaryIntent(of: conversation).rawValue.split(separator: "/").first.map { String($0) }
      case .week: conversation.startedAt.map { monday(before: $0) }
      default: conversation.group
      }
    return group ?? ReportDimension.none
  }

  /// The group of the conversation that a ticket was opened in.
  func group(of ticket: TicketFacts) -> String {
    let conversation = ticket.conversation.flatMap { fold.conversation($0) }
    return conversation.map { group(of: $0) } ?? ReportDimension.none
  }

  private func monday(before instant: Timestamp) -> String {
    let date = period.zone.date(at: instant)
    return date.adding(days: 1 - date.weekday).description
  }
}
