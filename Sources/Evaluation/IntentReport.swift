import CanonicalJSON
import Conversation
import Understanding

/// How well intents are recognised.
package struct IntentReport: Sendable, Hashable {
  /// The share of texts in scope whose best intent is right, also where it was not answered.
  package let accuracy: Double?
  /// The mean of the intents' F1 over the texts in scope.
  package let macroF1: Double?
  /// How far confidence and accuracy lie apart over the texts in scope.
  package let calibrationError: Double?
  /// How well novelty tells texts out of scope from the others; nil where there are none.
  package let aurocOutOfScope: Double?
  /// The processor time of training, in seconds.
  package let trainCPUSeconds: Double
  /// How many examples were learnt from.
  package let examples: Int
  /// How many intents are known.
  package let intents: Int
  /// The thresholds in use.
  package let calibration: Calibration
  /// What was made of each text, in order.
  package let predictions: [Prediction]
  /// What was mistaken for what; nil where that was not asked for.
  package internal(set) var confusions: [Confusion]?

  init(
    _ predictions: [Prediction],
    by matcher: IntentMatcher,
    examples: Int,
    cpuSeconds: Double
  ) {
    let known = predictions.filter { $0.expected != LabelledRow.outOfScope }
    let strangers = predictions.filter { $0.expected == LabelledRow.outOfScope }
    let judged = known.map(\.judged)
    accuracy = Metrics.accuracy(judged)
    macroF1 = Metrics.macroF1(judged)
    calibrationError = Metrics.calibrationError(judged)
    aurocOutOfScope = Metrics.auroc(
      known: known.map(\.result.novelty),
      strangers: strangers.map(\.result.novelty)
    )
    trainCPUSeconds = cpuSeconds
    self.examples = examples
    intents = matcher.intents.count
    calibration = matcher.calibration
    self.predictions = predictions
  }

  /// The share of texts with each decision, in the order of the confidence ladder.
  package var decisions: [(name: String, share: Double)] {
    ["answer", "clarify", "fallback", "escalate"].map { name in
      let count = predictions.count { $0.decision == name }
      return (name, predictions.isEmpty ? 0 : Double(count) / Double(predictions.count))
    }
  }
}
