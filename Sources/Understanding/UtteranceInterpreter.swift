import Conversation
import FoundationEssentials
import TextAnalysis

/// Turns a redacted text into an interpretation: typed values, dialogue acts, ranked intents.
package struct UtteranceInterpreter: Sendable {
  /// Reads typed values.
  package let recognizer: EntityRecognizer
  /// Ranks intents.
  package let matcher: IntentMatcher
  /// The business's zone, in which "tomorrow" is meant.
  package let zone: TimeZone
  /// The content's languages, BCP 47 tags; of languages that are much alike they are preferred.
  package let languages: [String]
  /// The intents that are small talk, and so never one of several requests.
  private let smallTalk: Set<IntentID>
  private let taught: OnDemand<TaughtRefusals>
  private let sampleLanguages: OnDemand<SampleLanguages>

  /// An interpreter for one agent; relative dates are meant in `zone`. Refusals among what the matcher has learnt are
  /// requests, and all of it shows its language.
  ///
  /// - Parameters:
  ///   - smallTalk: The intents that are small talk.
  ///   - languages: The content's languages, BCP 47 tags.
  package init(
    recognizer: EntityRecognizer,
    matcher: IntentMatcher,
    zone: TimeZone,
    smallTalk: Set<IntentID> = [],
    languages: [String] = ["en"]
  ) {
    self.recognizer = recognizer
    self.matcher = matcher
    self.zone = zone
    self.smallTalk = smallTalk
    self.languages = languages
    taught = OnDemand { TaughtRefusals(matcher.learnt) }
    sampleLanguages = OnDemand {
      SampleLanguages(matcher.learnt, smallTalk: smallTalk, languages: languages)
    }
  }

  /// Whether the matcher's encoder has learnt a language, a BCP 47 tag: texts in others it never reads.
  package static func isEncodable(_ language: String) -> Bool {
    LanguageTag.language(of: language) == "en"
  }

  /// What `text` means, and whether it consists of its dialogue acts alone.
  ///
  /// - Parameters:
  ///   - text: The redacted text.
  ///   - now: The turn's instant, that relative dates count from.
  ///   - masks: How replies show the values in the vault, by handle.
  ///   - calls: How often the matcher may be asked, at least once. Parts of the text are matched only where its
  ///     grammar gives a reason.
  ///   - language: The conversation's language, a BCP 47 tag, for texts that do not show their own.
  package func interpret(
    _ text: String,
    now: Timestamp,
    masks: [String: String] = [:],
    calls: Int = 4,
    language: String = "en"
  ) -> (interpretation: Interpretation, isPureAct: Bool) {
    let entities = recognizer.matches(in: text, now: now, zone: zone, masks: masks)
    let masked = recognizer.masked(text, entities)
    let found = self.language(of: masked)
    let read = found ?? LanguageTag.language(of: language)
    let (acts, isPure) = DialogueActRecognizer.recognise(text, in: read)
    let message = MessageText(text, entities, recognizer, language: read)
    var reader = RequestReader(
      message,
      matcher: matcher,
      taught: taught.value,
      smallTalk: smallTalk,
      calls: calls,
      isEncodable: Self.isEncodable(read)
    )
    // What is rejected, and several requests, are told by function words.
    let isWhole = isPure || (read != "en" && message.words.lexicon == nil)
    var interpretation = isWhole ? reader.plain() : reader.interpretation()
    interpretation.acts = acts
    interpretation.language = found
    reader.settleValues(of: &interpretation)
    return (interpretation, isPure)
  }

  /// The language that a text with its values masked is clearly in, a tag without script and region; nil where that is
  /// not clear. The samples are asked only where the text does not show a language of the content.
  private func language(of masked: String) -> String? {
    let shown = LanguageDetector.detect(masked, preferring: languages)?.tag
    let isTold = languages.contains { LanguageTag.language(of: $0) == shown }
    if languages.count < 2 || isTold { return shown }
    return sampleLanguages.value.language(of: masked, found: shown)
  }
}
