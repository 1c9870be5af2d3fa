import Conversation
import TextAnalysis

/// Ranks intents for a text by its words and letter runs, with calibrated probabilities.
///
/// A text that equals an example is certain. All else is scored by one linear classifier for each intent;
/// probabilities, novelty and thresholds were fitted to examples that the classifiers had not seen. Equal
/// examples give equal results, whatever their order.
///
/// An encoder of sentences, if there were one, would enter in two places: its vector would be
/// scored by classifiers of its own, and their scores added, weighted, to those of the words before
/// `Calibration.reading`.
package struct IntentMatcher: Sendable {
  /// The intents known, in the order of their ids.
  package let intents: [IntentID]
  let vectorizer: TextVectorizer
  let model: LinearModel
  /// How scores become probabilities, and probabilities a decision.
  package let calibration: Calibration
  /// The numbers of the intents whose example a phrase is, by the phrase.
  let phrases: [String: [Int]]
  /// What reads misspelt words.
  let corrector: SpellingCorrector

  /// How many candidates a result names.
  private static let maximumCandidates = 5

  /// What the matcher makes of `text`, whose values are already masked as placeholders.
  package func match(_ text: String) -> MatchResult {
    let tokens = Self.tokens(of: text)
    let words = corrected(tokens)
    let features = TextFeatures(words)
    let knownWords = words.count { isKnown($0.text) }
    let scores = model.scores(of: vectorizer.vector(of: features))
    let reading = calibration.reading(of: scores, intents: intents.count)
    let exact = tokens.isEmpty ? [] : phrases[Self.phrase(of: tokens)] ?? []
    let ranked = ranking(exact.isEmpty ? reading.probabilities : restricted(reading, to: exact))
    let isNovel = exact.isEmpty && isNovel(reading, known: knownWords, of: tokens.count)
    let threshold = threshold(ranked)
    let zone = zone(ranked, threshold, isNovel: isNovel, knownWords: knownWords)
    return MatchResult(
      candidates: ranked.map { .init(intent: intents[$0.number], confidence: $0.probability) },
      zone: exact.isEmpty ? sober(zone, words) : zone,
      novelty: reading.novelty,
      isNovel: isNovel,
      threshold: threshold,
      isExact: !exact.isEmpty,
      beginsAsExample: beginsAsExample(tokens, of: ranked.first?.number),
      knownWords: knownWords
    )
  }

  /// No answer rests on function words alone: "why is that" may resemble an example, and means nothing by itself.
  private func sober(_ zone: Interpretation.Zone, _ words: [Token]) -> Interpretation.Zone {
    guard case .answer = zone else { return zone }
    let topical = words.map(\.text).filter { !FunctionWords.contains($0) }
    if topical.contains(where: isKnown) { return zone }
    return topical.isEmpty ? .fallback : .search
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
    Tokenizer.tokens(of: TextNormalizer.normalized(text), limit: TextFeatures.maximumTokens)
  }

  /// The features of a text, its misspelt words corrected.
  func features(of tokens: [Token]) -> TextFeatures {
    TextFeatures(corrected(tokens))
  }

  /// The words of a text as they are read.
  func corrected(_ tokens: [Token]) -> [Token] {
    corrector.corrected(tokens) { vectorizer.rarity(ofWord: tokens[$0].text) != nil }
  }

  /// What two texts must share to be the same phrase.
  static func phrase(of tokens: [Token]) -> String {
    tokens.map(\.text).joined(separator: " ")
  }

  /// Probabilities when one of `numbers` is certain to be right.
  private func restricted(_ reading: Calibration.Reading, to numbers: [Int]) -> [Double] {
    var result = [Double](repeating: 0, count: intents.count)
    let sum = numbers.reduce(0) { $0 + reading.probabilities[$1] }
    for number in numbers {
      result[number] = sum > 0 ? reading.probabilities[number] / sum : 1 / Double(numbers.count)
    }
    return result
  }

  /// A text without a known word is always novel. Where there were too few examples to fit a limit, so is
  /// one of which less than half is known.
  private func isNovel(_ reading: Calibration.Reading, known: Int, of words: Int) -> Bool {
    if known == 0 || reading.novelty > calibration.noveltyLimit { return true }
    return calibration.fittedExamples == 0 && known * 2 < words
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

  private func threshold(_ ranked: [Ranked]) -> Double {
    guard ranked.count > 1 else { return calibration.answer }
    let third = ranked.count > 2 ? ranked[2].probability : 0
    return calibration.threshold(second: ranked[1].probability, third: third)
  }

  /// Two intents where they are enough and no third comes near them, else three.
  private func choices(_ ranked: [Ranked]) -> ArraySlice<Ranked> {
    let isEnough = ranked[0].probability + ranked[1].probability >= calibration.choices
    let hasThird = ranked.count > 2 && ranked[2].probability >= calibration.rival
    return ranked.prefix(isEnough && !hasThird ? 2 : 3)
  }

  /// The confidence ladder as far as the scores carry it.
  private func zone(
    _ ranked: [Ranked],
    _ threshold: Double,
    isNovel: Bool,
    knownWords: Int
  ) -> Interpretation.Zone {
    if let best = ranked.first, !isNovel {
      let hasRival = ranked.count > 1 && ranked[1].probability >= calibration.rival
      if best.probability >= calibration.answer, !hasRival {
        return .answer(intents[best.number])
      }
      if best.probability >= threshold, ranked.count > 1 {
        return .clarify(choices(ranked).map { intents[$0.number] })
      }
    }
    return knownWords < 2 ? .fallback : .search
  }
}
