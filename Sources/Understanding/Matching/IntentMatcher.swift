import Conversation
import TextAnalysis

/// Ranks intents for a text by two views of it, with calibrated probabilities.
///
/// One view are its words and letter runs; the other, where there is an encoder, its meaning as a vector. A
/// text that equals an example is certain. All else is scored by each view; how much each counts, novelty and
/// thresholds were fitted to examples that the models had not seen. Equal examples give equal results, whatever
/// their order.
package struct IntentMatcher: Sendable {
  /// One example as explanations show it.
  struct Example: Sendable, Hashable {
    /// Its text in the normal form, masked values as placeholders.
    var text: String
    /// The number of its class.
    var label: Int32
    /// The place of its vector among the neighbours; nil where no encoder has read it.
    var row: Int?
  }

  /// The intents known, in the order of their ids.
  package let intents: [IntentID]
  let vectorizer: TextVectorizer
  let model: LinearModel
  /// What the meaning of a text says; nil where there was no encoder.
  let meaning: MeaningView?
  /// What reads the meaning of texts; nil for words alone.
  package internal(set) var encoder: (any SentenceEncoder)?
  /// How scores become probabilities, and probabilities a decision.
  package internal(set) var calibration: Calibration
  /// The same for texts that no encoder has read.
  package internal(set) var wordsCalibration: Calibration
  /// The numbers of the intents whose example a phrase is, by the phrase.
  let phrases: [String: [Int]]
  /// What reads misspelt words.
  let corrector: SpellingCorrector
  /// What was learnt from, in the order of the intents.
  let examples: [Example]
  /// The same as they came, each with its language, those without an intent and twins among them; sorted.
  let learnt: [LabelledText]

  /// Whether texts are read by their meaning too.
  package var readsMeaning: Bool { meaning != nil && encoder != nil }

  /// How many candidates a result names.
  private static let maximumCandidates = 5

  /// A text as it is looked at.
  struct Reading {
    /// Its words as they were written, in the normal form.
    var tokens: [Token]
    /// Its words, misspelt ones corrected.
    var words: [Token]
    /// What was corrected.
    var corrections: [SpellingCorrector.Correction]
    /// The numbers of the intents whose example it is.
    var exact: [Int]
    /// What the views say.
    var scores: ViewScores
  }

  /// What the matcher makes of `text`, whose values are already masked as placeholders.
  /// - Parameter isEncodable: whether the encoder, where there is one, can read the text's language.
  package func match(_ text: String, isEncodable: Bool = true) -> MatchResult {
    let read = read(text, isEncodable)
    let calibration = calibration(for: read.scores)
    let reading = calibration.reading(of: read.scores, intents: intents.count)
    let knownWords = read.words.count { isKnown($0.text) }
    let isExact = !read.exact.isEmpty
    let ranked = ranking(isExact ? restricted(reading, to: read.exact) : reading.probabilities)
    let isNovel = !isExact && isNovel(reading, calibration, known: knownWords, of: read)
    let threshold = threshold(ranked, calibration)
    let zone = zone(ranked, threshold, calibration, isNovel: isNovel, knownWords: knownWords)
    return MatchResult(
      text: text,
      candidates: ranked.map { .init(intent: intents[$0.number], confidence: $0.probability) },
      zone: isExact ? zone : sober(zone, read),
      novelty: comparable(reading.novelty, read),
      isNovel: isNovel,
      threshold: threshold,
      isExact: isExact,
      beginsAsExample: beginsAsExample(read.tokens, of: ranked.first?.number),
      knownWords: knownWords,
      corrections: read.corrections.map {
        SpellingCorrection(written: read.tokens[$0.place].text, read: $0.word)
      }
    )
  }

  /// Reads a text by as many views as there are. An example needs no encoder, for it is certain; nor does a known
  /// word alone, which has no meaning beyond that of a word ("order").
  /// - Parameter asks: whether the encoder is asked; nil where that depends on the text.
  func read(_ text: String, _ isEncodable: Bool, asks: Bool? = nil) -> Reading {
    let normalized = TextNormalizer.normalized(text)
    let tokens = Self.tokens(ofNormalized: normalized)
    let corrections = corrector.corrections(of: tokens, in: text)
    var words = tokens
    for (place, word) in corrections {
      words[place] = Token(text: word, range: tokens[place].range)
    }
    let exact = tokens.isEmpty ? [] : phrases[Self.phrase(of: tokens)] ?? []
    var scores = ViewScores(words: model.scores(of: vectorizer.vector(of: TextFeatures(words))))
    let isOneWord = words.count == 1 && isKnown(words[0].text)
    let asks = asks ?? (exact.isEmpty && !isOneWord)
    if let meaning, let encoder, isEncodable, asks, !tokens.isEmpty {
      let readable = EncoderText.text(of: normalized, tokens, corrections)
      meaning.score(encoder.reading(of: readable), into: &scores)
    }
    return Reading(
      tokens: tokens,
      words: words,
      corrections: corrections,
      exact: exact,
      scores: scores
    )
  }

  /// Novelty as it can be compared between texts: where the encoder has not read one, its words' novelty is moved so
  /// that both views' limits are the same.
  private func comparable(_ novelty: Double, _ read: Reading) -> Double {
    let (limit, wordsLimit) = (calibration.noveltyLimit, wordsCalibration.noveltyLimit)
    guard readsMeaning, !read.scores.hasMeaning, limit.isFinite, wordsLimit.isFinite else {
      return novelty
    }
    return novelty - wordsLimit + limit
  }

  /// What the views say of a text, also where it is an example.
  func scores(of text: String, _ isEncodable: Bool) -> ViewScores { read(text, isEncodable).scores }

  /// The calibration for what the views could say.
  func calibration(for scores: ViewScores) -> Calibration {
    scores.hasMeaning ? calibration : wordsCalibration
  }

  /// No answer rests on function words or on masked values alone: "why is that" may resemble an example, and
  /// means nothing by itself. Where its meaning has been read, and some examples of the intent have no other words
  /// either ("where are you from"), a text may do without.
  private func sober(_ zone: Interpretation.Zone, _ read: Reading) -> Interpretation.Zone {
    guard case .answer(let intent) = zone else { return zone }
    if read.words.allSatisfy(\.isPlaceholder) { return .fallback }
    let topical = read.words.map(\.text).filter { !FunctionWords.contains($0) }
    // An encoder may know the meaning of words that no example holds.
    let isTopic = { read.scores.hasMeaning || isKnown($0) }
    if topical.contains(where: isTopic) { return zone }
    guard topical.isEmpty else { return .search }
    return read.scores.hasMeaning && isAskedInFunctionWords(intent) ? zone : .fallback
  }

  /// Whether examples of an intent have no words but function words: one may be chance, two are none.
  private func isAskedInFunctionWords(_ intent: IntentID) -> Bool {
    guard let number = intents.firstIndex(of: intent) else { return false }
    let plain = examples.filter { $0.label == Int32(number) }.count { example in
      Self.tokens(ofNormalized: example.text).allSatisfy { FunctionWords.contains($0.text) }
    }
    return plain > 1
  }

  /// Whether the text's first words are an example of an intent: "hello there, I am Ada".
  private func beginsAsExample(_ tokens: [Token], of intent: Int?) -> Bool {
    guard let intent else { return false }
    return (1...4).contains { count in
      count <= tokens.count
        && phrases[Self.phrase(of: Array(tokens.prefix(count)))]?.contains(intent) == true
    }
  }

  /// Whether a word occurs in the examples, also before its apostrophe: `where's` is known where `where` is.
  private func isKnown(_ word: String) -> Bool {
    if vectorizer.rarity(ofWord: word) != nil { return true }
    guard let end = word.utf8.firstIndex(of: UInt8(ascii: "'")), end != word.startIndex else {
      return false
    }
    return vectorizer.rarity(ofWord: String(word[..<end])) != nil
  }

  /// The words of a text that are looked at.
  static func tokens(of text: String) -> [Token] {
    tokens(ofNormalized: TextNormalizer.normalized(text))
  }

  /// The words of a text in the normal form that are looked at.
  static func tokens(ofNormalized text: String) -> [Token] {
    Tokenizer.tokens(of: text, limit: TextFeatures.maximumTokens)
  }

  /// What two texts must share to be the same phrase.
  static func phrase(of tokens: [Token]) -> String {
    tokens.map(\.text).joined(separator: " ")
  }

  /// Probabilities when one of `numbers` is certain to be right.
  func restricted(_ reading: Calibration.Reading, to numbers: [Int]) -> [Double] {
    var result = [Double](repeating: 0, count: intents.count)
    let sum = numbers.reduce(0) { $0 + reading.probabilities[$1] }
    for number in numbers {
      result[number] = sum > 0 ? reading.probabilities[number] / sum : 1 / Double(numbers.count)
    }
    return result
  }

  /// A text without a known word is always novel, unless an encoder has read it. Where there were too few
  /// examples to fit a limit, so is one of which less than half is known.
  private func isNovel(
    _ reading: Calibration.Reading,
    _ calibration: Calibration,
    known: Int,
    of read: Reading
  ) -> Bool {
    if reading.novelty > calibration.noveltyLimit { return true }
    if read.scores.hasMeaning { return false }
    return known == 0 || calibration.fittedExamples == 0 && known * 2 < read.tokens.count
  }

  private typealias Ranked = (number: Int, probability: Double)

  /// The best intents by falling probability; intents are numbered in the order of their ids, so that ties
  /// stand in that order.
  private func ranking(_ probabilities: [Double]) -> [Ranked] {
    var best: [Ranked] = []
    best.reserveCapacity(Self.maximumCandidates + 1)
    for (number, probability) in probabilities.enumerated() {
      if best.count == Self.maximumCandidates, probability <= best[best.count - 1].probability {
        continue
      }
      let place = best.firstIndex { $0.probability < probability } ?? best.count
      best.insert((number, probability), at: place)
      if best.count > Self.maximumCandidates { best.removeLast() }
    }
    return best
  }

  private func threshold(_ ranked: [Ranked], _ calibration: Calibration) -> Double {
    guard ranked.count > 1 else { return calibration.answer }
    let third = ranked.count > 2 ? ranked[2].probability : 0
    return calibration.threshold(second: ranked[1].probability, third: third)
  }

  /// Two intents where they are enough and no third comes near them, else three.
  private func choices(_ ranked: [Ranked], _ calibration: Calibration) -> ArraySlice<Ranked> {
    let isEnough = ranked[0].probability + ranked[1].probability >= calibration.choices
    let hasThird = ranked.count > 2 && ranked[2].probability >= calibration.rival
    return ranked.prefix(isEnough && !hasThird ? 2 : 3)
  }

  /// The confidence ladder as far as the scores carry it.
  private func zone(
    _ ranked: [Ranked],
    _ threshold: Double,
    _ calibration: Calibration,
    isNovel: Bool,
    knownWords: Int
  ) -> Interpretation.Zone {
    if let best = ranked.first, !isNovel {
      let hasRival = ranked.count > 1 && ranked[1].probability >= calibration.rival
      if best.probability >= calibration.answer, !hasRival {
        return .answer(intents[best.number])
      }
      if best.probability >= threshold, ranked.count > 1 {
        return .clarify(choices(ranked, calibration).map { intents[$0.number] })
      }
    }
    return knownWords < 2 ? .fallback : .search
  }
}
