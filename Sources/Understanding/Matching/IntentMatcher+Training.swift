import Conversation
import TextAnalysis

extension IntentMatcher {
  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - examples: what to recognise; those without an intent teach refusal.
  ///   - notSamples: texts that must not match the intent that they name; unknown intents are ignored.
  ///   - validation: further labelled texts from which no intent is learnt: they only help to fit
  ///     probabilities, novelty and thresholds. Those that equal an example are left out.
  ///   - encoder: what reads the meaning of texts; nil for words alone.
  ///   - keptWords: words in lower case that no spelling correction touches.
  ///   - options: what to fit to.
  ///   - progress: told the share done, 0…1, now and then.
  package static func train(
    on examples: [LabelledText],
    notSamples: [LabelledText] = [],
    validation: [LabelledText] = [],
    encoder: (any SentenceEncoder)? = nil,
    keptWords: Set<String> = [],
    options: MatcherOptions = MatcherOptions(),
    progress: ((Double) -> Void)? = nil
  ) -> IntentMatcher {
    let set = TrainingSet(
      examples,
      notSamples: notSamples,
      keptWords: keptWords,
      vocabulary: encoder?.words ?? []
    )
    return MatcherTraining(
      set: set,
      options: options,
      encoder: encoder,
      progress: progress ?? { _ in }
    )
    .matcher(validation: validation)
  }

  /// The same matcher with another encoder of the same vectors: one that remembers them only while it learns.
  package func reading(with encoder: (any SentenceEncoder)?) -> IntentMatcher {
    var copy = self
    if meaning?.encoder == encoder?.identifier { copy.encoder = encoder }
    return copy
  }
}
