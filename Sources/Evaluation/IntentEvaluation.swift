import Conversation
import TextAnalysis
import Understanding

/// Measures how well intents are recognised.
package struct IntentEvaluation: Sendable {
  /// Into how many parts the rows are split when each is judged by what the others teach.
  package static let folds = 5

  /// The processor time of this process so far, in seconds. Libraries read no clock, so it is passed in.
  package let cpuSeconds: @Sendable () -> Double
  /// What the thresholds are fitted to.
  package let options: MatcherOptions
  /// How texts are read.
  package let reading: ContentReading
  /// What reads the meaning of texts, nil for words alone; it should remember vectors, for each text is
  /// read several times.
  package let encoder: (any SentenceEncoder)?

  /// An evaluation of matchers that learn with `options`; `cpuSeconds` only measures how long.
  package init(
    options: MatcherOptions = MatcherOptions(),
    reading: ContentReading = ContentReading(),
    encoder: (any SentenceEncoder)? = nil,
    cpuSeconds: @escaping @Sendable () -> Double
  ) {
    self.options = options
    self.reading = reading
    self.encoder = encoder
    self.cpuSeconds = cpuSeconds
  }

  /// Learns from `train` and judges `test`.
  ///
  /// - Parameters:
  ///   - train: the examples; rows with intent `oos` teach refusal.
  ///   - test: what is judged; nothing is learnt or fitted from it.
  ///   - validate: rows that only help to fit probabilities, novelty and thresholds, also those with
  ///     intent `oos`; rows whose text stands in `train` are left out.
  ///   - ignoreOOS: whether rows with intent `oos` in `train` and `validate` are left out.
  ///   - progress: told the share done, 0…1, now and then.
  package func run(
    train: [LabelledRow],
    test: [LabelledRow],
    validate: [LabelledRow] = [],
    ignoreOOS: Bool = false,
    progress: ((Double) -> Void)? = nil
  ) -> IntentReport {
    let isUsed = { (row: LabelledRow) in row.isInScope || !ignoreOOS }
    let examples = train.filter(isUsed)
    let start = cpuSeconds()
    let judge = judge(
      examples,
      validation: validate.filter(isUsed),
      progress: progress.map { report in { report($0 * 0.9) } }
    )
    let seconds = cpuSeconds() - start
    let predictions = test.map(judge.prediction)
    progress?(1)
    return IntentReport(
      predictions,
      learnt: examples,
      calibration: judge.matcher.calibration,
      wordsCalibration: judge.matcher.wordsCalibration,
      reading: reading,
      encoder: encoder,
      cpuSeconds: seconds
    )
  }

  /// Judges every row by a matcher that learnt from the others: the rows are split into five parts, each
  /// intent evenly, and each part is judged by what the others teach.
  ///
  /// The thresholds reported are those of a matcher that learnt from all rows.
  /// - Parameters:
  ///   - rows: the samples of a content.
  ///   - notSamples: texts that must not match the intent they name, judged like the rows.
  ///   - progress: told the share done, 0…1, now and then.
  package func crossValidate(
    _ rows: [LabelledRow],
    notSamples: [LabelledRow] = [],
    progress: ((Double) -> Void)? = nil
  ) -> IntentReport {
    let steps = Double(Self.folds + 1)
    let start = cpuSeconds()
    let judge = judge(rows, notSamples: notSamples) { progress?($0 / steps) }
    let seconds = cpuSeconds() - start
    let judged = heldOut(rows, notSamples, by: plan(rows, notSamples)) { share in
      progress?((1 + share * Double(Self.folds)) / steps)
    }
    return IntentReport(
      judged.rows,
      notSamples: notSamples.isEmpty ? nil : judged.notSamples,
      learnt: rows,
      calibration: judge.matcher.calibration,
      wordsCalibration: judge.matcher.wordsCalibration,
      reading: reading,
      encoder: encoder,
      cpuSeconds: seconds
    )
  }

  // MARK: Parts

  /// A plan for a content's texts; those that must not match an intent come after the samples, so that one
  /// that is also a sample of another intent lies in that sample's part.
  func plan(_ rows: [LabelledRow], _ notSamples: [LabelledRow]) -> FoldPlan {
    FoldPlan(rows, then: notSamples, folds: Self.folds, reading: reading.masked)
  }

  /// Every row judged by what the other parts of `plan` teach; by intent, then by text.
  func heldOut(
    _ rows: [LabelledRow],
    _ notSamples: [LabelledRow],
    by plan: FoldPlan,
    progress: (Double) -> Void = { _ in }
  ) -> (rows: [Prediction], notSamples: [Prediction]) {
    let parts = rows.map { plan.fold(of: $0.text) }
    let excludedParts = notSamples.map { plan.fold(of: $0.text) }
    var result: (rows: [Prediction], notSamples: [Prediction]) = ([], [])
    for fold in 0..<plan.folds {
      let judge = judge(
        zip(rows, parts).filter { $0.1 != fold }.map(\.0),
        notSamples: zip(notSamples, excludedParts).filter { $0.1 != fold }.map(\.0)
      )
      result.rows += zip(rows, parts).filter { $0.1 == fold }
        .map { judge.prediction($0.0) }
      result.notSamples += zip(notSamples, excludedParts).filter { $0.1 == fold }
        .map { judge.prediction($0.0) }
      progress(Double(fold + 1) / Double(plan.folds))
    }
    result.rows.sort { ($0.expected, $0.text) < ($1.expected, $1.text) }
    return result
  }

  /// A judge that learnt from `rows`; every training of an evaluation passes through here.
  func judge(
    _ rows: [LabelledRow],
    notSamples: [LabelledRow] = [],
    validation: [LabelledRow] = [],
    progress: ((Double) -> Void)? = nil
  ) -> Judge {
    let matcher = IntentMatcher.train(
      on: rows.map(reading.learnt),
      notSamples: notSamples.map(reading.learnt),
      validation: validation.map(reading.learnt),
      encoder: encoder,
      keptWords: reading.keptWords,
      options: options,
      progress: progress
    )
    return Judge(matcher, reading: reading)
  }
}
