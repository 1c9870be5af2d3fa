import Conversation
import Understanding

/// Judges texts as the agent would: whole messages with what they reject, ask for beside, and tell before their point.
package struct Judge: Sendable {
  /// What ranks intents.
  package let matcher: IntentMatcher
  private let interpreter: UtteranceInterpreter
  private let reading: ContentReading

  /// A judge by a matcher.
  init(_ matcher: IntentMatcher, reading: ContentReading) {
    self.matcher = matcher
    self.reading = reading
    interpreter = reading.interpreter(matcher)
  }

  /// What the agent would make of a row.
  package func prediction(_ row: LabelledRow) -> Prediction {
    let spoken = reading.language(of: row)
    var found = interpreter.interpret(row.text, now: ContentReading.instant, language: spoken)
      .interpretation
    if found.candidates.isEmpty {
      // Everything known was refused; the best known intent is still the one named first.
      found.candidates = found.rejected.map { .init(intent: $0, confidence: 0) }
    }
    return Prediction(
      row,
      found,
      hasArticle: found.zone == .search && reading.hasArticle(row.text, found.language ?? spoken),
      evidence: found.candidates.first.flatMap {
        MisleadingWords(in: found.matched, found: $0.intent, expected: row.intent, matcher)
      }
    )
  }
}
