import SourceDiagnostics

/// What stands in the place of texts in another language: `say.de` beside `say`.
struct TextTranslation: Sendable {
  /// Where the key stands.
  let key: ContentNode
  /// The language as the key has it, a BCP 47 tag.
  let language: String
  let texts: [TextDraft]
}

/// Texts for one occasion, of which one is said, with their translations.
struct TextGroup: Sendable {
  let texts: [TextDraft]
  let translations: [TextTranslation]

  /// Texts with their translations; none unless some are given.
  init(texts: [TextDraft] = [], translations: [TextTranslation] = []) {
    self.texts = texts
    self.translations = translations
  }

  /// The texts of all languages.
  var all: [TextDraft] { texts + translations.flatMap(\.texts) }

  /// The texts in a language; nil where there are none.
  func texts(in language: String) -> TextTranslation? {
    translations.first { $0.language == language }
  }
}

/// A key with a language behind its dot.
struct LanguageKey: Sendable {
  let node: ContentNode
  /// The mapping it stands in.
  let parent: ContentNode
  /// The key without the language.
  let name: String
  /// The language, a BCP 47 tag.
  let language: String
  /// Whether languages may stand there that the content does not declare.
  let isOpen: Bool

  /// Where the language stands in the key.
  var range: Range<Int> { name.utf8.count + 1..<name.utf8.count + 1 + language.utf8.count }
}
