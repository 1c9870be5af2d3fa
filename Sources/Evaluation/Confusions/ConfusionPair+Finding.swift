import Conversation
import TextAnalysis

extension ConfusionPair {
  /// The pairs of intents that `predictions` take for one another, the most harmful first: by wrong answers,
  /// then by mistakes, then by id.
  static func all(
    in predictions: [Prediction],
    samples: [LabelledRow],
    reading: ContentReading,
    encoder: (any SentenceEncoder)?
  ) -> [ConfusionPair] {
    let known = predictions.filter(\.isInScope)
    let mistaken = known.filter { $0.intent != nil && $0.intent != $0.expected }
    guard !mistaken.isEmpty else { return [] }
    let neighbours = SampleNeighbours(samples, reading: reading, encoder: encoder)
    let adviser = ConfusionAdviser(neighbours, samples: samples)
    var totals: [IntentID: Int] = [:]
    for prediction in known { totals[prediction.expected, default: 0] += 1 }
    return Dictionary(grouping: mistaken) { IntentPair($0.expected, $0.intent ?? $0.expected) }
      .map { pair, predictions in
        adviser.pair(pair, predictions, totals: totals)
      }
      .sorted { left, right in
        (-left.answeredWrong, -left.mistakes.count, left.first, left.second)
          < (-right.answeredWrong, -right.mistakes.count, right.first, right.second)
      }
  }
}

/// Two intents in the order of their ids.
struct IntentPair: Hashable {
  let lower: IntentID
  let upper: IntentID

  init(_ one: IntentID, _ other: IntentID) {
    lower = min(one, other)
    upper = max(one, other)
  }
}
