import Conversation

/// When and how a person is brought in.
package struct EscalationPolicy: Sendable, Hashable {
  /// How the customer may be reached.
  package enum Contact: String, Sendable, Hashable, CaseIterable {
    case none
    case emailOrPhone = "email_or_phone"
  }

  /// Whether the customer is asked before a ticket is opened.
  package var asksFirst: Bool
  /// How the customer may be reached; with `none`, no address is asked for.
  package var contact: Contact
  /// The queue of tickets whose rule names none.
  package var queue: String

  /// Without being told otherwise: tickets at once, an address asked for, the queue `general`.
  package init(
    asksFirst: Bool = false,
    contact: Contact = .emailOrPhone,
    queue: String = "general"
  ) {
    self.asksFirst = asksFirst
    self.contact = contact
    self.queue = queue
  }
}

/// When silence ends a session.
package struct SessionWindows: Sendable, Hashable {
  /// After a question, on channels where people answer at once.
  package var awaiting: Milliseconds
  /// After an answer, and after a question on slow channels (e-mail, messengers).
  package var answered: Milliseconds
  /// How long the agent waits for an answer before it asks whether the customer is still there; nil for never.
  package var silence: Milliseconds?
  /// How long after the customer's last sign of life a flow that silence broke off may go on.
  package var resume: Milliseconds

  /// 30 minutes after a question and 24 hours after an answer, unless said otherwise; a flow may go on for a day, and
  /// nothing is said into a silence.
  package init(
    awaiting: Milliseconds = .minutes(30),
    answered: Milliseconds = .hours(24),
    silence: Milliseconds? = nil,
    resume: Milliseconds = .hours(24)
  ) {
    self.silence = silence
    self.resume = resume
    self.awaiting = awaiting
    self.answered = answered
  }

  /// The channels where a question is answered at once or not at all.
  package static let immediateChannels: Set<String> = ["web", "terminal", "pipe"]
}

/// How far a conversation may stray from what is under way.
package struct InterruptionPolicy: Sendable, Hashable {
  /// How many flows may wait below the one under way; the oldest is given up for another one.
  package var depth: Int
  /// How long a flow may wait before the customer is asked whether to go on with it.
  package var age: Milliseconds

  /// Three flows, each for 15 minutes, unless said otherwise.
  package init(depth: Int = 3, age: Milliseconds = .minutes(15)) {
    self.depth = depth
    self.age = age
  }
}

/// From when a customer counts as upset, and what follows.
package struct MoodPolicy: Sendable, Hashable {
  /// The score (`MoodScore`) from which a customer counts as upset.
  package var upset: Double
  /// The least priority of a ticket that is opened for an upset customer.
  package var priority: TicketPriority

  /// From 2 on, with tickets of high priority, unless said otherwise.
  package init(upset: Double = 2, priority: TicketPriority = .high) {
    self.upset = upset
    self.priority = priority
  }
}
