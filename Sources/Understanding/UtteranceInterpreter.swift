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
  /// The intents that are small talk, and so never one of several requests.
  private let smallTalk: Set<IntentID>
  private let taught: TaughtRefusals

  /// An interpreter for one agent; relative dates are meant in `zone`.
  ///
  /// - Parameter samples: What the matcher has learned from: refusals among them are requests.
  package init(
    recognizer: EntityRecognizer,
    matcher: IntentMatcher,
    zone: TimeZone,
    samples: [LabelledText] = [],
    smallTalk: Set<IntentID> = []
  ) {
    self.recognizer = recognizer
    self.matcher = matcher
    self.zone = zone
    self.smallTalk = smallTalk
    taught = TaughtRefusals(samples)
  }

  /// What `text` means, and whether it consists of its dialogue acts alone.
  ///
  /// - Parameters:
  ///   - text: The redacted text.
  ///   - now: The turn's instant, that relative dates count from.
  ///   - masks: How replies show the values in the vault, by handle.
  ///   - calls: How often the matcher may be asked, at least once. Parts of the text are matched only where its
  ///     grammar gives a reason.
  package func interpret(
    _ text: String,
    now: Timestamp,
    masks: [String: String] = [:],
    calls: Int = 4
  ) -> (interpretation: Interpretation, isPureAct: Bool) {
    let entities = recognizer.matches(in: text, now: now, zone: zone, masks: masks)
    let (acts, isPure) = DialogueActRecognizer.recognise(text)
    var reader = RequestReader(
      MessageText(text, entities, recognizer),
      matcher: matcher,
      taught: taught,
      smallTalk: smallTalk,
      calls: calls
    )
    var interpretation = isPure ? reader.plain() : reader.interpretation()
    interpretation.acts = acts
    reader.settleValues(of: &interpretation)
    return (interpretation, isPure)
  }
}
