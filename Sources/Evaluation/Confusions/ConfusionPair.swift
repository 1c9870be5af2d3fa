import Conversation

/// Two intents that are taken for one another, with the texts behind it.
package struct ConfusionPair: Sendable, Hashable {
  /// A text of one intent that was taken for the other.
  package struct Mistake: Sendable, Hashable {
    /// What the agent would do with it.
    package let prediction: Prediction
    /// The sample of its own intent that reads most like it; nil where none shares anything with it.
    package let ownNeighbour: Neighbour?
    /// The sample of the intent it was taken for that reads most like it.
    package let otherNeighbour: Neighbour?
    /// What to do about it.
    package let advice: SampleAdvice

    /// The intent it belongs to.
    package var expected: IntentID { prediction.expected }
    /// Whether the other intent was answered.
    package var isAnswered: Bool { prediction.outcome == .answeredWrong }
  }

  /// A sample that reads like a text.
  package struct Neighbour: Sendable, Hashable {
    /// The sample.
    package let text: String
    /// 1 for the same words, 0 where nothing is shared.
    package let similarity: Double
  }

  /// How many samples two intents have.
  package struct Samples: Sendable, Hashable {
    /// Those of the first.
    package let first: Int
    /// Those of the second.
    package let second: Int
  }

  /// The intent of which more texts were taken for the other; where that is even, the first by id.
  package let first: IntentID
  /// The other intent.
  package let second: IntentID
  /// How many samples the first and the second intent have.
  package let samples: Samples
  /// How many texts of the first intent were taken for the second.
  package let forward: Proportion
  /// How many texts of the second intent were taken for the first.
  package let backward: Proportion
  /// The texts behind it: first those that were answered wrongly, the surest first.
  package let mistakes: [Mistake]
  /// What to do about the two.
  package let advice: PairAdvice

  /// How many of the texts were answered with the wrong one of the two.
  package var answeredWrong: Int { mistakes.count(where: \.isAnswered) }
}
