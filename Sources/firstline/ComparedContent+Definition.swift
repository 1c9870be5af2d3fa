import AgentCore
import AgentRuntime
import Evaluation
import Knowledge
import Understanding

extension ComparedContent {
  /// A content as the agent would learn and read it.
  init(_ definition: AgentDefinition) {
    let reader = SampleReader(definition)
    let index = KnowledgeIndex(definition.articles)
    self.init(
      evaluation: IntentEvaluation(
        options: MatcherOptions(target: definition.target),
        reading: ContentReading(
          masked: { reader.masked(Sample(text: $0)) },
          hasArticle: { !index.search($0, limit: 1).isEmpty }
        ),
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
