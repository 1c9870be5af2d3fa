/// Something the agent says of its own when an instant has come.
///
/// Its texts were written when it was set, from what was known then, so that neither the content nor the vault is
/// needed when it falls due (decision 0025).
package struct SessionTimer: Sendable, Hashable {
  /// What it is for.
  package enum Kind: String, Sendable, Hashable {
    /// Tells the customer something.
    case reminder
    /// Asks the customer something, and goes by the answer.
    case followUp = "follow_up"
    /// Asks whether the customer is still there, who owes an answer.
    case silence
  }

  /// Unique in its session: setting another one of the name replaces it.
  package var name: String
  /// What it is for.
  package var kind: Kind
  /// When it falls due.
  package var at: Timestamp
  /// What is said, one text each time it falls due.
  package var texts: [String]
  /// The time between one text and the next; nil where there is one text.
  package var every: Milliseconds?
  /// What the answer leads to, where it asks.
  package var question: FollowUpQuestion?

  /// A timer that says `texts`, one after the other.
  package init(
    name: String,
    kind: Kind,
    at: Timestamp,
    texts: [String],
    every: Milliseconds? = nil,
    question: FollowUpQuestion? = nil
  ) {
    self.name = name
    self.kind = kind
    self.at = at
    self.texts = texts
    self.every = every
    self.question = question
  }
}

/// What follows a yes and a no to something that was asked later on.
package struct FollowUpQuestion: Sendable, Hashable {
  /// The intent it follows up.
  package var intent: IntentID
  /// What a yes is answered with; nil for the agent's own words.
  package var yes: String?
  /// What a no is answered with; nil for nothing of its own.
  package var no: String?
  /// What comes after a no: an intent's id, or `escalate`; nil for nothing.
  package var next: String?
  /// What is known for the intent that comes next, by the names of slots.
  package var slots: [SlotName: Value] = [:]

  /// A question about `intent` that leads nowhere, unless said otherwise.
  package init(intent: IntentID, yes: String? = nil, no: String? = nil, next: String? = nil) {
    self.intent = intent
    self.yes = yes
    self.no = no
    self.next = next
  }
}

/// What the agent has said of its own that has not reached the customer yet.
package struct SpokenNotice: Sendable, Hashable {
  /// The event that says so; its delivery is recorded by this id.
  package var event: EventID
  /// When it was said.
  package var at: Timestamp
  /// What was said.
  package var parts: [ReplyPart]
  /// Whether it is only worth saying to somebody who is there.
  package var isPrompt: Bool

  /// A notice of an `agent.turn`.
  package init(event: EventID, at: Timestamp, parts: [ReplyPart], isPrompt: Bool) {
    self.event = event
    self.at = at
    self.parts = parts
    self.isPrompt = isPrompt
  }
}
