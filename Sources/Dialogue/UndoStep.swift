import Conversation

/// What takes back an action that changed something, where its flow does not come to its good end.
package struct UndoStep: Sendable, Hashable {
  /// The action that undoes it.
  package var action: ActionName
  /// The results after which there is something to undo.
  package var results: [String]

  /// A step that follows on any of `results`.
  package init(action: ActionName, after results: [String]) {
    self.action = action
    self.results = results
  }
}
