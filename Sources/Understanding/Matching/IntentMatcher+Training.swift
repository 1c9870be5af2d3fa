import Conversation

extension IntentMatcher {
  /// How often the learner goes through the examples when a part is held out. It starts from the model of
  /// all examples with that part's contribution taken out, so it has not far to go.
  private static let foldEpochs = 5

  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - examples: what to recognise; those without an intent teach refusal.
  ///   - notSamples: texts that must not match the intent that they name; unknown intents are ignored.
  ///   - validation: further labelled texts from which no intent is learnt: they only help to fit
  ///     probabilities, novelty and thresholds. Those that equal an example are left out.
  ///   - options: what to fit to.
  ///   - progress: told the share done, 0…1, now and then.
  package static func train(
    on examples: [LabelledText],
    notSamples: [LabelledText] = [],
    validation: [LabelledText] = [],
    options: MatcherOptions = MatcherOptions(),
    progress: ((Double) -> Void)? = nil
  ) -> IntentMatcher {
    let set = TrainingSet(examples, notSamples: notSamples)
    progress?(0.1)
    var trainer = MarginTrainer(
      set.examples,
      classes: set.classes,
      features: set.vectorizer.index.count
    )
    trainer.train(epochs: options.epochs)
    progress?(0.5)
    var heldOut = set.scored(validation, by: trainer.model)
    for fold in 0..<options.folds {
      heldOut += scores(of: set.heldOut(fold, of: options.folds), set, trainer)
      progress?(0.5 + 0.5 * Double(fold + 1) / Double(options.folds))
    }
    let fit = CalibrationFit(intents: set.intents.count, options: options)
    return IntentMatcher(
      intents: set.intents,
      vectorizer: set.vectorizer,
      model: trainer.model,
      calibration: fit.calibration(for: heldOut),
      phrases: set.phrases,
      corrector: set.corrector
    )
  }

  /// The scores of the examples `held` by a model that has not learnt from them.
  private static func scores(
    of held: [Int],
    _ set: TrainingSet,
    _ trainer: MarginTrainer
  ) -> [CalibrationFit.HeldOut] {
    guard !held.isEmpty else { return [] }
    var trainer = trainer
    var isHeld = [Bool](repeating: false, count: set.examples.count)
    for example in held { isHeld[example] = true }
    trainer.withdraw(held)
    trainer.train(epochs: foldEpochs) { !isHeld[$0] }
    return held.map {
      CalibrationFit.HeldOut(scores: trainer.scores(of: $0), label: set.label(of: $0))
    }
  }
}
