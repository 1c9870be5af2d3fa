import Conversation

/// Why one intent is as likely as it is for a text.
package struct IntentGrounds: Sendable, Hashable {
  /// A word of the text.
  package struct Word: Sendable, Hashable {
    /// As it was read: in lower case, its spelling corrected.
    package let text: String
    /// How much lower the intent's score would be without it, in natural logarithms of chances: 0.7 halves or doubles
    /// what the intent has over another. Below 0 the word speaks against the intent.
    package let effect: Double
  }

  /// A sample that reads like the text.
  package struct Sample: Sendable, Hashable {
    /// The sample in the normal form, values by their names.
    package let text: String
    /// How like the text it is by its words, and where an encoder reads it by its meaning, 0…1.
    package let likeness: Double
  }

  /// What each view of the text adds to the intent's score.
  package struct Views: Sendable, Hashable {
    /// Words and letter runs.
    package var words: Double
    /// The meaning; 0 where no encoder has read the text.
    package var meaning = 0.0
    /// The examples nearest in meaning.
    package var neighbours = 0.0
    /// The wording.
    package var wording = 0.0

    /// The score: the chances of two intents are to each other as the exponentials of theirs.
    package var score: Double { words + meaning + neighbours + wording }
  }

  /// The intent.
  package let intent: IntentID
  /// How likely it is that the customer wants it, 0…1.
  package let confidence: Double
  /// The words of the text in their order, each place by itself.
  package let words: [Word]
  /// The samples most like the text, the likest first.
  package let samples: [Sample]
  /// What the views say.
  package let views: Views

  /// The words that speak for the intent, the weightiest first; slight ones are left out.
  package var wordsFor: [Word] { Self.weightiest(words.filter { $0.effect > 0 }) }
  /// The words that speak against it, the weightiest first.
  package var wordsAgainst: [Word] { Self.weightiest(words.filter { $0.effect < 0 }) }

  /// The words that speak for this intent more than for `other`, the weightiest first, by how much.
  package func lead(over other: IntentGrounds) -> [Word] {
    let leads = zip(words, other.words).map { Word(text: $0.text, effect: $0.effect - $1.effect) }
    return Self.weightiest(leads.filter { $0.effect > 0 })
  }

  /// Below this a word has next to no say: it moves chances by less than a fifth.
  private static let leastEffect = 0.2

  /// At most five, each word once, none that weighs less than a tenth of the weightiest.
  private static func weightiest(_ words: [Word]) -> [Word] {
    let falling = words.enumerated().sorted {
      (-abs($0.element.effect), $0.offset) < (-abs($1.element.effect), $1.offset)
    }
    .map(\.element)
    guard let most = falling.first.map({ abs($0.effect) }) else { return [] }
    var seen: Set<String> = []
    let heard = falling.filter {
      abs($0.effect) >= max(most / 10, leastEffect) && seen.insert($0.text).inserted
    }
    return Array(heard.prefix(5))
  }
}
