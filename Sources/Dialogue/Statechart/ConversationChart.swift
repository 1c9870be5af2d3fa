import Conversation

/// How a conversation may go from state to state, as far as its content lets it.
///
/// The table below is the conversation's own statechart. Its guards are conditions on the content, so that a chart holds
/// what can really happen: a content without confirmations has no state `confirming`. The replay of scenarios holds every
/// log against it.
package struct ConversationChart: Sendable, Hashable {
  /// A condition on the content under which a way exists.
  package enum Guard: Sendable, Hashable, CaseIterable {
    /// Some intent asks for a slot.
    case asksForValues
    /// Some flow has a confirmation.
    case confirms
    /// There are two intents to choose from, or replies with choices.
    case hasChoices
    /// Some answer is followed by "did that help?".
    case asksWhetherItHelped
    /// A ticket is followed by the question for an address.
    case asksForContact
    /// Ratings are asked for.
    case asksForRating
    /// Some flow can be interrupted.
    case canBeInterrupted
    /// Some answer is followed up.
    case followsUp

    /// Whether the condition holds of a content.
    /// - Parameter hasArticles: Whether there is anything to search: what is found is asked about, too.
    package func holds(of definition: DialogueDefinition, hasArticles: Bool) -> Bool {
      switch self {
      case .asksForValues: definition.asksForValues
      case .confirms: definition.confirms
      case .hasChoices: definition.intents.count > 1
      case .asksWhetherItHelped:
        hasArticles || definition.intents.values.contains(where: \.asksWhetherItHelped)
      case .asksForContact: definition.escalation.contact != .none
      case .asksForRating: !definition.survey.surveys.isEmpty
      case .canBeInterrupted: definition.asksForValues || definition.confirms
      case .followsUp: definition.followsUp
      }
    }
  }

  /// Where a way may begin.
  package enum Origin: Sendable, Hashable {
    /// In every state in which the agent speaks; and, since a person gives a conversation back where it was, in the
    /// state in which one does.
    case agent
    case state(ConversationState)
  }

  /// One line of the table.
  package struct Rule: Sendable, Hashable {
    /// Where the way begins.
    package let from: Origin
    /// What leads along it, in words.
    package let trigger: String
    /// Nil where it always exists.
    package let `guard`: Guard?
    /// Where it leads.
    package let to: ConversationState
  }

  /// The conversation's statechart.
  package static let rules: [Rule] = [
    Rule(from: .agent, trigger: "answered, stopped or left", guard: nil, to: .open),
    Rule(from: .agent, trigger: "several things fit", guard: .hasChoices, to: .clarifying),
    Rule(from: .agent, trigger: "a value is missing", guard: .asksForValues, to: .collecting),
    Rule(from: .agent, trigger: "a change needs a yes", guard: .confirms, to: .confirming),
    Rule(from: .agent, trigger: "answered", guard: .asksWhetherItHelped, to: .didThatHelp),
    Rule(from: .agent, trigger: "a ladder ends", guard: nil, to: .offeringPerson),
    Rule(from: .agent, trigger: "a person is needed", guard: .asksForContact, to: .escalating),
    Rule(from: .agent, trigger: "back after long", guard: .canBeInterrupted, to: .resuming),
    Rule(from: .agent, trigger: "some time later", guard: .followsUp, to: .followingUp),
    Rule(from: .agent, trigger: "resolved", guard: .asksForRating, to: .surveying),
    Rule(from: .agent, trigger: "a person takes over", guard: nil, to: .withPerson),
    Rule(from: .agent, trigger: "goodbye or silence", guard: nil, to: .closed),
    Rule(from: .state(.closed), trigger: "asked", guard: .asksForRating, to: .surveying),
    Rule(from: .state(.closed), trigger: "the ticket is reopened", guard: nil, to: .open),
    Rule(from: .state(.closed), trigger: "reopened by a person", guard: nil, to: .withPerson),
  ]

  /// The lines of the table that hold of the content.
  package let rules: [Rule]

  /// The chart of a content.
  package init(of definition: DialogueDefinition, hasArticles: Bool) {
    rules = Self.rules.filter {
      $0.guard?.holds(of: definition, hasArticles: hasArticles) ?? true
    }
  }

  /// The states that the content can come to.
  package var states: [ConversationState] {
    let targets = Set(rules.map(\.to))
    return ConversationState.allCases.filter { $0 == .open || targets.contains($0) }
  }

  /// Whether a conversation may go from one state to another at once.
  package func allows(_ from: ConversationState, _ to: ConversationState) -> Bool {
    from == to
      || rules.contains { rule in
        guard rule.to == to else { return false }
        switch rule.from {
        case .agent: return from != .closed
        case .state(let origin): return origin == from
        }
      }
  }

  /// The chart as it is drawn: what holds in every state in which the agent speaks begins at one place, not at each.
  package var drawing: [Statechart.Way] {
    [Statechart.Way(from: nil, to: ConversationState.open.rawValue)]
      + rules.map { rule in
        let from =
          switch rule.from {
          case .agent: "agent speaks"
          case .state(let origin): origin.rawValue
          }
        return Statechart.Way(from: from, to: rule.to.rawValue, trigger: rule.trigger)
      } + [
        Statechart.Way(
          from: ConversationState.withPerson.rawValue,
          to: "agent speaks",
          trigger: "given back"
        ),
        Statechart.Way(from: ConversationState.closed.rawValue, to: nil),
      ]
  }

  /// The chart as states and ways; a session that has ended may be left so.
  package var statechart: Statechart {
    let known = states
    var ways = [Statechart.Way(from: nil, to: ConversationState.open.rawValue)]
    for rule in rules {
      let origins: [ConversationState] =
        switch rule.from {
        case .agent: known.filter { $0 != .closed && $0 != rule.to }
        case .state(let origin): [origin]
        }
      ways += origins.map {
        Statechart.Way(from: $0.rawValue, to: rule.to.rawValue, trigger: rule.trigger)
      }
    }
    ways.append(Statechart.Way(from: ConversationState.closed.rawValue, to: nil))
    return Statechart(
      name: "conversation",
      states: states.map { Statechart.State($0.rawValue) },
      ways: ways
    )
  }
}

extension DialogueDefinition {
  fileprivate var asksForValues: Bool {
    intents.values.contains { intent in intent.slots.contains { !$0.isOptional } }
  }

  fileprivate var followsUp: Bool {
    intents.values.contains { intent in
      switch intent.action {
      case .reply(let reply): reply.timers.followUp != nil
      case .flow(let flow):
        flow.states.flatMap(\.transitions).contains { $0.timers.followUp != nil }
      case .none: false
      }
    }
  }

  fileprivate var confirms: Bool {
    intents.values.contains { intent in
      guard case .flow(let flow) = intent.action else { return false }
      return flow.states.contains { if case .confirm = $0.step { true } else { false } }
    }
  }
}
