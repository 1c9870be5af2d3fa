import Conversation

/// What the statecharts of a content are proven to keep, by looking at every state they can come to.
package struct StatechartProof: Sendable, Hashable {
  /// Something that does not hold.
  package struct Failure: Sendable, Hashable {
    /// The intent whose flow it is; nil for the conversation itself.
    package let intent: IntentID?
    /// What does not hold, in words.
    package let message: String
  }

  /// What does not hold; empty for every content that loads.
  package private(set) var failures: [Failure] = []
  /// How many flows were looked at.
  package private(set) var flows = 0
  /// How many states, with what is known in them.
  package private(set) var states = 0
  /// How many ways between them.
  package private(set) var ways = 0

  /// Looks at every state of the conversation and of each flow.
  /// - Parameter hasArticles: Whether there is anything to search.
  package init(of definition: DialogueDefinition, hasArticles: Bool) {
    let conversation = ConversationChart(of: definition, hasArticles: hasArticles).statechart
    check(conversation, intent: nil, parts: conversation.states.map(\.name)) { $0 }
    for intent in definition.intents.values.sorted(by: { $0.id < $1.id }) {
      guard let chart = FlowChart(of: intent, wording: definition.wording) else { continue }
      flows += 1
      check(chart.statechart, intent: intent.id, parts: chart.parts, FlowChart.part)
    }
  }

  private mutating func check(
    _ chart: Statechart,
    intent: IntentID?,
    parts: [String],
    _ part: (String) -> String
  ) {
    states += chart.states.count
    ways += chart.ways.count
    let reached = Set(chart.states.map(\.name)).subtracting(chart.unreachable).map(part)
    for missed in parts where !reached.contains(missed) {
      failures.append(Failure(intent: intent, message: "no way leads to '\(missed)'"))
    }
    for state in chart.endless {
      failures.append(Failure(intent: intent, message: "no way leads out of '\(state)'"))
    }
    // A conversation waits in every state, so nothing in it goes round by itself.
    let rounds = Set(chart.spinning.map(part))
    for state in rounds.sorted() {
      failures.append(
        Failure(intent: intent, message: "'\(state)' is come back to without asking anything")
      )
    }
  }
}
