import AgentCore
import Conversation

/// Runs the actions that the content declares: look-ups in tables, and programs.
///
/// Whatever goes wrong is the result `failed` with a reason that holds nothing of the customer's. A program
/// never holds up other work: each runs beside a thread of its own.
package struct BackEndActionClient: ActionClient {
  private enum Runner: Sendable {
    case table(TableLookup)
    case command(CommandAction)
  }

  private let runners: [ActionName: Runner]

  /// - Parameter definitions: The declared actions; of two with one name the first counts.
  package init(definitions: [ActionDefinition]) {
    let runners = definitions.map { definition in (definition.name, Self.runner(for: definition)) }
    self.runners = Dictionary(runners, uniquingKeysWith: { first, _ in first })
  }

  package func run(_ call: ActionCall) async -> ActionResult {
    switch runners[call.name] {
    case .table(let table): table.run(call)
    case .command(let command): await command.run(call)
    case nil: .failed("no action of this name is declared")
    }
  }

  private static func runner(for definition: ActionDefinition) -> Runner {
    switch definition.kind {
    case .table(let rows, let key):
      .table(TableLookup(rows: rows, key: key, results: definition.results))
    case .command(let words, let directory):
      .command(
        CommandAction(
          command: Command(words: words, directory: directory, timeout: definition.timeout),
          results: definition.results
        )
      )
    }
  }
}
