import Conversation
import TextAnalysis

/// What one word of a text says for or against an intent.
package struct WordContribution: Sendable, Hashable {
  /// The word as it was read: in lower case, its spelling corrected.
  package let word: String
  /// What it adds to the intent's score; below 0 it speaks against it. Words that training never saw may
  /// still speak through their letters.
  package let contribution: Double
}

extension IntentMatcher {
  /// What each word of `text` says for or against `intent`, in the order of the text; empty where the
  /// intent is unknown. With the intent's bias the contributions sum to its score.
  package func explanation(of text: String, intent: IntentID) -> [WordContribution] {
    guard let number = intents.firstIndex(of: intent) else { return [] }
    let tokens = read(text, false).words
    let features = TextFeatures(tokens)
    let vector = vectorizer.vector(of: features)
    let places = vector.numbers.indices.map { (Int(vector.numbers[$0]), vector.values[$0]) }
    let values = Dictionary(places) { first, _ in first }
    let keys = features.words + features.pairs + features.runs
    let occurrences = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    /// The part that one occurrence of a feature has in the score.
    func share(_ key: UInt32) -> Double {
      guard let feature = vectorizer.index.number(of: key), let value = values[feature] else {
        return 0
      }
      let weight = model.weight(of: feature, for: number)
      return Double(value * weight) / Double(occurrences[key] ?? 1)
    }
    return tokens.indices.map { place in
      var sum = share(features.words[place])
      if place > 0 { sum += share(features.pairs[place - 1]) / 2 }
      if place < features.pairs.count { sum += share(features.pairs[place]) / 2 }
      let start = place == 0 ? 0 : features.runEnds[place - 1]
      for key in features.runs[start..<features.runEnds[place]] { sum += share(key) }
      return WordContribution(word: tokens[place].text, contribution: sum)
    }
  }
}
