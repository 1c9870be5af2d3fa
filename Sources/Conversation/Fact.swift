import CanonicalJSON
import TextAnalysis

/// What an event says has happened. Its type's name and fields are in `Fact+Encoding.swift`.
package enum Fact: Sendable, Hashable {
  // Session
  case sessionStarted(SessionStart)
  case sessionClosed(by: Closer, reason: String?)
  case customerIdentified(from: CustomerID?, to: CustomerID, attributes: [String: Value])
  case sessionMarked(SessionMark)
  case languageSwitched(from: String, to: String)
  // Turns
  case requestAccepted(key: RequestID, hash: String)
  case userTurn(UserTurn)
  case intentScored(IntentScore)
  case requestNoted(NotedRequest)
  case requestDropped(turn: Int, part: Int)
  case agentTurn(AgentTurn)
  case stateEntered(Expectation)
  case moodScored(MoodScore)
  case repaired(RepairPattern)
  // Slots and flows
  case slotSet(SlotName, Value, source: SlotSource)
  case slotRejected(SlotName, source: SlotSource, why: SlotRejection)
  case slotProposed(SlotName, Value, source: SlotSource)
  case slotCheckStarted(SlotName)
  case slotCleared(SlotName)
  case flowStarted(IntentID)
  /// A state was left by one of its ways, counted from 1 in the order in which the content has them.
  case flowLeft(IntentID, state: FlowStateName, way: Int)
  case flowMoved(IntentID, state: FlowStateName)
  case flowSuspended(IntentID)
  case flowResumed(IntentID)
  case flowEnded(IntentID, outcome: FlowOutcome)
  case flowParked(FlowFrame)
  case actionRequested(ActionName, with: [String: Value], key: String)
  case actionCompleted(ActionName, result: String, values: [String: Value])
  case undoNoted(UndoNote)
  case goodwill(GoodwillStep)
  // Time
  /// The machine's clock showed an instant before the session's last event, by so much (below 0); what followed was
  /// given that event's instant.
  case clockStepped(by: Milliseconds)
  // Timers
  case timerSet(SessionTimer)
  case timerFired(String)
  case timerCancelled(String, reason: String)
  case turnDelivered(EventID)
  // Choices
  case choicesOffered([IntentID])
  case labelProposed(turn: Int, intent: IntentID)
  // Knowledge and resolution
  case articleShown(ArticleID, rank: Int, score: Double)
  case articleVoted(ArticleID, helpful: Bool)
  case resolutionConfirmed
  case resolutionAssumed(after: Milliseconds)
  case resolutionRejected
  case resolutionWithdrawn(reason: String)
  // Escalation and tickets
  case conversationEscalated(EscalationReason, detail: String?)
  case ownerChanged(Owner)
  case ticketOpened(TicketOpening)
  case ticketContactSet(Value?)
  case ticketAppended(text: RedactedText)
  case ticketReplied(TicketReply)
  case ticketDelivered(reply: EventID)
  case ticketSolved
  case ticketReopened(by: String)
  // Surveys
  case survey(Survey, SurveyStep)
  // Privacy
  /// What the customer said and gave was taken out of the events before, and what was owed is forgotten.
  case customerErased(fields: [ErasedField])
  /// An event of another kind, kept as it was read.
  case other(type: String, data: JSONObject)
}

/// What was taken out of a session's events.
package enum ErasedField: String, Sendable, Hashable, CaseIterable {
  /// What was said, and the values that were given.
  case content
  /// Who the customer is, and the caller's session string.
  case names
}

/// How a session began.
package struct SessionStart: Sendable, Hashable {
  /// The caller's session string.
  package var caller: String
  /// Which contact of that caller this is, from 1.
  package var contact: Int
  /// The medium: `terminal`, `pipe`, `web`, …
  package var channel: String
  /// BCP 47 tag.
  package var locale: String
  /// Seed of the session's variants.
  package var seed: UInt64
  /// What the caller's numbering of responses goes on from.
  package var sequenceBase: Int
  /// When this customer was last asked each survey, where that is known.
  package var lastSurveys: [Survey: Timestamp]
  /// Whether we began it, not the customer.
  package var isOutbound: Bool

  /// A start; a caller's first contact numbers its responses from 1.
  package init(
    caller: String,
    contact: Int,
    channel: String,
    locale: String,
    seed: UInt64,
    sequenceBase: Int = 0,
    lastSurveys: [Survey: Timestamp] = [:],
    isOutbound: Bool = false
  ) {
    self.isOutbound = isOutbound
    self.caller = caller
    self.contact = contact
    self.channel = channel
    self.locale = locale
    self.seed = seed
    self.sequenceBase = sequenceBase
    self.lastSurveys = lastSurveys
  }
}

/// Who ended a session.
package enum Closer: String, Sendable, Hashable {
  case user, agent, timeout, system
}

/// Why a session is left out of every figure.
package enum SessionMark: String, Sendable, Hashable {
  case test, spam
}

/// One message of the customer, as it may be written down.
package struct UserTurn: Sendable, Hashable {
  /// The customer's turns are counted from 1.
  package var turn: Int
  /// The text, its personal data replaced by placeholders.
  package var text: RedactedText
  /// The classes that were replaced, in order.
  package var redactions: [String]
  /// Handle and masked form of what went into the vault.
  package var sealed: [SealedValue]
  /// The language it is clearly in, a BCP 47 tag; nil where that is not clear.
  package var language: String?
  /// What stands for each value of `redactions` wherever the same customer gives it, in that order; nil for what gets
  /// none. Empty where nothing got one.
  package var pseudonyms: [String?] = []

  /// A message as the redactor left it; of no clear language unless one is given.
  package init(
    turn: Int,
    text: RedactedText,
    redactions: [String],
    sealed: [SealedValue],
    language: String? = nil
  ) {
    self.turn = turn
    self.text = text
    self.redactions = redactions
    self.sealed = sealed
    self.language = language
  }
}

/// How one message was understood and what was decided on it.
package struct IntentScore: Sendable, Hashable {
  /// What a scored turn was taken for.
  package enum Decision: String, Sendable, Hashable {
    case answer, clarify, fallback, escalate, feedback, smalltalk, dialog
  }

  /// The customer's turn it belongs to, counted from 1.
  package var turn: Int
  /// The intent decided on, else the likeliest; nil where the message was about none.
  package var intent: IntentID?
  /// Calibrated probability of `intent`, 0…1; 0 where it was not ranked.
  package var confidence: Double
  /// The likeliest of the other intents; nil where there is none.
  package var runnerUp: IntentID?
  /// By how much `confidence` exceeds the runner-up's; below 0 where the runner-up was likelier.
  package var margin: Double
  /// The lowest confidence at which the agent would still have asked back, 0…1.
  package var threshold: Double
  /// Whether the text was stranger than the texts the agent knows.
  package var isNovel: Bool
  /// What the turn was taken for.
  package var decision: Decision
  /// Whether the answer was found by searching the articles.
  package var viaSearch: Bool
  /// What was read in the place of misspelt words.
  package var corrections: [SpellingCorrection]
  /// The place of the request among those of its turn, from 1.
  package var part = 1
  /// Where the words stand that it rests on, in UTF-8 bytes of the turn's text; nil for all of it.
  package var span: Range<Int>?
  /// The intents that the message said are not wanted.
  package var rejected: [IntentID] = []
  /// What the message took over from the conversation before it.
  package var context: CarriedContext?

  /// A score; its answer comes from the intent itself unless `viaSearch` says otherwise.
  package init(
    turn: Int,
    intent: IntentID?,
    confidence: Double,
    runnerUp: IntentID?,
    margin: Double,
    threshold: Double,
    isNovel: Bool,
    decision: Decision,
    viaSearch: Bool = false,
    corrections: [SpellingCorrection] = []
  ) {
    self.turn = turn
    self.intent = intent
    self.confidence = confidence
    self.runnerUp = runnerUp
    self.margin = margin
    self.threshold = threshold
    self.isNovel = isNovel
    self.decision = decision
    self.viaSearch = viaSearch
    self.corrections = corrections
  }
}

/// What the agent said in a turn.
package struct AgentTurn: Sendable, Hashable {
  /// The sort of thing it said; figures count answers by it.
  package enum Kind: String, Sendable, Hashable {
    case greeting, answer, clarify, fallback, handoff, smalltalk, survey
    case offerPerson = "offer_human"
    case collect, confirm, close, note
  }

  /// How what nobody asked for reaches the customer.
  package enum Unasked: String, Sendable, Hashable {
    /// At once where the customer is there, else before the next reply.
    case notice
    /// At once, or never.
    case prompt
  }

  /// The customer's turn it answers; 0 before the first.
  package var turn: Int
  /// The sort of thing it said.
  package var kind: Kind
  /// What it said, in order.
  package var parts: [ReplyPart]
  /// The article it quotes.
  package var article: ArticleID?
  /// Wordings used, so that variants take turns: `SpokenWording` as text.
  package var wordings: [String]
  /// How it reaches the customer where it answers no message; nil where it answers one.
  package var unasked: Unasked?

  /// A reply; it quotes no article and uses no counted wording unless said otherwise.
  package init(
    turn: Int,
    kind: Kind,
    parts: [ReplyPart],
    article: ArticleID? = nil,
    wordings: [String] = [],
    unasked: Unasked? = nil
  ) {
    self.unasked = unasked
    self.turn = turn
    self.kind = kind
    self.parts = parts
    self.article = article
    self.wordings = wordings
  }
}

/// Where a slot's value came from.
package enum SlotSource: String, Sendable, Hashable {
  /// An entity in a message about something.
  case utterance
  /// The answer to the slot's own question.
  case answer
  /// A flow's `set`.
  case flow
  /// The customer said that the list is complete.
  case completed
  /// The contact before.
  case carried
}

/// Why an answer gave a slot no value.
package enum SlotRejection: String, Sendable, Hashable, CaseIterable {
  /// Nothing in it could be read as a value.
  case notUnderstood = "not_understood"
  /// A code whose check digit does not fit.
  case mistyped
  /// A value that the content does not allow.
  case invalid
  /// The customer does not have it.
  case lacking
}

/// How a flow came to its end.
package enum FlowOutcome: String, Sendable, Hashable {
  case done, cancelled, abandoned
  /// It was under way when a person was called in, and may go on later.
  case escalated
  /// It could not go on: a person is to do what it was for.
  case handedOver = "handed_over"
}

/// What a ticket holds when it is opened.
package struct TicketOpening: Sendable, Hashable {
  /// How urgent it is: `low`, `normal`, `high`, `urgent`.
  package var priority: String
  /// The people who are to work it, by the name the content gives them.
  package var queue: String
  /// What it is about in a line: the intent's title, else the customer's words.
  package var subject: String
  /// The intent it is about.
  package var issue: IntentID?
  /// What the customer wrote, redacted, oldest first.
  package var words: [String]
  /// What the conversation had found out, by slot name.
  package var slots: [String: Value]
  /// The articles that were shown, so that nobody sends them again.
  package var articles: [ArticleID]
  /// The language in which the customer is to be answered, a BCP 47 tag; nil for the content's first.
  package var language: String?

  /// A ticket as the conversation hands it over, in the content's first language unless said otherwise.
  package init(
    priority: String,
    queue: String,
    subject: String,
    issue: IntentID?,
    words: [String],
    slots: [String: Value],
    articles: [ArticleID],
    language: String? = nil
  ) {
    self.priority = priority
    self.queue = queue
    self.subject = subject
    self.issue = issue
    self.words = words
    self.slots = slots
    self.articles = articles
    self.language = language
  }
}

/// A person's answer on a ticket.
package struct TicketReply: Sendable, Hashable {
  /// What they wrote.
  package var text: RedactedText
  /// Whether the customer sees it; else it is a note among colleagues.
  package var isPublic: Bool
  /// Seconds of work, where they were recorded.
  package var workSeconds: Int?

  /// A reply, or a note; nobody need record how long it took.
  package init(text: RedactedText, isPublic: Bool, workSeconds: Int? = nil) {
    self.text = text
    self.isPublic = isPublic
    self.workSeconds = workSeconds
  }
}
