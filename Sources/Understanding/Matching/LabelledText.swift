import Conversation

/// A text with the intent that it expresses.
package struct LabelledText: Sendable, Hashable {
  /// What a customer wrote, its values masked as placeholders (`‹order-number›`).
  package let text: String
  /// What they wanted; nil for a text that no intent should answer.
  package let intent: IntentID?

  /// A text to learn from; without an intent it teaches refusal.
  package init(text: String, intent: IntentID?) {
    self.text = text
    self.intent = intent
  }
}
