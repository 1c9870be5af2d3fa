/// The words of one language for days, times and numbers, in terms of those that the readers' grammars know.
///
/// The grammars are written in English words. A vocabulary says which of them a word stands for ("letzten" is "last")
/// and what else it means ("März" is the third month), so that another language is a list of words and no grammar.
/// Where a language puts words in another order, its words stand for marks of their own: `ago` before a length of
/// time, `o'clock` behind an hour of 24, `half-to` before the hour that is half over.
struct ReadingVocabulary: Sendable {
  /// What a word stands for.
  let words: [String: String]
  /// What a word means beyond that.
  let senses: [String: WordSense]
  /// Words that stand for another behind certain words: "morgen" behind "heute" is the morning.
  let behind: [String: (after: Set<String>, word: String)]
  /// Words that stand for another before a day or a time: "am 3. März", "am Freitag".
  let beforeDays: [String: String]

  /// The vocabulary of a language, a BCP 47 tag without script and region; nil for English, which the grammars know,
  /// and for languages without one.
  static func of(_ language: String) -> ReadingVocabulary? { all[language] }

  private static let all: [String: ReadingVocabulary] = ["de": german]
}

/// Marks for what other languages say in another order than English.
enum ReadingMark {
  /// "Vor" of "vor zwei Wochen", and of "fünf vor zwölf".
  static let ago = "-ago"
  /// "Uhr": an hour of 24 stands before it, minutes perhaps behind.
  static let clock = "-uhr"
  /// "Halb fünf": half an hour before five.
  static let halfTo = "-half-to"
  /// "Dreiviertel fünf": a quarter of an hour before five.
  static let quarterTo = "-quarter-to"
}

/// The words of a text as the grammars take them.
struct ReadWords: Sendable {
  /// For each word what it stands for.
  let words: [String]
  /// For each word what it can mean.
  let senses: [WordSense]

  init(_ written: [String], _ vocabularies: [ReadingVocabulary]) {
    guard !vocabularies.isEmpty else {
      words = written
      senses = written.map(WordSense.of)
      return
    }
    var words = written
    var senses: [WordSense] = []
    for (index, word) in written.enumerated() {
      let plain = WordSense.of(word)
      let before = index > 0 ? written[index - 1] : ""
      let next = index + 1 < written.count ? written[index + 1] : ""
      let found = vocabularies.lazy.compactMap { $0.word(word, after: before, before: next) }.first
      words[index] = found ?? word
      let own = vocabularies.lazy.compactMap { $0.senses[word] }.first
      // A word that stands for another one has that one's meaning.
      let meant = found.map(WordSense.of)
      senses.append(meant.map { own?.joined(with: $0) ?? $0 } ?? own ?? plain)
    }
    self.words = words
    self.senses = senses
  }
}

extension ReadingVocabulary {
  /// What `word` stands for between two others; nil where it stands for itself.
  fileprivate func word(_ word: String, after before: String, before next: String) -> String? {
    if let (leads, other) = behind[word], leads.contains(before) { return other }
    if let other = beforeDays[word] {
      let isDay = next.utf8.first?.isDigit ?? false || senses[next] != nil || words[next] != nil
      return isDay ? other : nil
    }
    return words[word]
  }
}
