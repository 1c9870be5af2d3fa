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

  /// Conversation states, repair patterns, intents, flow states, ways out of them, results of actions, ladder rungs,
  /// articles, escalation reasons and languages.
  package let groups: [Group]

  /// What the events of `results` reach of `definition`.
  package init(of definition: AgentDefinition, by results: [ScenarioResult]) {
    let declared = DeclaredParts(definition)
    var reached = ReachedParts()
    for result in results { reached.add(result.events) }
    groups = CoveredKind.allCases.map { kind in
      Group(kind.rawValue, declared: declared[kind], reached: reached[kind])
    }
  }

  /// A line a group, with what is missed below it.
  package var text: String {
    groups.filter { $0.count > 0 }.map { group in
      let reached =
        "coverage: \(group.count - group.missed.count) of \(group.count) \(group.name)\n"
      return reached + group.missed.map { "  not reached: \($0)\n" }.joined()
    }.joined()
  }
}
