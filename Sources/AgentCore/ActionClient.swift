import Conversation

/// A look-up, or a change, in a back end.
package struct ActionCall: Sendable, Hashable {
  /// Its name in `actions.yaml`.
  package var name: ActionName
  /// What it is given.
  package var arguments: [String: Value]
  /// The same for every attempt at the same step, so that a change is made once.
  package var idempotencyKey: String

  /// A call of the action `name`; `arguments` go by the names that the flow's `with` gives them.
  package init(name: ActionName, arguments: [String: Value], idempotencyKey: String) {
    self.name = name
    self.arguments = arguments
    self.idempotencyKey = idempotencyKey
  }
}

/// What a back end answered.
package struct ActionResult: Sendable, Hashable {
  /// A declared result's name, or `failed`.
  package var name: String
  /// The result's fields, typed as declared.
  package var values: [String: Value]
  /// Why it failed, for the log: nothing of the customer's.
  package var reason: String?

  /// A result without fields unless `values` holds some; `reason` is for `failed` alone.
  package init(name: String, values: [String: Value] = [:], reason: String? = nil) {
    self.name = name
    self.values = values
    self.reason = reason
  }

  /// The result of a back end that did not answer, or not as declared.
  package static func failed(_ reason: String) -> Self { Self(name: "failed", reason: reason) }
}

/// Runs actions. Live in `BackEndActions`; scenarios use declared answers.
package protocol ActionClient: Sendable {
  /// Runs `call` within its time limit; a fault is the result `failed`, never an error.
  func run(_ call: ActionCall) async -> ActionResult
}
