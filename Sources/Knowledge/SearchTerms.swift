import TextAnalysis

/// The words of a text that say what it is about, as stems.
enum SearchTerms {
  /// Stems in the order of the text, repeated ones included, without stop words and placeholders.
  static func terms(of text: String) -> [String] { words(of: text).map(Stemmer.stem) }

  /// Words in the order of the text, repeated ones included, without stop words and placeholders.
  static func words(of text: String, limit: Int = .max) -> [String] {
    Tokenizer.tokens(of: TextNormalizer.normalized(text), limit: limit).compactMap { token in
      token.isPlaceholder || stopWords.contains(token.text) ? nil : token.text
    }
  }

  /// Words that stand in every question: articles, pronouns, auxiliaries, question words,
  /// courtesies.
  static let stopWords: Set<String> = [
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "anyone", "are",
    "aren't",
    "as", "at", "be", "because", "been", "before", "being", "but", "by", "can", "can't", "cannot",
    "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "dont", "for",
    "from", "get", "getting", "go", "got", "had", "has", "have", "haven't", "having", "he", "hello",
    "help", "her", "here", "hey", "hi", "him", "his", "how", "i", "i'd", "i'll", "i'm", "i've",
    "if",
    "im", "in", "into", "is", "isn't", "it", "it's", "its", "just", "let", "like", "may", "me",
    "might",
    "mine", "more", "most", "much", "must", "my", "need", "no", "not", "now", "of", "off", "on",
    "one",
    "only", "or", "other", "our", "out", "over", "please", "possible", "shall", "she", "should",
    "so",
    "some", "someone", "such", "tell", "than", "thank", "thanks", "that", "that's", "the", "their",
    "them", "then", "there", "these", "they", "thing", "this", "those", "to", "too", "up", "us",
    "use",
    "using", "very", "want", "was", "way", "we", "were", "what", "what's", "when", "where", "which",
    "while", "who", "why", "will", "with", "without", "won't", "would", "yes", "you", "you're",
    "your",
  ]
}
