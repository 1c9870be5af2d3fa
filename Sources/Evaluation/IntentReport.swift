import Conversation
import TextAnalysis
import Understanding

/// How well intents are recognised.
package struct IntentReport: Sendable, Hashable {
  /// How many examples were learnt from.
  package let examples: Int
  /// How many intents are known.
  package let intents: Int
  /// The processor time of training, in seconds.
  package let trainCPUSeconds: Double
  /// The thresholds in use.
  package let calibration: Calibration
  /// Those for texts that no encoder reads; the same where there is none.
  package let wordsCalibration: Calibration
  /// What was made of each text, in order.
  package let predictions: [Prediction]
  /// What was made of the texts that must not match an intent; nil where there are none.
  package let exclusions: ExclusionReport?
  /// The intents that are taken for one another, the most harmful first.
  package let pairs: [ConfusionPair]

  private let judged: [Metrics.Judged]

  /// A report on predictions made elsewhere.
  /// - Parameters:
  ///   - predictions: what was made of each text.
  ///   - notSamples: what was made of the texts that must not match the intent they expect.
  ///   - learnt: what was learnt from.
  ///   - calibration: the thresholds in use.
  ///   - wordsCalibration: those for texts that no encoder reads; nil for the same.
  ///   - reading: how texts are read.
  ///   - encoder: what reads their meaning, nil for words alone.
  ///   - cpuSeconds: the processor time of training.
  package init(
    _ predictions: [Prediction],
    notSamples: [Prediction]? = nil,
    learnt: [LabelledRow],
    calibration: Calibration,
    wordsCalibration: Calibration? = nil,
    reading: ContentReading = ContentReading(),
    encoder: (any SentenceEncoder)? = nil,
    cpuSeconds: Double = 0
  ) {
    examples = learnt.count
    intents = Set(learnt.filter(\.isInScope).map(\.intent)).count
    trainCPUSeconds = cpuSeconds
    self.calibration = calibration
    self.wordsCalibration = wordsCalibration ?? calibration
    self.predictions = predictions
    exclusions = notSamples.map { ExclusionReport($0) }
    judged = predictions.filter(\.isInScope).map(\.judged)
    pairs = ConfusionPair.all(
      in: predictions,
      samples: learnt.filter(\.isInScope),
      reading: reading,
      encoder: encoder
    )
  }

  /// The share of texts in scope whose best intent is right, also where it was not answered.
  package var accuracy: Proportion { Proportion(judged.count(where: \.isRight), of: judged.count) }

  /// The mean of the intents' F1 over the texts in scope; nil where there are none.
  package var macroF1: Double? { Metrics.macroF1(judged) }

  /// How far confidence and accuracy lie apart over the texts in scope; nil where there are none.
  package var calibrationError: Double? { Metrics.calibrationError(judged) }

  /// How well novelty tells texts out of scope from the others; nil where there are none.
  package var aurocOutOfScope: Double? {
    Metrics.auroc(
      known: predictions.filter(\.isInScope).map(\.novelty),
      strangers: predictions.filter { !$0.isInScope }.map(\.novelty)
    )
  }

  /// What came of the texts in scope.
  package var outcomes: OutcomeCounts { OutcomeCounts(predictions.filter(\.isInScope)) }

  /// What came of the texts that no intent should answer; nil where there are none.
  package var strangers: OutcomeCounts? {
    let counts = OutcomeCounts(predictions.filter { !$0.isInScope })
    return counts.total > 0 ? counts : nil
  }

  /// The texts that no intent should answer and one did, the surest first.
  package var answeredStrangers: [Prediction] {
    predictions.filter { !$0.isInScope && $0.outcome == .answeredWrong }
      .sorted {
        $0.confidence == $1.confidence ? $0.text < $1.text : $0.confidence > $1.confidence
      }
  }

  /// The figures of each intent, in the order of the ids.
  package var figures: [IntentFigures] { IntentFigures.all(in: judged) }

  /// Whether confidence means what it says, over the texts in scope.
  package var reliability: ReliabilityTable { ReliabilityTable(judged) }

  /// What answering fewer of the texts in scope would do.
  package var riskCoverage: RiskCoverage { RiskCoverage(judged) }

  /// What was mistaken for what.
  package var confusions: [Confusion] { Confusion.all(in: predictions) }
}
