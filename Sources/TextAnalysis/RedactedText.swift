/// Text that is safe to write down: what it held of personal data are placeholders such as
/// `‹email:h3›`.
///
/// Only the `Redactor` and those who repeat what stands in the log make one, so that a raw text
/// cannot reach an event by mistake.
package struct RedactedText: Sendable, Hashable {
  /// The text itself.
  package let text: String

  /// Wraps a text that the redactor wrote, or that stood in the log already.
  package init(alreadyRedacted text: String) { self.text = text }
}

extension RedactedText: CustomStringConvertible {
  package var description: String { text }
}
