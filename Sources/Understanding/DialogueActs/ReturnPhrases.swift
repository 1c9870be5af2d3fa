/// How customers say that they have come back, without saying what for.
enum ReturnPhrases {
  /// The words that may stand beside the phrase: a greeting, a name.
  private static let furtherWords = 3
  /// No message of so many words says only that.
  fileprivate static let longest = 10

  private static let phrases: [[String]] = [
    "I'm back", "I am back", "im back", "back again", "back now", "here again", "hello again",
    "hi again", "me again", "it's me again",
    "ich bin wieder da", "bin wieder da", "da bin ich wieder", "ich bin zurück", "bin zurück",
    "bin wieder hier", "ich bin's wieder", "ich bins wieder", "ich wieder", "hallo nochmal",
    "je suis de retour", "me revoilà", "c'est encore moi",
    "he vuelto", "ya he vuelto", "soy yo otra vez",
    "sono tornato", "sono tornata", "sono di nuovo io",
    "ik ben terug", "ik ben er weer", "daar ben ik weer",
    "estou de volta", "voltei", "sou eu de novo",
  ].map { ActWords($0, limit: ReturnPhrases.longest).texts }

  /// Whether `words` say little but that.
  static func areSaid(in words: [String]) -> Bool {
    phrases.contains { phrase in
      guard (phrase.count...phrase.count + furtherWords).contains(words.count) else { return false }
      return words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }
}

extension DialogueActRecognizer {
  /// Whether `text` says that somebody is back, and nothing of what they want.
  package static func isReturn(_ text: String) -> Bool {
    ReturnPhrases.areSaid(in: ActWords(text, limit: ReturnPhrases.longest).texts)
  }
}
