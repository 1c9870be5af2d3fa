import AgentCore
import Conversation
import Dialogue

/// What of the content scenarios reach, and what none of them does.
package struct ScenarioCoverage: Sendable, Hashable {
  /// One kind of thing that content declares.
  package struct Group: Sendable, Hashable {
    /// What the things are: `intents`.
    package let name: String
    /// How many there are.
    package let count: Int
    /// Those that no scenario reaches, by name.
    package let missed: [String]

    init(_ name: String, declared: Set<String>, reached: Set<String>) {
      self.name = name
      count = declared.count
      missed = declared.subtracting(reached).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// Intents, flow states, and results of actions.
  package let groups: [Group]

  /// What the events of `results` reach of `definition`.
  package init(of definition: AgentDefinition, by results: [ScenarioResult]) {
    let facts = results.flatMap(\.events).map(\.fact)
    groups = [
      Group("intents", declared: definition.intentNames, reached: Self.intents(facts)),
      Group("flow states", declared: definition.stateNames, reached: Self.states(facts)),
      Group("action results", declared: definition.resultNames, reached: Self.results(facts)),
    ]
  }

  /// A line a group, with what is missed below it.
  package var text: String {
    groups.filter { $0.count > 0 }.map { group in
      let reached =
        "coverage: \(group.count - group.missed.count) of \(group.count) \(group.name)\n"
      return reached + group.missed.map { "  not reached: \($0)\n" }.joined()
    }.joined()
  }

  // MARK: Reached

  private static func intents(_ facts: [Fact]) -> Set<String> {
    var reached: Set<String> = []
    for case .intentScored(let score) in facts where !score.viaSearch {
      guard [.answer, .smalltalk, .escalate].contains(score.decision), let intent = score.intent
      else { continue }
      reached.insert(intent.rawValue)
    }
    return reached
  }

  private static func states(_ facts: [Fact]) -> Set<String> {
    var reached: Set<String> = []
    for case .flowMoved(let intent, let state) in facts { reached.insert("\(intent) \(state)") }
    return reached
  }

  private static func results(_ facts: [Fact]) -> Set<String> {
    var reached: Set<String> = []
    for case .actionCompleted(let name, let result, _) in facts {
      reached.insert("\(name) \(result)")
    }
    return reached
  }
}

extension AgentDefinition {
  fileprivate var intentNames: Set<String> { Set(dialogue.intents.keys.map(\.rawValue)) }

  fileprivate var stateNames: Set<String> {
    var names: Set<String> = []
    for intent in dialogue.intents.values {
      guard case .flow(let flow) = intent.action else { continue }
      for state in flow.states { names.insert("\(intent.id) \(state.name)") }
    }
    return names
  }

  /// Every action may fail, whatever it declares.
  fileprivate var resultNames: Set<String> {
    Set(
      actions.flatMap { action in
        (action.results.map(\.name) + ["failed"]).map { "\(action.name) \($0)" }
      }
    )
  }
}
