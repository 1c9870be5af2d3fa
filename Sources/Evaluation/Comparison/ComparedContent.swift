/// One of two contents that are compared: what it teaches, and how it reads texts.
package struct ComparedContent: Sendable {
  /// How its matchers learn and read.
  package let evaluation: IntentEvaluation
  /// Its samples.
  package let rows: [LabelledRow]
  /// Its texts that must not match an intent.
  package let notSamples: [LabelledRow]

  /// A content with its samples.
  package init(
    evaluation: IntentEvaluation,
    rows: [LabelledRow],
    notSamples: [LabelledRow] = []
  ) {
    self.evaluation = evaluation
    self.rows = rows
    self.notSamples = notSamples
  }
}
