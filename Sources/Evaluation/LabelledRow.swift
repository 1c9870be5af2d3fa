import CanonicalJSON
import Conversation

/// One row of a labelled data set.
package struct LabelledRow: Sendable, Hashable {
  /// The label of texts that no intent should answer.
  package static let outOfScope: IntentID = "oos"

  /// What a customer wrote.
  package let text: String
  /// What they wanted, or `outOfScope`.
  package let intent: IntentID
  /// The language it is written in, a BCP 47 tag; nil where nothing is said of it.
  package let language: String?

  /// A text with its label, `outOfScope` for one that no intent should answer.
  package init(text: String, intent: IntentID, language: String? = nil) {
    self.text = text
    self.intent = intent
    self.language = language
  }

  /// Whether an intent should answer it.
  package var isInScope: Bool { intent != Self.outOfScope }

  /// The rows of a JSON Lines file of objects `{"text", "intent"}`; further members are ignored, and so are
  /// blank lines.
  /// - Parameter path: the file's name, for the fault.
  /// - Throws: `DataFault` for the first line that is something else.
  package static func rows(of bytes: [UInt8], path: String) throws(DataFault) -> [LabelledRow] {
    try JSONLines.map(bytes, path: path, expecting: #"{"text": "…", "intent": "…"}"#) { value in
      guard let text = value["text"]?.string, let intent = value["intent"]?.string,
        !intent.isEmpty
      else { return nil }
      return LabelledRow(text: text, intent: IntentID(intent))
    }
  }
}
