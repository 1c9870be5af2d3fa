/// Words that stand in every question and say nothing of its topic.
package enum FunctionWords {
  /// Whether a normalised word is one of them in `language`, a BCP 47 tag. What says nothing in one language may well
  /// be a topic in another: "sim" is Portuguese for yes.
  package static func contains(_ word: String, in language: String = "en") -> Bool {
    if language == "en" { return english.contains(word) }
    // Most tags are a mere language already.
    if let words = others[language] { return words.contains(word) }
    let tag = LanguageTag.language(of: language)
    return tag == "en" ? english.contains(word) : others[tag]?.contains(word) ?? false
  }

  /// The common words of other languages, by tag.
  private static let others: [String: Set<String>] = {
    let languages =
      LanguageWords.latin + LanguageWords.cyrillic + LanguageWords.arabicScript
      + LanguageWords.devanagari
    return Dictionary(
      languages.map { ($0.tag, Set($0.common)) },
      uniquingKeysWith: { first, _ in first }
    )
  }()

  /// Articles, pronouns, auxiliaries, question words, courtesies.
  private static let english: Set<String> = [
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
