import SourceDiagnostics

/// A folder without settings or without intents.
struct MissingContentRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if model.layout.agent == nil {
      found.append(
        Diagnostic(
          code: "missing-file",
          message: "there is no 'agent.yaml'",
          location: model.start(of: ContentLayout.agentPath),
          hint: "it holds at least the agent's name, such as 'name: Larkmoor help'"
        )
      )
    }
    if model.layout.intents.isEmpty {
      found.append(
        Diagnostic(
          code: "missing-intents",
          message: "there are no intents",
          location: model.start(of: ContentLayout.agentPath),
          hint: "an intent is a file in a topic's folder, such as 'orders/track-order.yaml'"
        )
      )
    }
    return found
  }
}
