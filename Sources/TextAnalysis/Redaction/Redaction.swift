/// A text without its personal data, and what was taken out of it.
package struct Redaction: Sendable, Hashable {
  /// The text with placeholders; everything else is scalar for scalar what the customer wrote.
  package let text: RedactedText
  /// What was taken out, by position; spans never overlap.
  package let spans: [RedactedSpan]
  /// The number of the first handle that is free after this text.
  package let nextHandle: Int

  /// A redacted text with its spans in order of position.
  package init(text: RedactedText, spans: [RedactedSpan], nextHandle: Int) {
    self.text = text
    self.spans = spans
    self.nextHandle = nextHandle
  }
}

/// One piece of personal data that a placeholder stands for.
package struct RedactedSpan: Sendable, Hashable {
  /// What kind of data it is.
  package let kind: RedactionClass
  /// The name under which the vault may keep the value, such as `h3`; nil for what is never kept.
  package let handle: String?
  /// Where it stood, in UTF-8 bytes of the raw text.
  package let rawRange: Range<Int>
  /// Where its placeholder stands, in UTF-8 bytes of the redacted text.
  package let redactedRange: Range<Int>
  /// The normal form, to be sealed in the vault; nil for what is never kept, and for a placeholder
  /// that stood in the raw text already.
  package let value: String?
  /// How replies show it: `a…@example.com`, `…4567`, `card …1111`.
  package let masked: String
  /// The form in which all ways to write the value are equal, by which pseudonyms are made and nothing else; nil for a
  /// password, and for a placeholder that stood in the raw text already.
  package let identity: String?

  /// One span; both ranges are in UTF-8 bytes, each of its own text.
  package init(
    kind: RedactionClass,
    handle: String?,
    rawRange: Range<Int>,
    redactedRange: Range<Int>,
    value: String?,
    masked: String,
    identity: String? = nil
  ) {
    self.kind = kind
    self.handle = handle
    self.rawRange = rawRange
    self.redactedRange = redactedRange
    self.value = value
    self.masked = masked
    self.identity = identity
  }
}
