/// How texts reach a matcher, and what else the agent would find for them.
package struct ContentReading: Sendable {
  /// A text as the matcher reads it: with names in the place of its values (`‹order-number›`).
  package let masked: @Sendable (String) -> String
  /// Whether an article answers a text.
  package let hasArticle: @Sendable (String) -> Bool
  /// Words in lower case that no spelling correction touches.
  package let keptWords: Set<String>

  /// A reading; without arguments texts are read as they stand, and there are no articles.
  package init(
    masked: @escaping @Sendable (String) -> String = { $0 },
    hasArticle: @escaping @Sendable (String) -> Bool = { _ in false },
    keptWords: Set<String> = []
  ) {
    self.masked = masked
    self.hasArticle = hasArticle
    self.keptWords = keptWords
  }
}
