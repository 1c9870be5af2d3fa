import Conversation
import TextAnalysis

/// Why a text is not read as one intent.
package struct WhyNot: Sendable, Hashable {
  /// A small change after which it would be.
  package struct Change: Sendable, Hashable {
    /// The word taken away; nil where one is only added.
    package let removed: String?
    /// The word that comes in its place, or at the end.
    package let added: String
    /// How likely the intent would be then, 0…1.
    package let confidence: Double
  }

  /// What speaks for and against the intent.
  package let grounds: IntentGrounds
  /// What does for the likeliest intent.
  package let likeliest: IntentGrounds
  /// Its place among all intents, from 1.
  package let rank: Int
  /// Single words that would make it the answer, the surest first; none where no word of its samples would.
  package let changes: [Change]
}

extension IntentMatcher {
  /// How many words of an intent's samples are tried.
  private static let triedWords = 8
  /// How many words of the text each of them is tried in place of.
  private static let triedPlaces = 3
  private static let namedChanges = 3

  /// Why `text`, whose values are already masked, is not read as `intent`; nil for an intent that is unknown.
  package func whyNot(_ intent: IntentID, _ text: String, isEncodable: Bool = true) -> WhyNot? {
    let result = match(text, isEncodable: isEncodable)
    guard intents.contains(intent), let best = result.candidates.first else { return nil }
    let grounds = grounds(for: [intent, best.intent], in: text, isEncodable: isEncodable)
    guard let own = grounds.first, let likeliest = grounds.last else { return nil }
    let isAnswer = result.answerIntent == intent
    return WhyNot(
      grounds: own,
      likeliest: likeliest,
      rank: rank(of: intent, in: text, isEncodable),
      changes: isAnswer ? [] : changes(towards: own, from: likeliest, text, isEncodable)
    )
  }

  private func rank(of intent: IntentID, in text: String, _ isEncodable: Bool) -> Int {
    let read = read(text, isEncodable)
    let reading = calibration(for: read.scores).reading(of: read.scores, intents: intents.count)
    let probabilities =
      read.exact.isEmpty ? reading.probabilities : restricted(reading, to: read.exact)
    guard let number = intents.firstIndex(of: intent) else { return intents.count }
    return 1
      + probabilities.indices.count {
        probabilities[$0] > probabilities[number]
          || probabilities[$0] == probabilities[number] && $0 < number
      }
  }

  /// The changes of one word after which `text` would be read as the intent of `own`.
  private func changes(
    towards own: IntentGrounds,
    from likeliest: IntentGrounds,
    _ text: String,
    _ isEncodable: Bool
  ) -> [WhyNot.Change] {
    let tokens = Self.tokens(of: text)
    let bytes = Array(TextNormalizer.normalized(text).utf8)
    let leads = likeliest.lead(over: own).prefix(Self.triedPlaces).map(\.text)
    let places = tokens.indices.filter { place in
      place < own.words.count && leads.contains(own.words[place].text)
    }
    var found: [WhyNot.Change] = []
    for word in tellingWords(of: own.intent, beside: tokens) {
      let added = (bytes + Array(" \(word)".utf8), String?.none)
      let replaced = places.prefix(Self.triedPlaces).map { place in
        let range = tokens[place].range
        let changed = bytes[..<range.lowerBound] + Array(word.utf8) + bytes[range.upperBound...]
        return (Array(changed), String?.some(tokens[place].text))
      }
      for (changed, removed) in [added] + replaced {
        let result = match(String(decoding: changed, as: UTF8.self), isEncodable: isEncodable)
        guard result.answerIntent == own.intent, let best = result.candidates.first else {
          continue
        }
        found.append(.init(removed: removed, added: word, confidence: best.confidence))
      }
    }
    return Self.surest(found)
  }

  /// The surest changes, each word once.
  private static func surest(_ changes: [WhyNot.Change]) -> [WhyNot.Change] {
    var seen: Set<String> = []
    let falling = changes.enumerated().sorted {
      ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
    }
    return Array(
      falling.map(\.element).filter { seen.insert($0.added).inserted }.prefix(namedChanges)
    )
  }

  /// The words of an intent's samples that speak for it most, and are not among `tokens`.
  private func tellingWords(of intent: IntentID, beside tokens: [Token]) -> [String] {
    guard let number = intents.firstIndex(of: intent) else { return [] }
    let present = Set(tokens.map(\.text))
    var words: Set<String> = []
    for example in examples where example.label == Int32(number) {
      for token in Self.tokens(ofNormalized: example.text)
      where !token.isPlaceholder && !present.contains(token.text) { words.insert(token.text) }
    }
    let weighed = words.filter { !FunctionWords.contains($0) }.map { word in
      (word: word, weight: weight(of: word, for: number))
    }
    let falling = weighed.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
    return falling.prefix(Self.triedWords).map(\.word)
  }

  /// What a word by itself adds to the words' score of a class.
  private func weight(of word: String, for number: Int) -> Float {
    let features = TextFeatures([Token(text: word, range: 0..<word.utf8.count)])
    let vector = vectorizer.vector(of: features)
    return zip(vector.numbers, vector.values).reduce(0) {
      $0 + $1.1 * model.weight(of: Int($1.0), for: number)
    }
  }
}
