import AgentCore
import AgentRuntime
import Evaluation
import Knowledge
import TextAnalysis
import Understanding

extension ComparedContent {
  /// A content as the agent would learn and read it; `encoder` should remember vectors.
  init(_ definition: AgentDefinition, encoder: (any SentenceEncoder)?) {
    let reader = SampleReader(definition)
    let lesson = MatcherLesson(definition)
    let index = KnowledgeIndex(definition.articles, encoder: encoder)
    self.init(
      evaluation: IntentEvaluation(
        options: lesson.options,
        reading: ContentReading(
          masked: { reader.masked(Sample(text: $0)) },
          hasArticle: { !index.search($0, limit: 1).isEmpty },
          keptWords: lesson.keptWords
        ),
        encoder: encoder,
        cpuSeconds: { ProcessorTime.secondsOfProcess }
      ),
      rows: definition.samples.flatMap { intent in
        intent.samples.map { LabelledRow(text: $0.text, intent: intent.intent) }
      },
      notSamples: definition.samples.flatMap { intent in
        intent.notSamples.map { LabelledRow(text: $0.text, intent: intent.intent) }
      }
    )
  }
}
