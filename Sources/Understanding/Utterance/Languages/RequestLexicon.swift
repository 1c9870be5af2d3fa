import TextAnalysis

/// The function words from which the requests of one language are read, clause by clause. Nothing in it belongs to a
/// trade.
///
/// English has a grammar of its own; every other language is read by `ClauseNegation` and `LexiconClauses` with such a
/// lexicon, so that another language is a list of words and no code. A language without one is read as a whole.
struct RequestLexicon: Sendable {
  /// What denies a deed or a thing: "nicht", "kein".
  var negators: Set<String> = []
  /// Those of them that stand before a thing: "keine".
  var thingNegators: Set<String> = []
  /// What makes "not" an "also" behind it: "nicht nur".
  var restrictors: Set<String> = []
  /// "Any more": what is not wanted any more is to end.
  var endings: Set<String> = []
  /// "Instead of": what stands behind is not wanted.
  var preferring: Set<String> = []
  /// "Without" of a deed.
  var sparing: Set<String> = []
  /// What opens the clause that says what is wanted after all: "sondern", "aber".
  var turns: Set<String> = []
  /// Joints between clauses: "und".
  var joints: Set<String> = []
  /// "Also" between a joint and what it joins.
  var also: Set<String> = []
  /// What announces another request: "außerdem".
  var additions: Set<String> = []
  /// What customers call themselves: "ich".
  var subjects: Set<String> = []
  /// Finite verbs of wishing and intending, in the first person.
  var wishes: Set<String> = []
  /// Finite verbs that say what shall be done: "soll".
  var orders: Set<String> = []
  /// Courtesies that make an order of bare words.
  var courtesies: Set<String> = []
  /// Whom an order is told to, behind its verb: "stornieren Sie".
  var addressees: Set<String> = []
  /// Verbs that open a question to the addressee, or tell what the business does: "liefern Sie".
  var offers: Set<String> = []
  /// Finite verbs and participles of what is or has happened: a negation in their clause tells a trouble.
  var tellers: Set<String> = []
  /// Infinitives of what happens to somebody: who does not want that asks for help.
  var undergoing: Set<String> = []
  /// What stands before an infinitive: "zu".
  var infinitiveMarks: Set<String> = []
  /// How infinitives end.
  var infinitiveEndings: [String] = []
  /// "Interesse", "Bedarf": who has none does not want what follows.
  var wishNouns: Set<String> = []
  /// "Vor" of "ich habe nicht vor": behind a negation it makes an intention of the clause.
  var intentions: Set<String> = []
  /// "Dass": what is wished for stands in a clause of its own.
  var complements: Set<String> = []
  /// "Um", "wegen": what a message is not about.
  var abouts: Set<String> = []
  /// What makes a supposition or an indirect question of a clause.
  var suppositions: Set<String> = []
  /// Question words.
  var questionWords: Set<String> = []
  /// Verbs that open a question where they come first.
  var askingVerbs: Set<String> = []
  /// What people say before they come to the point.
  var openers: Set<String> = []
  /// What a sentence that tells something begins with.
  var statementOpeners: Set<String> = []
  /// Words before an unnamed one of many things: "eine".
  var indefinites: Set<String> = []
  /// Words that stand before a thing.
  var determiners: Set<String> = []
  /// Words that stand for a thing named before.
  var pronouns: Set<String> = []
  /// Words that say nothing of a topic beside the language's common ones.
  var empty: Set<String> = []
  /// What takes back a value said before: "Entschuldigung".
  var corrections: Set<String> = []
  /// What stands between the values of a list.
  var listWords: Set<String> = []
}

extension RequestLexicon {
  /// The lexicon of a language, a BCP 47 tag without script and region; nil for English, which has a grammar, and for
  /// languages that are read as a whole.
  static func of(_ language: String) -> RequestLexicon? { all[language] }

  private static let all: [String: RequestLexicon] = ["de": german]

  /// Words that say neither what is wanted nor what is not: with them, samples would look strange.
  func isUnsaid(_ word: String) -> Bool {
    negators.contains(word) || subjects.contains(word) || wishes.contains(word)
      || orders.contains(word) || courtesies.contains(word) || openers.contains(word)
      || turns.contains(word) || joints.contains(word)
  }

  /// Whether a word may be an infinitive.
  func isInfinitive(_ word: String) -> Bool {
    word.utf8.count > 4 && infinitiveEndings.contains { word.hasSuffix($0) }
      && !tellers.contains(word)
  }

  static func words(_ text: String) -> Set<String> {
    Set(Tokenizer.tokens(of: TextNormalizer.normalized(text)).map(\.text))
  }
}
