/// One conversation's state. It changes only by folding events (`apply`).
///
/// However long a conversation gets, its state stays small: `Session+Bounds.swift` says how much of each part is
/// kept. A new property needs such a bound too, and its line in `snapshotFields`.
package struct Session: Sendable, Hashable {
  /// Who and where.
  package var id: SessionID
  /// How it began; a stand-in before its first event.
  package var start = SessionStart(caller: "", contact: 1, channel: "", locale: "en", seed: 0)
  /// The part of the events' ids that is the session's own.
  package var uid = ""
  /// When its first event happened.
  package var startedAt = Timestamp(milliseconds: 0)
  /// Who writes; nil while that is not known.
  package var customer: CustomerID?
  /// The language the conversation has changed to, a BCP 47 tag; nil where it goes on as it began.
  package var language: String?
  /// What the frontend knows of the customer: `plan`, `name`, ….
  package var attributes: [String: Value] = [:]

  /// How many events were folded: the version that a conditional append names.
  package var version = 0
  /// When the last event happened that was the customer's, the agent's or a person's.
  package var lastActivity = Timestamp(milliseconds: 0)
  /// The latest instant of its events: nothing that follows happens before it.
  package var lastInstant = Timestamp(milliseconds: 0)
  /// The customer's turns so far.
  package var turn = 0
  /// Who ended it; nil while it is open.
  package var closedBy: Closer?
  /// Who speaks for us.
  package var owner = Owner.agent
  /// When that last changed; the beginning of time before it did.
  package var ownerSince = Timestamp(milliseconds: 0)
  /// The name of the person who has the conversation; nil where none has.
  package var colleague: String?
  /// The event that gave the conversation back, until the agent has taken it up.
  package var handedBack: EventID?

  /// What the agent asked last.
  package var expectation = Expectation.nothing
  /// Flows under way; the last one is on top, the others are suspended.
  package var flows: [FlowFrame] = []
  /// Flows that were broken off and may go on: those that a hand-over interrupted, and those that the contact
  /// before left unfinished; the last one was on top.
  package var parked: [FlowFrame] = []
  /// The flows that were under way when silence ended the session.
  package var unfinished: [FlowFrame] = []
  /// What the agent will say when its time has come, in the order in which it was set.
  package var timers: [SessionTimer] = []
  /// What the agent has said of its own that the customer has not heard yet, oldest first.
  package var unheard: [SpokenNotice] = []
  /// A call of an action that has not answered yet.
  package var pendingCall: PendingCall?
  /// What flows that were not finished have left behind, in the order in which it is to be undone.
  package var undos: [UndoNote] = []
  /// The values that are set.
  package var slots: [SlotName: Value] = [:]
  /// Values that wait for their check, by slot; what they replace stays until they pass it.
  package var proposals: [SlotName: Value] = [:]
  /// The slot whose proposal is being checked by an action.
  package var checking: SlotName?
  /// What the last check came to, until it is seen to.
  package var checkResult: String?
  /// How often answers gave a slot no value since it last got one.
  package var tries: [SlotName: SlotTries] = [:]
  /// The lists that the customer said are complete.
  package var completeLists: Set<SlotName> = []
  /// Vault handles given so far.
  package var handles = 0
  /// The last e-mail address or phone number the customer gave.
  package var address: SealedValue?
  /// Masked forms by handle.
  package var masks: [String: String] = [:]

  /// Requests of earlier messages that wait for their turn, in that order.
  package var noted: [NotedRequest] = []
  /// The values each slot has had lately, each once, in the order in which they were named.
  package var earlierValues: [SlotName: [Value]] = [:]

  /// How often each intent was asked for.
  package var asked: [IntentID: Int] = [:]
  /// How upset the customer is, from 0 (`MoodScore`).
  package var mood = 0.0
  /// The latest scores, the oldest first.
  package var moods: [Double] = []
  /// How often each pattern of repair was used.
  package var repairs: [RepairPattern: Int] = [:]
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
  /// Whether the last answer settled the request; `none` again with every answer.
  package var resolution = Resolution.none
  /// How many answers were rejected.
  package var rejections = 0
  /// The articles shown, each once, the first one first.
  package var shownArticles: [ArticleID] = []
  /// What the customer wrote lately, redacted.
  package var words: [String] = []
  /// The sort of thing the agent said last.
  package var lastKind: AgentTurn.Kind?
  /// What the agent said last.
  package var lastReply: [ReplyPart] = []
  /// How often in a row the agent has said just that, beyond the first time.
  package var sameReplies = 0
  /// How often each wording was used.
  package var wordingUses: [String: Int] = [:]
  /// The variants of each wording that were said, each once, the latest last.
  package var saidVariants: [String: [Int]] = [:]

  /// Why a person was last called in; nil where none was.
  package var escalation: EscalationReason?
  /// The latest ticket; nil where none was opened.
  package var ticket: SessionTicket?
  /// What the customer was asked about the conversation, and what came of it; nil where they were not.
  package var survey: SurveyState?
  /// The person who dealt with the customer last; nil where none has.
  package var lastPerson: String?

  /// A session before its first event.
  package init(id: SessionID) { self.id = id }

  /// Whether the session takes messages.
  package var isOpen: Bool { closedBy == nil && version > 0 }

  /// An action that was asked for and has not answered yet.
  package var pendingAction: ActionName? { pendingCall?.name }
}

/// A flow under way.
package struct FlowFrame: Sendable, Hashable {
  /// The intent whose flow it is.
  package var intent: IntentID
  /// The state it is in; nil before its first.
  package var state: FlowStateName?
  /// What its actions have answered.
  package var values: [String: Value] = [:]
  /// The name of the action's last result, until the state is left.
  package var lastResult: String?
  /// The states it has been in, in the order in which it first came to them.
  package var visited: [FlowStateName] = []
  /// When something else interrupted it; nil while nothing has.
  package var suspendedAt: Timestamp?
  /// The values that were set when it was interrupted: what comes in between does not change them.
  package var heldSlots: [SlotName: Value] = [:]
  /// What is to be undone, the last first, should it end otherwise than done.
  package var undos: [UndoNote] = []
  /// Values of slots that the contact before had, to be set again where the flow goes on.
  package var carried: [SlotName: Value] = [:]
}

/// How often answers gave a slot no value.
package struct SlotTries: Sendable, Hashable {
  /// Answers that could not be read.
  package var notUnderstood = 0
  /// Values that the content does not allow.
  package var invalid = 0
  /// "I don't have it".
  package var lacking = 0

  /// No tries yet.
  package init() {}
}

/// An answer that waits to be confirmed, rejected or assumed right.
package struct GivenAnswer: Sendable, Hashable {
  /// When it was given.
  package var at: Timestamp
  /// The intent it answers; nil for one that was found by searching.
  package var intent: IntentID?
  /// The article it quotes; nil where it quotes none.
  package var article: ArticleID?
}

/// Whether the customer's request is resolved.
package enum Resolution: String, Sendable, Hashable {
  case none, confirmed, assumed, rejected
}

/// The ticket of a session, as far as the conversation needs it.
package struct SessionTicket: Sendable, Hashable {
  /// Its number, which the customer is told.
  package var number: TicketNumber
  /// Whether a person has solved it; false again when it is reopened.
  package var isSolved = false
  /// Whether the customer has given an address to be reached at.
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

    /// The event that says so; its delivery is recorded by this id.
    package var event: EventID
    /// What to tell the customer.
    package var kind: Kind
  }
}
