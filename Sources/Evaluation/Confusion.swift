import Conversation

/// How the texts of one intent were understood.
package struct Confusion: Sendable, Hashable {
  /// Another intent that was found instead.
  package struct Mistake: Sendable, Hashable {
    /// What was found.
    package let intent: IntentID
    /// How often.
    package let count: Int
  }

  /// The intent that was right.
  package let intent: IntentID
  /// How many texts it has.
  package let total: Int
  /// How many of them were understood.
  package let right: Int
  /// What was found instead, the most frequent first, ties in the order of the ids.
  package let mistakes: [Mistake]

  /// The confusions of all intents with mistakes, the most mistakes first, ties in the order of the ids.
  static func all(in predictions: [Prediction]) -> [Confusion] {
    var found: [IntentID: [IntentID: Int]] = [:]
    for prediction in predictions where prediction.expected != LabelledRow.outOfScope {
      guard let intent = prediction.intent else { continue }
      found[prediction.expected, default: [:]][intent, default: 0] += 1
    }
    return found.map { intent, counts in
      Confusion(
        intent: intent,
        total: counts.values.reduce(0, +),
        right: counts[intent] ?? 0,
        mistakes: counts.filter { $0.key != intent }.map {
          Mistake(intent: $0.key, count: $0.value)
        }
        .sorted { (-$0.count, $0.intent) < (-$1.count, $1.intent) }
      )
    }
    .filter { !$0.mistakes.isEmpty }
    .sorted { ($0.right - $0.total, $0.intent) < ($1.right - $1.total, $1.intent) }
  }
}
