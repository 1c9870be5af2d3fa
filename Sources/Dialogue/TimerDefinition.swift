import Conversation

/// When a reminder falls due.
package enum ReminderTime: Sendable, Hashable {
  /// So long after it is set.
  case after(Milliseconds)
  /// On the day, or at the moment, that a slot or a result holds.
  case at(String)
}

/// Something that the customer is told later on.
package struct ReminderDefinition: Sendable {
  /// When.
  package var time: ReminderTime
  /// Variants; one of them is said.
  package var say: [Template]

  /// A reminder; one whose time has no value, or is past, is not set.
  package init(time: ReminderTime, say: [Template]) {
    self.time = time
    self.say = say
  }
}

/// Something that the customer is asked later on, with what a yes and a no lead to.
package struct FollowUpDefinition: Sendable {
  /// What comes after a no.
  package enum Next: Sendable, Hashable {
    case escalate
    case intent(IntentID)
  }

  /// How long after the flow or the answer.
  package var after: Milliseconds
  /// The question; variants, one of them is asked.
  package var ask: [Template]
  /// What a yes is answered with; without any, the agent's own words.
  package var yes: [Template]
  /// What a no is answered with.
  package var no: [Template]
  /// What comes after a no; nil for nothing.
  package var next: Next?

  /// A follow-up that leads nowhere, unless said otherwise.
  package init(
    after: Milliseconds,
    ask: [Template],
    yes: [Template] = [],
    no: [Template] = [],
    next: Next? = nil
  ) {
    self.after = after
    self.ask = ask
    self.yes = yes
    self.no = no
    self.next = next
  }
}

/// What is set to be said later on, on the way out of a state or with an answer.
package struct TimerSettings: Sendable {
  /// What the customer is told; nil for nothing.
  package var reminder: ReminderDefinition?
  /// What the customer is asked; nil for nothing.
  package var followUp: FollowUpDefinition?

  /// Nothing, unless something is given.
  package init(reminder: ReminderDefinition? = nil, followUp: FollowUpDefinition? = nil) {
    self.reminder = reminder
    self.followUp = followUp
  }

  /// The names that are read when they are set, in order of use.
  package var namesRead: [String] {
    var names: [String] = []
    if let reminder {
      if case .at(let name) = reminder.time { names.append(name) }
      names += reminder.say.flatMap(\.valueNames)
    }
    if let followUp { names += (followUp.ask + followUp.yes + followUp.no).flatMap(\.valueNames) }
    return names
  }
}
