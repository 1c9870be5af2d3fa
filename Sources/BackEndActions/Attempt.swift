import AgentCore

/// What one attempt at an action came to.
enum Attempt: Sendable, Hashable {
  /// The back end answered. Where that is `failed`, it would be so again.
  case answered(ActionResult)
  /// The back end did not answer, or only that it could not: why, with nothing of the customer's.
  case unreached(String)

  /// The result for the conversation.
  var result: ActionResult {
    switch self {
    case .answered(let result): result
    case .unreached(let reason): .failed(reason)
    }
  }
}
