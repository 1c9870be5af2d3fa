import Conversation
import Evaluation
import Testing

@Suite("Metrics")
struct MetricsTests {
  private func row(
    _ expected: IntentID,
    _ found: IntentID?,
    _ confidence: Double = 0.5
  ) -> Metrics.Judged {
    Metrics.Judged(expected: expected, found: found, confidence: confidence)
  }

  private func expect(
    _ found: Double?,
    _ expected: Double,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try #require(found, sourceLocation: location)
    #expect(abs(found - expected) < 1e-12, "found \(found)", sourceLocation: location)
  }

  @Test("count what is right")
  func accuracy() {
    #expect(Metrics.accuracy([]) == nil)
    #expect(Metrics.accuracy([row("a", "a"), row("a", "b"), row("b", nil), row("c", "c")]) == 0.5)
  }

  @Test("weigh intents alike in the macro F1")
  func macroF1() throws {
    #expect(Metrics.macroF1([]) == nil)
    #expect(Metrics.macroF1([row("a", "a"), row("b", "b")]) == 1)
    // a: 2 right of 3 expected and 2 found, F1 = 4/5; b: 1 right of 1 expected and 2 found, F1 = 2/3.
    let rows = [row("a", "a"), row("a", "a"), row("a", "b"), row("b", "b")]
    try expect(Metrics.macroF1(rows), 11.0 / 15)
    // An intent that is only found counts with 0: a 2/3, c 0.
    let wrong = [row("a", "a"), row("a", "c")]
    try expect(Metrics.macroF1(wrong), 1.0 / 3)
  }

  @Test("compare confidence with what is right, bin by bin")
  func calibrationError() throws {
    #expect(Metrics.calibrationError([]) == nil)
    // Bin of 0.9: mean 0.9, half right: gap 0.4 of 2 rows. Bin of 0.2: wrong: gap 0.2 of 1 row.
    // Bin of 1: right: no gap.
    let rows = [row("a", "a", 0.9), row("a", "b", 0.9), row("a", "b", 0.2), row("a", "a", 1)]
    try expect(Metrics.calibrationError(rows), 0.25)
    // Rows of one bin may make up for each other: 0.5 and 0.52 lie in the eighth of fifteen.
    let pair = [row("a", "a", 0.5), row("a", "b", 0.52)]
    try expect(Metrics.calibrationError(pair), 0.01)
  }

  @Test(
    "tell how well strangers are ranked above known texts",
    arguments: [
      ([1, 2, 3], [4, 5], 1), ([4, 5], [1, 2, 3], 0), ([1, 2, 3], [2], 0.5),
      ([1, 3], [2, 4], 0.75), ([1, 1], [1, 1, 1], 0.5), ([1, 2, 2, 5], [2, 6], 0.75),
    ] as [([Double], [Double], Double)]
  )
  func auroc(known: [Double], strangers: [Double], expected: Double) throws {
    try expect(Metrics.auroc(known: known, strangers: strangers), expected)
  }

  @Test("are nil where there is nothing to rank")
  func noRanks() {
    #expect(Metrics.auroc(known: [], strangers: [1]) == nil)
    #expect(Metrics.auroc(known: [1], strangers: []) == nil)
  }
}
