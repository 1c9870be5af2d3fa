/// One conversation's state. It changes only by folding events (`apply`).
package struct Session: Sendable, Hashable {
  /// How many of the customer's latest texts the state keeps for a ticket.
  package static let keptWords = 20
  /// No session comes near so many vault handles; a number above it is no handle of ours.
  static let maximumHandles = 1_000_000_000

  /// Who and where.
  package var id: SessionID
  package var start = SessionStart(caller: "", contact: 1, channel: "", locale: "en", seed: 0)
  /// The part of the events' ids that is the session's own.
  package var uid = ""
  package var startedAt = Timestamp(milliseconds: 0)
  package var customer: CustomerID?
  package var attributes: [String: Value] = [:]

  /// How many events were folded: the version that a conditional append names.
  package var version = 0
  /// When the last event that the customer or a person caused happened.
  package var lastActivity = Timestamp(milliseconds: 0)
  /// The customer's turns so far.
  package var turn = 0
  /// Who ended it; nil while it is open.
  package var closedBy: Closer?
  package var owner = Owner.agent

  /// What the agent asked last.
  package var expectation = Expectation.nothing
  /// Flows under way; the last one is on top, the others are suspended.
  package var flows: [FlowFrame] = []
  /// An action that was asked for and has not answered yet.
  package var pendingAction: ActionName?
  package var slots: [SlotName: Value] = [:]
  /// Vault handles given so far.
  package var handles = 0
  /// The last e-mail address or phone number the customer gave.
  package var address: SealedValue?
  /// Masked forms by handle.
  package var masks: [String: String] = [:]

  /// How often each intent was asked for.
  package var asked: [IntentID: Int] = [:]
  /// How many turns were not understood.
  package var fallbacks = 0
  /// Whether the turn before was answered with "did you mean".
  package var justClarified = false
  /// The last intent that was decided on.
  package var lastIntent: IntentID?
  /// The customer's words for what was last decided on.
  package var question: String?
  /// The last answer given, until it is confirmed, rejected or assumed.
  package var answer: GivenAnswer?
  package var resolution = Resolution.none
  /// How many answers were rejected.
  package var rejections = 0
  package var shownArticles: [ArticleID] = []
  /// What the customer wrote lately, redacted.
  package var words: [String] = []
  /// The sort of thing the agent said last.
  package var lastKind: AgentTurn.Kind?
  /// What the agent said last.
  package var lastReply: [ReplyPart] = []
  /// How often each wording was used, so that variants rotate.
  package var wordingUses: [String: Int] = [:]

  package var escalation: EscalationReason?
  package var ticket: SessionTicket?
  package var survey: SurveyState = .none

  /// A session before its first event.
  package init(id: SessionID) { self.id = id }

  /// Whether the session takes messages.
  package var isOpen: Bool { closedBy == nil && version > 0 }
}

/// A flow under way.
package struct FlowFrame: Sendable, Hashable {
  package var intent: IntentID
  /// The state it is in; nil before its first.
  package var state: FlowStateName?
  /// What its actions have answered.
  package var values: [String: Value] = [:]
  /// The name of the action's last result, until the state is left.
  package var lastResult: String?
}

/// An answer that waits to be confirmed, rejected or assumed right.
package struct GivenAnswer: Sendable, Hashable {
  package var at: Timestamp
  package var intent: IntentID?
  package var article: ArticleID?
}

/// Whether the customer's request is resolved.
package enum Resolution: String, Sendable, Hashable {
  case none, confirmed, assumed, rejected
}

/// The ticket of a session, as far as the conversation needs it.
package struct SessionTicket: Sendable, Hashable {
  package var number: TicketNumber
  package var isSolved = false
  package var hasContact = false
  /// Replies and notices that have not reached the customer yet, oldest first.
  package var undelivered: [Notice] = []

  /// Something a person did that the customer is to hear of.
  package struct Notice: Sendable, Hashable {
    /// What it is.
    package enum Kind: Sendable, Hashable {
      case reply(String)
      case solved
    }

    package var event: EventID
    package var kind: Kind
  }
}

/// Where the question for a rating stands.
package enum SurveyState: Sendable, Hashable {
  case none
  case asked(Timestamp)
  case answered(score: Int)
  case expired
}
