import Conversation
import TextAnalysis

/// One training of a matcher: learns both views, holds out parts of the examples, and fits the calibration to
/// what the models of the other parts make of them.
struct MatcherTraining {
  /// What is learnt.
  let set: TrainingSet
  /// What to fit to.
  let options: MatcherOptions
  /// What reads texts; nil for words alone.
  let encoder: (any SentenceEncoder)?
  /// Told the share done, 0…1.
  let progress: (Double) -> Void

  /// How many examples are held out at most: the calibration's few figures need no more.
  static let mostHeldOut = 4000
  /// How often the learner of words goes through the examples when a part is held out. It starts from the model
  /// of all examples with that part's contribution taken out, so it has not far to go.
  private static let partEpochs = 5
  /// How many texts the encoder is given at once, so that progress can be told in between.
  private static let batch = 256

  /// The matcher.
  /// - Parameter validation: texts from which only the calibration learns.
  func matcher(validation: [LabelledText]) -> IntentMatcher {
    let readings = readings()
    progress(readings == nil ? 0.1 : 0.4)
    let (model, wordScores) = learnWords()
    progress(readings == nil ? 0.9 : 0.6)
    let learnt = readings.flatMap { readings in
      encoder.flatMap {
        MeaningTraining(set: set, options: options, encoder: $0, readings: readings)
      }
    }
    let (view, meaningScores) = learnt?.view { progress(0.6 + 0.4 * $0) } ?? (nil, [:])
    progress(1)
    var matcher = IntentMatcher(
      intents: set.intents,
      vectorizer: set.vectorizer,
      model: model,
      meaning: view,
      encoder: encoder,
      calibration: .standard(hasMeaning: view != nil),
      wordsCalibration: .standard(hasMeaning: false),
      phrases: set.phrases,
      corrector: set.corrector,
      examples: examples(isRead: view != nil),
      learnt: set.texts
    )
    var heldOut = set.readable(validation).map { text, label in
      CalibrationFit.HeldOut(scores: matcher.scores(of: text.text, text.isEncodable), label: label)
    }
    for place in wordScores.keys.sorted() {
      var scores = meaningScores[place] ?? ViewScores(words: [])
      scores.words = wordScores[place] ?? []
      heldOut.append(.init(scores: scores, label: set.label(of: place)))
    }
    calibrate(&matcher, by: heldOut)
    return matcher
  }

  /// What was learnt from, for explanations, each with the place that `MeaningTraining` gives its vector.
  private func examples(isRead: Bool) -> [IntentMatcher.Example] {
    var rows = 0
    var examples: [IntentMatcher.Example] = []
    for example in set.examples {
      guard let label = example.label else { continue }
      let row = isRead && example.isEncodable ? rows : nil
      if row != nil { rows += 1 }
      if example.isName { continue }
      examples.append(.init(text: example.text, label: Int32(label), row: row))
    }
    return examples
  }

  private func calibrate(_ matcher: inout IntentMatcher, by heldOut: [CalibrationFit.HeldOut]) {
    let fit = CalibrationFit(intents: set.intents.count, options: options)
    matcher.wordsCalibration = fit.calibration(for: heldOut.map(\.wordsAlone))
    let read = heldOut.filter(\.scores.hasMeaning)
    matcher.calibration =
      matcher.meaning == nil
      ? matcher.wordsCalibration : fit.calibration(for: read)
  }

  // MARK: Words

  private func learnWords() -> (LinearModel, [Int: [Float]]) {
    let rows = set.examples.map {
      MarginTrainer.Example(vector: $0.vector, label: $0.label, onlyClass: $0.notClass)
    }
    var trainer = MarginTrainer(rows, classes: set.classes, features: set.vectorizer.index.count)
    trainer.train(epochs: options.epochs)
    var scores: [Int: [Float]] = [:]
    let heldOut = set.heldOut(parts: options.folds, limit: Self.mostHeldOut)
    for part in 0..<options.folds {
      let held = heldOut.filter { $0.part == part }.map(\.place)
      guard !held.isEmpty else { continue }
      var others = trainer
      var isHeld = [Bool](repeating: false, count: rows.count)
      for place in held { isHeld[place] = true }
      others.withdraw(held)
      others.train(epochs: Self.partEpochs) { !isHeld[$0] }
      for place in held { scores[place] = others.scores(of: place) }
    }
    return (trainer.model, scores)
  }

  // MARK: Meaning

  /// What the encoder makes of the examples that it can read, by place; nil where it can read none.
  private func readings() -> [Int: SentenceReading]? {
    guard let encoder else { return nil }
    let places = set.examples.indices.filter { set.examples[$0].isEncodable }
    guard !places.isEmpty else { return nil }
    var readings: [Int: SentenceReading] = [:]
    for start in stride(from: 0, to: places.count, by: Self.batch) {
      let part = places[start..<min(start + Self.batch, places.count)]
      let read = encoder.readings(of: part.map { set.examples[$0].readable })
      for (place, reading) in zip(part, read) { readings[place] = reading }
      progress(0.4 * Double(start + part.count) / Double(places.count))
    }
    return readings
  }
}
