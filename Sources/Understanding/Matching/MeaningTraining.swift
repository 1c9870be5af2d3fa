import TextAnalysis

/// Learns what an encoder's readings say for each intent, and what models that have not seen an example say of it.
struct MeaningTraining {
  /// How many steps a learner takes when a part is held out, from the model of all examples.
  private static let partSteps = 40
  /// From so many examples on, three parts are enough: what is left says nearly all.
  private static let manyExamples = 5000

  private let set: TrainingSet
  private let options: MatcherOptions
  private let encoder: any SentenceEncoder
  /// The examples that can be read, by their places in the set.
  private let places: [Int]
  private let meaning: Lesson
  private let wording: Lesson?
  /// The rows that are examples of a class.
  private let near: [Int]

  /// Vectors as they are learnt.
  private struct Lesson {
    var space: VectorSpace
    var placed: [[Float]]
    var trainer: SoftmaxTrainer
  }

  /// - Parameter readings: what the encoder makes of the examples, by their places; nil comes of readings that are
  ///   all alike.
  init?(
    set: TrainingSet,
    options: MatcherOptions,
    encoder: any SentenceEncoder,
    readings: [Int: SentenceReading]
  ) {
    self.set = set
    self.options = options
    self.encoder = encoder
    let places = readings.keys.sorted()
    self.places = places
    let labels = places.map { place -> SoftmaxTrainer.Label in
      let example = set.examples[place]
      return example.label.map { .class($0) } ?? .not(example.notClass ?? 0)
    }
    near = places.indices.filter { set.examples[places[$0]].label != nil }
    let read = places.compactMap { readings[$0] }
    let learnt = Self.lesson(read.map(\.meaning), labels, classes: set.classes)
    guard let learnt else { return nil }
    meaning = learnt
    wording = Self.lesson(read.map(\.wording), labels, classes: set.classes)
  }

  private static func lesson(
    _ vectors: [[Float]],
    _ labels: [SoftmaxTrainer.Label],
    classes: Int
  ) -> Lesson? {
    guard let space = VectorSpace(of: vectors) else { return nil }
    let placed = vectors.map { space.place($0) }
    // The fewer examples a class has, the less its own weights can be trusted.
    let each = Float(vectors.count) / Float(max(classes, 1))
    let trainer = SoftmaxTrainer(
      placed,
      labels: labels,
      classes: classes,
      penalty: min(max(0.1 / each, 1e-3), 1e-2)
    )
    return Lesson(space: space, placed: placed, trainer: trainer)
  }

  /// The view of all examples, and the scores of those that may be held out by views that have not seen them.
  func view(progress: (Double) -> Void) -> (MeaningView, [Int: ViewScores]) {
    let all = Array(places.indices)
    let view = MeaningView(
      encoder: encoder.identifier,
      meaning: DenseView(space: meaning.space, head: meaning.trainer.model(for: all)),
      wording: wording.map { DenseView(space: $0.space, head: $0.trainer.model(for: all)) },
      neighbours: Neighbourhood(
        near.map { meaning.placed[$0] },
        labels: near.map { Int32(set.examples[places[$0]].label ?? 0) },
        classes: set.classes
      )
    )
    progress(0.3)
    return (view, heldOut(view) { progress(0.3 + 0.7 * $0) })
  }

  private func heldOut(_ view: MeaningView, progress: (Double) -> Void) -> [Int: ViewScores] {
    let parts = places.count > Self.manyExamples ? min(options.folds, 3) : min(options.folds, 5)
    let rows = Dictionary(uniqueKeysWithValues: zip(places, 0...))
    let heldOut = set.heldOut(parts: parts, limit: MatcherTraining.mostHeldOut)
      .compactMap { held in rows[held.place].map { (row: $0, part: held.part) } }
    var scores: [Int: ViewScores] = [:]
    for part in 0..<parts {
      let held = heldOut.filter { $0.part == part }.map(\.row)
      scores.merge(partScores(of: held, view)) { first, _ in first }
      progress(Double(part + 1) / Double(parts))
    }
    return scores
  }

  /// The scores of the rows `held` by a view of the others.
  private func partScores(of held: [Int], _ view: MeaningView) -> [Int: ViewScores] {
    guard !held.isEmpty else { return [:] }
    let isHeld = Set(held)
    let others = places.indices.filter { !isHeld.contains($0) }
    let head = meaning.trainer.model(for: others, from: view.meaning.head, steps: Self.partSteps)
    let words = wording.map {
      ($0, $0.trainer.model(for: others, from: view.wording?.head, steps: Self.partSteps))
    }
    let ranks = Dictionary(uniqueKeysWithValues: zip(near, 0...))
    let isIncluded = near.map { !isHeld.contains($0) }
    var scores: [Int: ViewScores] = [:]
    for row in held {
      guard let rank = ranks[row] else { continue }
      scores[places[row]] = ViewScores(
        words: [],
        meaning: head.scores(of: meaning.placed[row]),
        neighbours: view.neighbours.scores(ofExample: rank) { isIncluded[$0] },
        wording: words.map { $1.scores(of: $0.placed[row]) } ?? []
      )
    }
    return scores
  }
}
