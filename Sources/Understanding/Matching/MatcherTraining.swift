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
  private static let mostHeldOut = 4000
  /// How often the learner of words goes through the examples when a part is held out. It starts from the model
  /// of all examples with that part's contribution taken out, so it has not far to go.
  private static let partEpochs = 5
  /// How many steps the learner of meaning takes then, from the model of all examples.
  private static let partSteps = 40
  /// How many texts the encoder is given at once, so that progress can be told in between.
  private static let batch = 256

  /// The matcher.
  /// - Parameter validation: texts from which only the calibration learns.
  func matcher(validation: [LabelledText]) -> IntentMatcher {
    let vectors = vectors()
    progress(vectors == nil ? 0.1 : 0.4)
    let (model, wordScores) = learnWords()
    progress(vectors == nil ? 0.9 : 0.6)
    let (view, meaningScores) = vectors.map(learnMeaning) ?? (nil, [:])
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
      examples: set.examples.filter { $0.label != nil && !$0.isName }
        .map { .init(text: $0.text, label: Int32($0.label ?? 0)) }
    )
    var heldOut = set.readable(validation).map { text, label in
      CalibrationFit.HeldOut(scores: matcher.scores(of: text.text, text.isEncodable), label: label)
    }
    for place in wordScores.keys.sorted() {
      var scores = ViewScores(words: wordScores[place] ?? [])
      if let (head, neighbours) = meaningScores[place] {
        (scores.meaning, scores.neighbours) = (head, neighbours)
      }
      heldOut.append(.init(scores: scores, label: set.label(of: place)))
    }
    calibrate(&matcher, by: heldOut)
    return matcher
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

  /// The vectors of the examples that the encoder can read, by place; nil where it can read too few.
  private func vectors() -> [Int: [Float]]? {
    guard let encoder else { return nil }
    let places = set.examples.indices.filter { set.examples[$0].isEncodable }
    guard !places.isEmpty else { return nil }
    var vectors: [Int: [Float]] = [:]
    for start in stride(from: 0, to: places.count, by: Self.batch) {
      let part = places[start..<min(start + Self.batch, places.count)]
      let read = encoder.embeddings(of: part.map { set.examples[$0].text })
      for (place, vector) in zip(part, read) { vectors[place] = vector }
      progress(0.4 * Double(start + part.count) / Double(places.count))
    }
    return vectors
  }

  private typealias MeaningScores = (head: [Float], neighbours: [Float])

  private func learnMeaning(_ vectors: [Int: [Float]]) -> (MeaningView?, [Int: MeaningScores]) {
    let places = vectors.keys.sorted().filter {
      set.examples[$0].label != nil || set.examples[$0].notClass != nil
    }
    let raw = places.compactMap { vectors[$0] }
    guard let encoder, let space = VectorSpace(of: raw) else { return (nil, [:]) }
    let placed = raw.map { space.place($0) }
    let labels = places.map { place -> SoftmaxTrainer.Label in
      let example = set.examples[place]
      return example.label.map { .class($0) } ?? .not(example.notClass ?? 0)
    }
    let trainer = SoftmaxTrainer(
      placed,
      labels: labels,
      classes: set.classes,
      penalty: penalty(examples: placed.count)
    )
    let head = trainer.model(for: Array(placed.indices))
    progress(0.7)
    let near = places.indices.filter { set.examples[places[$0]].label != nil }
    let neighbours = Neighbourhood(
      near.map { placed[$0] },
      labels: near.map { Int32(set.examples[places[$0]].label ?? 0) },
      classes: set.classes
    )
    let view = MeaningView(
      encoder: encoder.identifier,
      space: space,
      head: head,
      neighbours: neighbours
    )
    return (view, heldOut(places, near, trainer, view, placed))
  }

  /// The scores of examples by models of meaning that have not learnt from them.
  private func heldOut(
    _ places: [Int],
    _ near: [Int],
    _ trainer: SoftmaxTrainer,
    _ view: MeaningView,
    _ placed: [[Float]]
  ) -> [Int: MeaningScores] {
    let parts = places.count > 2000 ? min(options.folds, 5) : options.folds
    let rows = Dictionary(uniqueKeysWithValues: zip(places, 0...))
    let ranks = Dictionary(uniqueKeysWithValues: zip(near, 0...))
    let heldOut = set.heldOut(parts: parts, limit: Self.mostHeldOut)
      .compactMap { held in rows[held.place].map { (row: $0, place: held.place, part: held.part) } }
    var scores: [Int: MeaningScores] = [:]
    for part in 0..<parts {
      let held = heldOut.filter { $0.part == part }
      guard !held.isEmpty else { continue }
      let isHeld = Set(held.map(\.row))
      let others = placed.indices.filter { !isHeld.contains($0) }
      let head = trainer.model(for: others, from: view.head, steps: Self.partSteps)
      var isIncluded = [Bool](repeating: true, count: near.count)
      for row in isHeld { if let rank = ranks[row] { isIncluded[rank] = false } }
      for example in held {
        guard let rank = ranks[example.row] else { continue }
        scores[example.place] = (
          head.scores(of: placed[example.row]),
          view.neighbours.scores(ofExample: rank) { isIncluded[$0] }
        )
      }
      progress(0.7 + 0.3 * Double(part + 1) / Double(parts))
    }
    return scores
  }

  /// The fewer examples a class has, the less its own weights can be trusted.
  private func penalty(examples: Int) -> Float {
    let each = Float(examples) / Float(max(set.classes, 1))
    return min(max(0.1 / each, 1e-3), 1e-2)
  }
}
