import Conversation

/// Finds what is behind confusions, and what to do about them.
///
/// The limits were set on content into which faults were put on purpose (samples moved to other intents,
/// intents torn in two, intents mixed): see `Evaluating.md`. They decide on words of advice only.
struct ConfusionAdviser {
  /// Intents with fewer samples than these are learnt poorly.
  static let fewSamples = 12
  /// The likeness of two texts that say nearly the same.
  private static let nearlySame = 0.75
  /// How many of the nearest samples are asked whose a text is.
  private static let voters = 5
  /// The confidence and the lead in likeness that make up for missing votes.
  private static let sure = (confidence: 0.8, lead: 0.2)
  /// The share of both intents' texts taken for one another from which nothing tells them apart.
  private static let mixed = 0.25
  /// The share, and the number of texts, from which the line between them is not clear.
  private static let unclear = (share: 0.12, texts: 6)

  private let neighbours: SampleNeighbours
  /// How many samples each intent has.
  private let counts: [IntentID: Int]

  init(_ neighbours: SampleNeighbours, samples: [LabelledRow]) {
    self.neighbours = neighbours
    counts = samples.reduce(into: [:]) { $0[$1.intent, default: 0] += 1 }
  }

  /// The pair with its mistakes and advice; `totals` says how many texts of each intent were judged.
  func pair(
    _ pair: IntentPair,
    _ predictions: [Prediction],
    totals: [IntentID: Int]
  ) -> ConfusionPair {
    let upward = predictions.count { $0.expected == pair.lower }
    let isUpward = upward * 2 >= predictions.count
    let (first, second) = isUpward ? (pair.lower, pair.upper) : (pair.upper, pair.lower)
    let forward = isUpward ? upward : predictions.count - upward
    let shares = (
      Proportion(forward, of: totals[first] ?? 0),
      Proportion(predictions.count - forward, of: totals[second] ?? 0)
    )
    let samples = ConfusionPair.Samples(
      first: counts[first] ?? 0,
      second: counts[second] ?? 0
    )
    let mistakes = predictions.map(mistake).sorted(by: Self.isWorse)
    return ConfusionPair(
      first: first,
      second: second,
      samples: samples,
      forward: shares.0,
      backward: shares.1,
      mistakes: mistakes,
      advice: advice(on: mistakes, shares.0, shares.1, fewest: min(samples.first, samples.second))
    )
  }

  private func advice(
    on mistakes: [ConfusionPair.Mistake],
    _ forward: Proportion,
    _ backward: Proportion,
    fewest: Int
  ) -> PairAdvice {
    let texts = mistakes.count
    let share = Double(texts) / Double(max(1, forward.total + backward.total))
    // Texts that clearly belong to the other side speak for sorting: merged, the two would still differ.
    let strays = mistakes.count { $0.advice == .move }
    let isMutual = forward.count > 1 && backward.count > 1
    if share >= Self.mixed, isMutual, strays * 2 < texts { return .merge }
    if fewest < Self.fewSamples { return .addSamples }
    return share >= Self.unclear.share && texts >= Self.unclear.texts ? .split : .single
  }

  private func mistake(_ prediction: Prediction) -> ConfusionPair.Mistake {
    let near = neighbours.neighbourhood(
      of: prediction.text,
      own: prediction.expected,
      other: prediction.intent ?? prediction.expected,
      count: Self.voters
    )
    return ConfusionPair.Mistake(
      prediction: prediction,
      ownNeighbour: near.own,
      otherNeighbour: near.other,
      advice: advice(for: prediction, near)
    )
  }

  private func advice(
    for prediction: Prediction,
    _ near: SampleNeighbours.Neighbourhood
  ) -> SampleAdvice {
    let own = near.own?.similarity ?? 0
    let other = near.other?.similarity ?? 0
    if near.isTwin { return .duplicate }
    if other >= Self.nearlySame, other > own { return .nearDuplicate }
    let ownVotes = near.intents.count { $0 == prediction.expected }
    let otherVotes = near.intents.count { $0 == prediction.intent }
    if otherVotes * 2 > Self.voters, ownVotes == 0 { return .move }
    let isSure = prediction.confidence >= Self.sure.confidence
    return isSure && other - own >= Self.sure.lead ? .move : .add
  }

  private static func isWorse(
    _ left: ConfusionPair.Mistake,
    _ right: ConfusionPair.Mistake
  ) -> Bool {
    let one = (left.isAnswered ? 0 : 1, -left.prediction.confidence)
    let other = (right.isAnswered ? 0 : 1, -right.prediction.confidence)
    return one == other ? left.prediction.text < right.prediction.text : one < other
  }
}
