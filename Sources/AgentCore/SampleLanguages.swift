import Conversation
import Dialogue
import TextAnalysis

/// The languages of samples that are written in one language only.
///
/// "Bestellung stornieren" is too short to be told by its words, but if it is a German sample and nothing else, whoever
/// writes it speaks German. Small talk and single words are borrowed too easily.
struct SampleLanguages: Sendable {
  private var languages: [String: String] = [:]

  init(_ definition: AgentDefinition) {
    guard definition.languages.count > 1 else { return }
    let reader = SampleReader(definition)
    var ambiguous: Set<String> = []
    for intent in definition.samples
    where definition.dialogue.intents[intent.intent]?.isSmallTalk != true {
      for sample in intent.samples {
        guard let phrase = Self.phrase(of: reader.masked(sample)) else { continue }
        if let known = languages[phrase], known != sample.language { ambiguous.insert(phrase) }
        languages[phrase] = sample.language
      }
    }
    for phrase in ambiguous { languages[phrase] = nil }
  }

  /// The language of the samples that equal `text`, its values masked; nil where there is none, or more than one.
  func language(of text: String) -> String? { Self.phrase(of: text).flatMap { languages[$0] } }

  private static func phrase(of text: String) -> String? {
    let words = Tokenizer.tokens(of: TextNormalizer.normalized(text)).filter { !$0.isPlaceholder }
    return words.count < 2 ? nil : words.map(\.text).joined(separator: " ")
  }
}
