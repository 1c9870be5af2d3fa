import Conversation
import TextAnalysis
import Understanding

/// What of a definition a matcher learns: the samples as utterances reach it, and what to fit to.
package struct MatcherLesson: Sendable {
  /// What to recognise.
  package let samples: [LabelledText]
  /// What must not match the intent it names.
  package let notSamples: [LabelledText]
  /// Words that no spelling correction touches: those of the entities' values.
  package let keptWords: Set<String>
  /// What the thresholds are fitted to.
  package let options: MatcherOptions

  /// The lesson of a definition.
  package init(_ definition: AgentDefinition) {
    let reader = SampleReader(definition)
    samples = reader.samples
    notSamples = reader.notSamples
    keptWords = Set(
      definition.entities.flatMap(\.writtenValues)
        .flatMap { Tokenizer.tokens(of: TextNormalizer.normalized($0)).map(\.text) }
    )
    options = MatcherOptions(target: definition.target)
  }

  /// The matcher that has learnt it.
  /// - Parameters:
  ///   - encoder: What reads the meaning of texts; nil for words alone.
  ///   - progress: Told the share done, 0…1, now and then.
  package func matcher(
    encoder: (any SentenceEncoder)? = nil,
    progress: ((Double) -> Void)? = nil
  ) -> IntentMatcher {
    IntentMatcher.train(
      on: samples,
      notSamples: notSamples,
      encoder: encoder,
      keptWords: keptWords,
      options: options,
      progress: progress
    )
  }

  /// All of it as bytes: equal lessons give equal bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func append(_ text: String) {
      bytes += "\(text.utf8.count) ".utf8
      bytes += text.utf8
    }
    for (mark, texts) in [("+", samples), ("-", notSamples)] {
      for text in texts {
        append(mark)
        append(text.intent?.rawValue ?? "")
        append(text.isEncodable ? "e" : "w")
        append(text.text)
      }
    }
    for word in keptWords.sorted() { append(word) }
    append("\(options)")
    return bytes
  }
}
