import Conversation

/// What the matcher makes of one text.
package struct MatchResult: Sendable, Hashable {
  /// The text, its values masked.
  package var text: String
  /// Intents by falling confidence, at most five; ties stand in the order of their ids.
  package var candidates: [Interpretation.Candidate]
  /// What the scores allow.
  package var zone: Interpretation.Zone
  /// How strange the text is: higher is stranger.
  package var novelty: Double
  /// Whether the text is stranger than the texts the matcher knows.
  package var isNovel: Bool
  /// The lowest confidence at which the agent would still have asked back, the other candidates being as
  /// they are.
  package var threshold: Double
  /// Whether the text equals an example.
  package var isExact: Bool
  /// Whether its first words are an example of the best intent.
  package var beginsAsExample: Bool
  /// How many of its words occur in the examples.
  package var knownWords: Int
  /// What was read in the place of misspelt words, in the order of the text.
  package var corrections: [SpellingCorrection]
}
