import Conversation

/// A text with the intent that it expresses.
package struct LabelledText: Sendable, Hashable {
  /// What a customer wrote, its values masked as placeholders (`‹order-number›`).
  package let text: String
  /// What they wanted; nil for a text that no intent should answer.
  package let intent: IntentID?
  /// The language it is written in, a BCP 47 tag.
  package let language: String

  /// A text to learn from; without an intent it teaches refusal.
  package init(text: String, intent: IntentID?, language: String = "en") {
    self.text = text
    self.intent = intent
    self.language = language
  }

  /// What puts texts in one order, whatever their order was.
  var sortKey: (String, String, String) { (intent?.rawValue ?? "", text, language) }

  /// Whether an encoder can read it; texts in languages it has not learnt are known by their words alone.
  package var isEncodable: Bool { UtteranceInterpreter.isEncodable(language) }
}
