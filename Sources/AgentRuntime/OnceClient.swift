import AgentCore
import Conversation
import Synchronization

/// Runs look-ups at most once a message, however often its turn is decided again.
///
/// Changes are passed on: what keeps them from being made twice is their announcement in the log.
final class OnceClient: ActionClient {
  private struct Question: Hashable {
    var name: ActionName
    var arguments: [String: Value]
  }

  private let client: any ActionClient
  private let changing: Set<ActionName>
  private let answers = Mutex<[Question: ActionResult]>([:])

  init(_ client: any ActionClient, definitions: [ActionDefinition]) {
    self.client = client
    changing = Set(definitions.filter(\.changes).map(\.name))
  }

  func run(_ call: ActionCall) async -> ActionResult {
    guard !changing.contains(call.name) else { return await client.run(call) }
    let question = Question(name: call.name, arguments: call.arguments)
    if let known = answers.withLock({ $0[question] }) { return known }
    let result = await client.run(call)
    answers.withLock { $0[question] = result }
    return result
  }
}
