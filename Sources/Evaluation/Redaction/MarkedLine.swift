import TextAnalysis

/// One message whose personal data is marked: `call {{phone: 07700 900123}} please`.
package struct MarkedLine: Sendable, Hashable {
  /// A piece of personal data.
  package struct Mark: Sendable, Hashable {
    /// What kind of data it is.
    package let kind: RedactionClass
    /// Where it stands, in UTF-8 bytes of the text.
    package let range: Range<Int>

    /// Data of the class `kind` at `range`, in UTF-8 bytes of the text.
    package init(kind: RedactionClass, range: Range<Int>) {
      self.kind = kind
      self.range = range
    }
  }

  /// The line in its file, counted from 1.
  package let number: Int
  /// The message as the customer wrote it.
  package let text: String
  /// Its personal data, by position.
  package let marks: [Mark]

  /// A message with what must be taken out of it.
  package init(number: Int, text: String, marks: [Mark]) {
    self.number = number
    self.text = text
    self.marks = marks
  }

  /// What stands in a range of UTF-8 bytes of the text.
  package func excerpt(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
