import Conversation
import Understanding

/// Measures how well intents are recognised.
package struct IntentEvaluation: Sendable {
  /// The processor time of this process so far, in seconds. Libraries read no clock, so it is passed in.
  package let cpuSeconds: @Sendable () -> Double
  /// What the thresholds are fitted to.
  package let options: MatcherOptions

  /// An evaluation of matchers that learn with `options`; `cpuSeconds` only measures how long.
  package init(
    options: MatcherOptions = MatcherOptions(),
    cpuSeconds: @escaping @Sendable () -> Double
  ) {
    self.options = options
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
  package func run(
    train: [LabelledRow],
    test: [LabelledRow],
    validate: [LabelledRow] = [],
    ignoreOOS: Bool = false
  ) -> IntentReport {
    let isUsed = { (row: LabelledRow) in row.isInScope || !ignoreOOS }
    let examples = train.filter(isUsed).map(\.labelledText)
    let start = cpuSeconds()
    let matcher = IntentMatcher.train(
      on: examples,
      validation: validate.filter(isUsed).map(\.labelledText),
      options: options
    )
    let seconds = cpuSeconds() - start
    let predictions = test.map {
      Prediction(text: $0.text, expected: $0.intent, result: matcher.match($0.text))
    }
    return IntentReport(predictions, by: matcher, examples: examples.count, cpuSeconds: seconds)
  }

  /// Judges every row by a matcher that learnt from the others: the rows are split into `folds` parts, each
  /// intent evenly, and each part is judged by what the others teach.
  ///
  /// The thresholds reported are those of a matcher that learnt from all rows.
  /// - Parameter notSamples: texts that must not match the intent they name; all parts learn from them.
  package func crossValidate(
    _ rows: [LabelledText],
    notSamples: [LabelledText] = [],
    folds: Int = 5
  ) -> IntentReport {
    let start = cpuSeconds()
    let matcher = IntentMatcher.train(on: rows, notSamples: notSamples, options: options)
    let seconds = cpuSeconds() - start
    let sorted = rows.sorted {
      ($0.intent?.rawValue ?? "", $0.text) < ($1.intent?.rawValue ?? "", $1.text)
    }
    var predictions: [Prediction] = []
    for fold in 0..<folds {
      let held = Self.part(fold, of: folds, in: sorted)
      let others = sorted.indices.filter { !held.contains($0) }.map { sorted[$0] }
      let judge = IntentMatcher.train(on: others, notSamples: notSamples, options: options)
      predictions += held.map { place in
        let row = sorted[place]
        return Prediction(
          text: row.text,
          expected: row.intent ?? LabelledRow.outOfScope,
          result: judge.match(row.text)
        )
      }
    }
    var report = IntentReport(predictions, by: matcher, examples: rows.count, cpuSeconds: seconds)
    report.confusions = Confusion.all(in: predictions)
    return report
  }

  /// The places of the rows of one part: every `folds`-th of each intent.
  private static func part(_ fold: Int, of folds: Int, in rows: [LabelledText]) -> [Int] {
    var seen: [IntentID?: Int] = [:]
    return rows.indices.filter { place in
      let count = seen[rows[place].intent, default: 0]
      seen[rows[place].intent] = count + 1
      return count % folds == fold
    }
  }
}
