/// A fault inside one text of the content, by its place within that text.
package struct ContentSyntaxError: Error, Sendable, Hashable {
  /// What is wrong.
  package let message: String
  /// The UTF-8 bytes it concerns, counted from the start of the text.
  package let range: Range<Int>
  /// How to mend it.
  package let hint: String?

  /// A fault at the UTF-8 bytes `range` of the text; without a hint unless one is given.
  package init(message: String, range: Range<Int>, hint: String? = nil) {
    self.message = message
    self.range = range
    self.hint = hint
  }
}
