import TextAnalysis

/// The words of a text that say what it is about, as stems.
enum SearchTerms {
  /// Stems in the order of the text, repeated ones included, without stop words and placeholders.
  static func terms(of text: String) -> [String] { words(of: text).map(Stemmer.stem) }

  /// Words in the order of the text, repeated ones included, without stop words and placeholders.
  static func words(of text: String, limit: Int = .max) -> [String] {
    Tokenizer.tokens(of: TextNormalizer.normalized(text), limit: limit).compactMap { token in
      token.isPlaceholder || FunctionWords.contains(token.text) ? nil : token.text
    }
  }
}
