import Conversation
import FoundationEssentials
import Understanding

/// How messages reach a matcher, and what else the agent would find for them.
package struct ContentReading: Sendable {
  /// Reads typed values; what it finds is masked for the matcher.
  package let recognizer: EntityRecognizer
  /// The content's languages, BCP 47 tags, the first one first.
  package let languages: [String]
  /// The intents that are small talk.
  package let smallTalk: Set<IntentID>
  /// Words in lower case that no spelling correction touches.
  package let keptWords: Set<String>
  /// Whether an article answers a text of a language, a BCP 47 tag.
  package let hasArticle: @Sendable (String, String) -> Bool

  /// A reading; without arguments texts hold no typed values, are English, and there are no articles.
  package init(
    recognizer: EntityRecognizer = EntityRecognizer(definitions: []),
    languages: [String] = ["en"],
    smallTalk: Set<IntentID> = [],
    keptWords: Set<String> = [],
    hasArticle: @escaping @Sendable (String, String) -> Bool = { _, _ in false }
  ) {
    self.recognizer = recognizer
    self.languages = languages
    self.smallTalk = smallTalk
    self.keptWords = keptWords
    self.hasArticle = hasArticle
  }

  /// The instant of every message: what days are meant is of no consequence here, for they are masked.
  static let instant = Timestamp(milliseconds: 0)
  private static let zone = TimeZone(secondsFromGMT: 0) ?? .current

  /// A text as the matcher reads it: with names in the place of its values (`‹order-number›`).
  package func masked(_ text: String) -> String {
    recognizer.masked(text, recognizer.matches(in: text, now: Self.instant, zone: Self.zone))
  }

  /// What reads whole messages by a matcher.
  func interpreter(_ matcher: IntentMatcher) -> UtteranceInterpreter {
    UtteranceInterpreter(
      recognizer: recognizer,
      matcher: matcher,
      zone: Self.zone,
      smallTalk: smallTalk,
      languages: languages
    )
  }

  /// A row as it is learnt.
  func learnt(_ row: LabelledRow) -> LabelledText {
    LabelledText(
      text: masked(row.text),
      intent: row.isInScope ? row.intent : nil,
      language: language(of: row)
    )
  }

  /// The language of the conversation in which a row would be written.
  func language(of row: LabelledRow) -> String { row.language ?? languages.first ?? "en" }
}
