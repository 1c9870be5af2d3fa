import AgentCore
import Conversation

/// Runs the actions that the content declares: look-ups in tables, programs, and back ends over HTTP.
///
/// Whatever goes wrong is the result `failed` with a reason that holds nothing of the customer's. A program or a back end
/// never holds up other work: each call waits beside a thread of its own, and only so many of an action at once.
package struct BackEndActionClient: ActionClient {
  private enum Runner: Sendable {
    case table(TableLookup)
    case guarded(GuardedAction)
  }

  private let runners: [ActionName: Runner]

  /// - Parameters:
  ///   - definitions: The declared actions; of two with one name the first counts.
  ///   - surroundings: The clock, chance and environment that calls go by.
  package init(definitions: [ActionDefinition], in surroundings: ActionSurroundings) {
    let runners = definitions.map { ($0.name, Self.runner(for: $0, surroundings)) }
    self.runners = Dictionary(runners, uniquingKeysWith: { first, _ in first })
  }

  package func run(_ call: ActionCall) async -> ActionResult {
    switch runners[call.name] {
    case .table(let table): table.run(call)
    case .guarded(let action): await action.run(call)
    case nil: .failed("no action of this name is declared")
    }
  }

  private static func runner(
    for definition: ActionDefinition,
    _ surroundings: ActionSurroundings
  ) -> Runner {
    switch definition.kind {
    case .table(let rows, let key):
      return .table(TableLookup(rows: rows, key: key, results: definition.results))
    case .command(let words, let directory):
      let action = CommandAction(
        command: Command(words: words, directory: directory),
        results: definition.results
      )
      return .guarded(GuardedAction(definition, in: surroundings, attempt: action.attempt))
    case .http(let endpoint):
      let action = HTTPAction(
        endpoint,
        results: definition.results,
        variable: surroundings.variable
      )
      return .guarded(GuardedAction(definition, in: surroundings, attempt: action.attempt))
    }
  }
}
