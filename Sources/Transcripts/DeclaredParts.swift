import AgentCore
import Conversation
import Dialogue

/// What a content declares, by kind: the names that scenarios are to reach.
struct DeclaredParts {
  private let definition: AgentDefinition
  private let dialogue: DialogueDefinition

  init(_ definition: AgentDefinition) {
    self.definition = definition
    dialogue = definition.dialogue
  }

  subscript(kind: CoveredKind) -> Set<String> {
    switch kind {
    case .conversationStates:
      Set(
        ConversationChart(of: dialogue, hasArticles: !definition.articles.isEmpty).states
          .map(\.rawValue)
      )
    case .repairPatterns: repairPatterns
    case .intents: Set(dialogue.intents.keys.map(\.rawValue))
    case .flowStates: Set(flows.flatMap { id, flow in flow.states.map { "\(id) \($0.name)" } })
    case .flowWays: Set(flows.flatMap(Self.ways))
    case .actionResults: actionResults
    case .ladderRungs: ladderRungs
    case .articles: Set(definition.articleNames)
    case .escalationReasons: Set(EscalationReason.allCases.map(\.rawValue))
    case .languages: Set(definition.languages)
    }
  }

  /// The name of a way out of a state, counted from 1.
  static func way(_ intent: IntentID, _ state: FlowStateName, _ way: Int) -> String {
    "\(intent) \(state) way \(way)"
  }

  private var flows: [(IntentID, Flow)] {
    dialogue.intents.values.compactMap { intent in
      if case .flow(let flow) = intent.action { (intent.id, flow) } else { nil }
    }
  }

  private static func ways(of intent: IntentID, _ flow: Flow) -> [String] {
    flow.states.flatMap { state in
      state.ways.indices.map { way(intent, state.name, $0 + 1) }
    }
  }

  /// What goes wrong inside cannot be brought about by content that loads.
  private var repairPatterns: Set<String> {
    let asksIntoSilence = dialogue.windows.silence != nil
    let unreachable = [RepairPattern.internalError] + (asksIntoSilence ? [] : [.silence])
    return Set(RepairPattern.allCases.map(\.rawValue)).subtracting(unreachable.map(\.rawValue))
  }

  /// Every action may fail, whatever it declares.
  private var actionResults: Set<String> {
    Set(
      definition.actions.flatMap { action in
        let decided =
          action.goodwill == nil ? [] : [GoodwillPolicy.refused, GoodwillPolicy.approval]
        return (action.results.map(\.name) + decided + ["failed"]).map { "\(action.name) \($0)" }
      }
    )
  }

  /// The rungs of the ladders of every slot that is asked for.
  private var ladderRungs: Set<String> {
    var names: Set<String> = []
    for intent in dialogue.intents.values {
      guard let chart = FlowChart(of: intent, wording: dialogue.wording) else { continue }
      for rung in chart.rungs { names.insert("\(intent.id) \(rung.name)") }
    }
    return names
  }
}
