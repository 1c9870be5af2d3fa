import Conversation

/// The answer to one question of a form.
package struct FormAnswer: Sendable, Hashable {
  /// The slot that was asked for.
  package let slot: SlotName
  /// What it was read as; nil where it could not be read.
  package let value: Value?
  /// Whether it gives a code of the slot's form whose check digit does not fit.
  package let isMistyped: Bool

  /// An answer as it was read.
  package init(slot: SlotName, value: Value?, isMistyped: Bool = false) {
    self.slot = slot
    self.value = value
    self.isMistyped = isMistyped
  }
}
