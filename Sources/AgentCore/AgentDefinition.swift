import Conversation
import Dialogue
import Knowledge
import TextAnalysis
import Understanding

/// An agent as its content describes it: complete and without faults.
package struct AgentDefinition: Sendable {
  /// How the dialog is decided, with the texts of the content's first language.
  package var dialogue: DialogueDefinition
  /// The same with the texts of the content's other languages, in the order in which they are declared.
  package var translations: [DialogueDefinition]
  /// BCP 47 tags of the content's languages.
  package var languages: [String]
  /// What customers write for each intent, in the order of the intents' ids.
  package var samples: [IntentSamples]
  /// The kinds of typed values that the content declares.
  package var entities: [EntityDefinition]
  /// The knowledge base.
  package var articles: [Article]
  /// What `actions.yaml` declares.
  package var actions: [ActionDefinition]
  /// The classes of personal data that are replaced before anything is written.
  package var redaction: Set<RedactionClass>
  /// How long what customers said and gave is kept.
  package var retention = RetentionPolicy()
  /// How much is taken in and kept.
  package var limits = ResourceLimits()
  /// What the thresholds are fitted to: a share of answers that should be right, or costs.
  package var target: MatcherOptions.Target

  /// An agent of one language that redacts all classes and aims at 95 right answers of 100.
  package init(
    dialogue: DialogueDefinition,
    translations: [DialogueDefinition] = [],
    languages: [String] = ["en"],
    samples: [IntentSamples],
    entities: [EntityDefinition] = [],
    articles: [Article] = [],
    actions: [ActionDefinition] = [],
    redaction: Set<RedactionClass> = RedactionClass.recognizable,
    target: MatcherOptions.Target = .precision(0.95)
  ) {
    self.dialogue = dialogue
    self.translations = translations
    self.languages = languages
    self.samples = samples
    self.entities = entities
    self.articles = articles
    self.actions = actions
    self.redaction = redaction
    self.target = target
  }
}

/// What customers write when they want an intent, and what they write when they do not.
package struct IntentSamples: Sendable, Hashable {
  /// What the samples ask for.
  package var intent: IntentID
  /// Texts that the matcher learns as this intent, in the order of the file.
  package var samples: [Sample]
  /// Texts that must not match the intent.
  package var notSamples: [Sample]

  /// The samples of one intent; most intents need no `notSamples`.
  package init(intent: IntentID, samples: [Sample], notSamples: [Sample] = []) {
    self.intent = intent
    self.samples = samples
    self.notSamples = notSamples
  }
}

/// A text of the content as a customer would write it.
package struct Sample: Sendable, Hashable {
  /// A slot's value within the text.
  package struct Annotation: Sendable, Hashable {
    /// The slot that the value fills.
    package var slot: SlotName
    /// UTF-8 bytes of `text`.
    package var range: Range<Int>

    /// A mark on the bytes `range` of a sample's text.
    package init(slot: SlotName, range: Range<Int>) {
      self.slot = slot
      self.range = range
    }
  }

  /// The text without its marks.
  package var text: String
  /// The language it is written in, a BCP 47 tag.
  package var language: String
  /// The values marked in the text, in its order; they never overlap.
  package var annotations: [Annotation]

  /// A sample in English, without marked values unless `annotations` holds some.
  package init(text: String, annotations: [Annotation] = [], language: String = "en") {
    self.text = text
    self.language = language
    self.annotations = annotations
  }
}

extension AgentDefinition {
  /// The ids of the articles, each once, whatever languages they are in.
  package var articleNames: [String] { Set(articles.map(\.id)).sorted() }
}
