import TextAnalysis

/// The words of a text that say what it is about, as stems.
struct SearchTerms: Sendable {
  /// The language of the text, a BCP 47 tag.
  let language: String

  /// Stems in the order of the text, repeated ones included, without stop words and placeholders.
  func terms(of text: String) -> [String] { words(of: text).map(stem) }

  /// Words in the order of the text, repeated ones included, without stop words and placeholders.
  func words(of text: String, limit: Int = .max) -> [String] {
    Tokenizer.tokens(of: TextNormalizer.normalized(text), limit: limit).compactMap { token in
      token.isPlaceholder || FunctionWords.contains(token.text, in: language) ? nil : token.text
    }
  }

  /// The stem of a word.
  func stem(_ word: String) -> String {
    LanguageTag.language(of: language) == "en"
      ? Stemmer.stem(word) : LightStemmer.stem(word, in: language)
  }
}
