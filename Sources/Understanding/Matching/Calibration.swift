import Foundation

/// How the scores of a text's views become probabilities, and probabilities a decision.
package struct Calibration: Sendable, Hashable {
  /// How much each view counts.
  package internal(set) var weights: ViewWeights
  /// A text stranger than this is novel.
  package internal(set) var noveltyLimit: Double
  /// From this probability on an intent is answered.
  package internal(set) var answer: Double
  /// What the two or three intents offered as choices must reach together.
  package internal(set) var choices: Double
  /// From this probability on, the second best intent makes a question of an answer.
  package internal(set) var rival: Double
  /// How many held-out examples all this was fitted to; 0 where there were too few.
  package internal(set) var fittedExamples: Int

  /// For content with too few examples to fit anything.
  ///
  /// The weights are about what fitting gives on public sets with five to ten examples an intent; an answer
  /// then needs three chances in four. No limit of novelty can be told from so few texts.
  static func standard(hasMeaning: Bool) -> Calibration {
    Calibration(
      weights: hasMeaning
        ? ViewWeights(words: 1, curvature: 1, meaning: 0.6, neighbours: 6, wording: 0.3)
        : ViewWeights(words: 2, curvature: 5),
      noveltyLimit: .infinity,
      answer: 0.75,
      choices: 0.75,
      rival: ThresholdFit.usualRival,
      fittedExamples: 0
    )
  }

  /// What the scores of one text say.
  struct Reading: Sendable {
    /// The probability of each intent; they sum to 1.
    var probabilities: [Double]
    /// Higher is stranger.
    var novelty: Double
  }

  /// Reads the scores of a text: one for each intent, then perhaps that of the class of texts which no
  /// intent should answer.
  ///
  /// Novelty is the negative logarithm of the summed exponentials ("free energy"): small where at least one
  /// intent scores high, the views weighed for this question. Half the score of the last class counts against the
  /// text where there is one.
  func reading(of scores: ViewScores, intents: Int) -> Reading {
    guard intents > 0 else { return Reading(probabilities: [], novelty: .infinity) }
    let (probabilities, _) = chances(scores, intents: intents, weights)
    let distinguishing = scores.hasMeaning ? weights.forNovelty : weights
    var novelty = -chances(scores, intents: intents, distinguishing).energy
    if scores.count > intents {
      novelty += 0.5 * Double(distinguishing.exponent(scores, intents))
    }
    return Reading(probabilities: probabilities, novelty: novelty)
  }

  /// The chances of the intents, and the logarithm of the sum of their exponentials.
  private func chances(
    _ scores: ViewScores,
    intents: Int,
    _ weights: ViewWeights
  ) -> (probabilities: [Double], energy: Double) {
    let exponents = (0..<intents).map { weights.exponent(scores, $0) }
    let highest = exponents.max() ?? 0
    let chances = exponents.map { Double(exp($0 - highest)) }
    let sum = chances.reduce(0, +)
    return (chances.map { $0 / sum }, Double(highest) + log(sum))
  }

  /// The lowest probability of the best intent at which choices would still be offered, the two behind it
  /// being as they are.
  func threshold(second: Double, third: Double) -> Double {
    min(answer, max(second, choices - second - third))
  }
}
