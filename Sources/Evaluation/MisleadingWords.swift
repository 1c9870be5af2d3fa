import Conversation
import TextAnalysis
import Understanding

/// Which words of a text spoke for an intent that was found, and which for the one that was right.
package struct MisleadingWords: Sendable, Hashable {
  /// How many words are named of each kind.
  private static let named = 3
  /// Words that weigh less than this share of the weightiest are not named.
  private static let least = 0.25
  /// Function words that tell intents apart all the same.
  private static let questions: Set<String> = [
    "who", "what", "when", "where", "which", "why", "how", "without", "before", "after",
  ]

  /// The words that spoke for the intent found, the weightiest first, as they were read.
  package let misleading: [String]
  /// The words that spoke for the right intent, the weightiest first.
  package let telling: [String]

  /// Words found elsewhere.
  package init(misleading: [String], telling: [String]) {
    self.misleading = misleading
    self.telling = telling
  }

  /// The words of `text` as `matcher` weighed them; nil where both intents are the same, or the right one
  /// is unknown to it.
  init?(in text: String, found: IntentID, expected: IntentID, _ matcher: IntentMatcher) {
    guard found != expected, matcher.intents.contains(expected) else { return nil }
    let pulls = zip(
      matcher.explanation(of: text, intent: found),
      matcher.explanation(of: text, intent: expected)
    )
    let leads = pulls.map { (word: $0.0.word, lead: $0.0.contribution - $0.1.contribution) }
    misleading = Self.words(leads)
    telling = Self.words(leads.map { ($0.word, -$0.lead) })
  }

  /// "The" explains nothing; "why" does.
  private static func words(_ leads: [(word: String, lead: Double)]) -> [String] {
    let falling = leads.filter { $0.lead > 0 }
      .sorted { $0.lead == $1.lead ? $0.word < $1.word : $0.lead > $1.lead }
    guard let most = falling.first?.lead else { return [] }
    var seen: Set<String> = []
    let words = falling.filter { $0.lead >= most * least && seen.insert($0.word).inserted }
      .map(\.word)
    let topical = words.filter { !FunctionWords.contains($0) || questions.contains($0) }
    return Array(topical.prefix(named))
  }
}
