import AgentCore
import AgentRuntime
import Dialogue
import Evaluation
import Knowledge
import TextAnalysis
import Understanding

extension ComparedContent {
  /// A content as the agent would learn and read it; `encoder` should remember vectors.
  init(_ definition: AgentDefinition, encoder: (any SentenceEncoder)?) {
    let lesson = MatcherLesson(definition)
    let indexes = Self.indexes(definition, encoder)
    self.init(
      evaluation: IntentEvaluation(
        options: lesson.options,
        reading: ContentReading(
          recognizer: EntityRecognizer(
            definitions: definition.entities,
            languages: definition.languages
          ),
          languages: definition.languages,
          smallTalk: definition.dialogue.smallTalk,
          keptWords: lesson.keptWords,
          hasArticle: { indexes[$1]?.search($0, limit: 1).isEmpty == false }
        ),
        encoder: encoder,
        cpuSeconds: { ProcessorTime.secondsOfProcess }
      ),
      rows: Self.rows(definition, \.samples),
      notSamples: Self.rows(definition, \.notSamples)
    )
  }

  /// The articles as the agent searches them: those of each language by themselves.
  private static func indexes(
    _ definition: AgentDefinition,
    _ encoder: (any SentenceEncoder)?
  ) -> [String: KnowledgeIndex] {
    var indexes: [String: KnowledgeIndex] = [:]
    for language in definition.languages {
      indexes[language] = KnowledgeIndex(
        definition.articles.filter { $0.language == language },
        language: language,
        encoder: UtteranceInterpreter.isEncodable(language) ? encoder : nil
      )
    }
    return indexes
  }

  private static func rows(
    _ definition: AgentDefinition,
    _ texts: KeyPath<IntentSamples, [Sample]>
  ) -> [LabelledRow] {
    definition.samples.flatMap { intent in
      intent[keyPath: texts].map {
        LabelledRow(text: $0.text, intent: intent.intent, language: $0.language)
      }
    }
  }
}
