import Foundation
import TextAnalysis

/// The words that tell one group of questions from all others.
///
/// A word's weight is the log-odds of standing in a question of the group against standing in another, in standard
/// deviations (Monroe, Colaresi and Quinn, "Fightin' Words", 2008, with ½ as the prior count).
struct TellingWords {
  private static let prior = 0.5
  private static let shown = 3

  /// In how many questions each word stands, and how many questions there are.
  private let counts: [String: Int]
  private let total: Int

  /// The words of all `texts`, each counted once a text.
  init(of texts: [String]) {
    counts = Self.counts(in: texts)
    total = texts.count
  }

  /// Whether a word may stand for a topic: no function word, mask or number.
  static func mayTell(_ word: String) -> Bool {
    !word.hasPrefix("‹") && word.unicodeScalars.contains { $0.properties.isAlphabetic }
      && !FunctionWords.contains(word)
  }

  /// The words that speak most for the group that holds `texts`, the weightiest first; ties by bytes.
  func label(of texts: [String]) -> String {
    let own = Self.counts(in: texts)
    // A word of one question in many says nothing of the group.
    let least = max(1, texts.count / 5)
    let ranked = own.filter { $0.value >= least }
      .map { (word: $0.key, weight: weight(of: $0.key, $0.value, among: texts.count)) }
      .sorted { left, right in
        if left.weight != right.weight { return left.weight > right.weight }
        return left.word.utf8.lexicographicallyPrecedes(right.word.utf8)
      }
    let words = ranked.prefix(Self.shown).map(\.word)
    return words.isEmpty ? texts.first ?? "" : words.joined(separator: " ")
  }

  private func weight(of word: String, _ own: Int, among texts: Int) -> Double {
    let inside = Double(own) + Self.prior
    let outside = Double((counts[word] ?? own) - own) + Self.prior
    let without = Double(texts - own) + Self.prior
    let elsewhere = Double(max(0, total - texts)) - outside + 2 * Self.prior
    let odds = log(inside / without) - log(outside / max(elsewhere, Self.prior))
    return odds / (1 / inside + 1 / outside).squareRoot()
  }

  private static func counts(in texts: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts {
      for word in Set(Tokenizer.tokens(of: text).map(\.text)) where mayTell(word) {
        counts[word, default: 0] += 1
      }
    }
    return counts
  }
}
