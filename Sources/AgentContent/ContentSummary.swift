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

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
