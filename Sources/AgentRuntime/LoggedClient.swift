import AgentCore
import Logging

/// Runs actions and logs why those that failed did; reasons hold nothing of the customer's.
struct LoggedClient: ActionClient {
  private let client: any ActionClient
  private let logger: Logger

  init(_ client: any ActionClient, _ logger: Logger) {
    self.client = client
    self.logger = logger
  }

  func run(_ call: ActionCall) async -> ActionResult {
    let result = await client.run(call)
    if let reason = result.reason {
      logger.warning("the action '\(call.name)' failed: \(reason)")
    }
    return result
  }
}
