/// What a column of another desk's export may say about a ticket.
package enum ImportField: String, Sendable, Hashable, CaseIterable {
  /// The ticket's number at the other desk.
  case ticket
  /// When the row was written: rows of events only.
  case at
  /// Where the ticket stood when the row was written.
  case status
  /// What was done.
  case activity
  /// When the ticket was opened.
  case opened
  /// When it was given to somebody.
  case assigned
  /// When a person first replied.
  case firstReply = "first_reply"
  /// How many public replies it had.
  case replies
  /// When it was first solved, where it was solved more than once.
  case firstSolved = "first_solved"
  /// When it was solved, for the last time.
  case solved
  /// When it was reopened.
  case reopened
  /// When it was closed.
  case closed
  /// How often it changed hands.
  case transfers
  /// Who reopens tickets: `customer` or `agent`.
  case reopenedBy = "reopened_by"
  /// The group that works on it.
  case group
  /// The person who works on it.
  case assignee
  /// Who asked.
  case customer
  /// How the customer wrote.
  case channel
  case priority
  case queue
  /// What it is about, as one word of few: its intent.
  case issue
  /// What it is about, in the customer's words.
  case subject
  /// How content the customer was, 1 to 5.
  case score
  /// When the customer was asked for it.
  case scoreAsked = "score_asked"
  /// When the customer answered.
  case scoreAt = "score_at"

  /// Whether its values are instants.
  package var isInstant: Bool {
    switch self {
    case .at, .opened, .assigned, .firstReply, .firstSolved, .solved, .reopened, .closed,
      .scoreAsked, .scoreAt:
      true
    default: false
    }
  }

  /// The words that it may hold in the end; nil where it may hold any.
  package var allowedWords: [String]? {
    switch self {
    case .status: ImportedStatus.allCases.map(\.rawValue)
    case .activity: ImportedActivity.allCases.map(\.rawValue)
    case .priority: ["low", "normal", "high", "urgent"]
    case .reopenedBy: ["customer", "agent"]
    case .score: ["1", "2", "3", "4", "5"]
    default: nil
    }
  }

  /// Whether its values may be told in a table of words.
  package var takesWords: Bool {
    allowedWords != nil || [.channel, .queue, .issue].contains(self)
  }
}

/// Where a ticket may stand.
package enum ImportedStatus: String, Sendable, Hashable, CaseIterable {
  case open
  /// It waits for the customer.
  case pending
  /// It waits for somebody else, such as a supplier.
  case waiting
  case solved, closed
}

/// What may be done to a ticket.
package enum ImportedActivity: String, Sendable, Hashable, CaseIterable {
  case opened, assigned, transferred, escalated, replied, noted, pending, waiting, resumed, solved
  case reopened, closed
  /// What no figure asks for.
  case ignore
}
