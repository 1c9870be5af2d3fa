/// A call that takes back what an action has done, should the flow it was done for not come to its good end.
///
/// It is noted whole when the action has succeeded, so that the log alone tells what is owed, whatever becomes of the
/// content in between.
package struct UndoNote: Sendable, Hashable {
  /// The action that undoes it.
  package var action: ActionName
  /// What that action is given.
  package var arguments: [String: Value]
  /// The idempotency key of the call, unique within the log.
  package var key: String

  /// A call of `action`, which is made once.
  package init(action: ActionName, arguments: [String: Value], key: String) {
    self.action = action
    self.arguments = arguments
    self.key = key
  }
}

/// A call of an action that has not answered yet.
package struct PendingCall: Sendable, Hashable {
  /// The action.
  package var name: ActionName
  /// What it is given.
  package var arguments: [String: Value]
  /// Its idempotency key.
  package var key: String
  /// Whether it takes back what a flow has left behind, so that no flow waits for its answer.
  package var isUndo: Bool

  /// A call as it was requested.
  package init(name: ActionName, arguments: [String: Value], key: String, isUndo: Bool = false) {
    self.name = name
    self.arguments = arguments
    self.key = key
    self.isUndo = isUndo
  }
}
