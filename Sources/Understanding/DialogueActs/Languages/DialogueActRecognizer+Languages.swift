import Conversation

/// The same readings in other languages. `language` is a BCP 47 tag without script and region; English, and languages
/// without phrases here, are read as English.
extension DialogueActRecognizer {
  /// Longer texts are no acts.
  private static let longest = 40
  /// So short a text may well be English whatever the language: "ok", "yes please", "stop it".
  private static let longestBorrowed = 3

  /// The acts of `text`, and whether it consists of nothing else.
  package static func recognise(
    _ text: String,
    in language: String
  ) -> (acts: Set<DialogueAct>, isPure: Bool) {
    guard let book = ActPhrasebook.of(language) else { return recognise(text) }
    let words = ActWords(text, limit: longest)
    if let question = words.texts.indices.prefix(3).lazy.compactMap({
      PurposeQuestion.phrase(in: words, at: $0, language: language)
    }).first, (0..<question.range.lowerBound).allSatisfy({ book.fillers.contains(words[$0]) }) {
      return ([.askWhy], true)
    }
    var own = book.recognise(words)
    if isRejectedPerson(words, book, language) { own.acts.remove(.requestPerson) }
    return own.acts.isEmpty && words.tokens.count <= longestBorrowed ? recognise(text) : own
  }

  /// Whether a person is just what an utterance does not want.
  private static func isRejectedPerson(
    _ words: ActWords,
    _ book: ActPhrasebook,
    _ language: String
  ) -> Bool {
    let wishes = book.phrases(in: words).filter { $0.act == .requestPerson }
    guard !wishes.isEmpty else { return false }
    let spoken = UtteranceWords(words.text(from: 0), language: language)
    let rejections = spoken.lexicon.map { ClauseNegation(words: spoken, lexicon: $0).rejections }
    return wishes.allSatisfy { wish in
      rejections?.contains { $0.strength == .plain && $0.range.contains(wish.range.lowerBound) }
        ?? false
    }
  }

  /// What `text` says behind the acts it begins with, and whether that is a question; nil where it says nothing more.
  package static func rest(
    of text: String,
    in language: String
  ) -> (text: String, isQuestion: Bool)? {
    guard let book = ActPhrasebook.of(language) else { return rest(of: text) }
    let words = ActWords(text, limit: longest)
    let end = book.leading(book.phrases(in: words), words).last?.range.upperBound ?? 0
    guard end < words.tokens.count else { return nil }
    let spoken = words.texts[end...].drop { book.fillers.contains($0) }
    let asks = spoken.first.map(book.questionWords.contains) ?? false
    return (words.text(from: end), words.isQuestion || asks)
  }

  /// Whether `text` says goodbye.
  package static func isFarewell(_ text: String, in language: String) -> Bool {
    ActPhrasebook.of(language)?.isFarewell(ActWords(text, limit: longest)) ?? false
      || isFarewell(text)
  }

  /// The place that `text` names in a list of `count` choices, from 1.
  package static func ordinal(in text: String, count: Int, in language: String) -> Int? {
    if let place = ordinal(in: text, count: count) { return place }
    return number(in: text, language) { $0 == 0 ? count : $0 }
      .flatMap { (1...max(count, 1)).contains($0) ? $0 : nil }
  }

  /// The score that `text` gives on `scale`, in digits or, from 1 to 5, in words: "very good".
  package static func rating(
    in text: String,
    scale: ClosedRange<Int>,
    in language: String
  ) -> Int? {
    if let score = rating(in: text, scale: scale) { return score }
    // "The last one" is no score, also where 0 is one.
    if let score = number(in: text, language, { $0 == 0 ? -1 : $0 }) {
      return scale.contains(score) ? score : nil
    }
    guard scale == RatingPhrases.scale else { return nil }
    let words = ActWords(text, limit: longest)
    // "Ok" and "super" are words of many languages.
    return RatingPhrases.of(language).score(of: words) ?? RatingPhrases.english.score(of: words)
  }

  /// The only number of a text that holds nothing else but words that may stand beside it.
  private static func number(
    in text: String,
    _ language: String,
    _ value: (Int) -> Int
  ) -> Int? {
    guard let book = ActPhrasebook.of(language) else { return nil }
    let words = ActWords(text, limit: longest)
    var found: Set<Int> = []
    for (index, word) in words.texts.enumerated() {
      if let number = book.numbers[word].map(value) ?? digits(word) {
        guard !words.isNegative(index), !words.isDecimal(index) else { return nil }
        found.insert(number)
      } else if !book.aroundChoice.contains(word), !book.fillers.contains(word) {
        return nil
      }
    }
    return words.isCut || found.count != 1 ? nil : found.first
  }

  private static func digits(_ word: String) -> Int? {
    word.utf8.count <= 2 && word.utf8.allSatisfy(\.isDigit) ? Int(word) : nil
  }
}
