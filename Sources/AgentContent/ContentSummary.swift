import AgentCore
import Dialogue

/// Says in one line what a content folder holds.
package enum ContentSummary {
  /// `46 intents, 12 entities, 9 actions, 23 articles`.
  package static func text(of definition: AgentDefinition) -> String {
    [
      count(definition.dialogue.intents.count, "intent", "intents"),
      count(definition.entities.count, "entity", "entities"),
      count(definition.actions.count, "action", "actions"),
      count(definition.articles.count, "article", "articles"),
    ].joined(separator: ", ")
  }

  /// What is proven of the statecharts: `28 flows with 612 states and 2140 ways: each is reached, …`.
  package static func proof(of definition: AgentDefinition) -> String {
    let proof = StatechartProof(
      of: definition.dialogue,
      hasArticles: !definition.articles.isEmpty
    )
    let size =
      "\(count(proof.flows, "flow", "flows")) and the conversation, "
      + "\(count(proof.states, "state", "states")) with what is known in them, "
      + count(proof.ways, "way", "ways")
    return size + ": every state is reached, every ladder ends, nothing goes round by itself"
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
