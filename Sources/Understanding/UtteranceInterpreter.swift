import Conversation
import FoundationEssentials

/// Turns a redacted text into an interpretation: typed values, dialogue acts, ranked intents.
package struct UtteranceInterpreter: Sendable {
  /// Reads typed values.
  package let recognizer: EntityRecognizer
  /// Ranks intents.
  package let matcher: IntentMatcher
  /// The business's zone, in which "tomorrow" is meant.
  package let zone: TimeZone

  /// An interpreter for one agent; relative dates are meant in `zone`.
  package init(recognizer: EntityRecognizer, matcher: IntentMatcher, zone: TimeZone) {
    self.recognizer = recognizer
    self.matcher = matcher
    self.zone = zone
  }

  /// What `text` means, and whether it consists of its dialogue acts alone.
  ///
  /// - Parameters:
  ///   - text: The redacted text.
  ///   - now: The turn's instant, that relative dates count from.
  ///   - masks: How replies show the values in the vault, by handle.
  package func interpret(
    _ text: String,
    now: Timestamp,
    masks: [String: String] = [:]
  ) -> (interpretation: Interpretation, isPureAct: Bool) {
    let entities = recognizer.matches(in: text, now: now, zone: zone, masks: masks)
    let match = matcher.match(recognizer.masked(text, entities))
    let (acts, isPure) = DialogueActRecognizer.recognise(text)
    let interpretation = Interpretation(
      candidates: match.candidates,
      zone: match.zone,
      novelty: match.novelty,
      isNovel: match.isNovel,
      threshold: match.threshold,
      isExact: match.isExact,
      beginsAsExample: match.beginsAsExample,
      knownWords: match.knownWords,
      corrections: match.corrections,
      entities: entities,
      acts: acts
    )
    return (interpretation, isPure)
  }
}
