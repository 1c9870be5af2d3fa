import CanonicalJSON
import Conversation
import Evaluation
import Testing

@Suite("The figures of an intent")
struct IntentFiguresTests {
  private let rows: [Metrics.Judged] = [
    ("a", "a"), ("a", "a"), ("a", "b"), ("a", nil), ("b", "b"), ("b", "c"),
  ]
  .map { (pair: (IntentID, IntentID?)) in
    Metrics.Judged(expected: pair.0, found: pair.1, confidence: 0.5)
  }

  @Test("are precision, recall and F1, also of an intent that is only found")
  func figures() {
    let figures = IntentFigures.all(in: rows)
    #expect(figures.map(\.intent) == ["a", "b", "c"])
    #expect(
      figures.map(\.recall) == [Proportion(2, of: 4), Proportion(1, of: 2), Proportion(0, of: 0)]
    )
    #expect(
      figures.map(\.precision) == [
        Proportion(2, of: 2), Proportion(1, of: 2), Proportion(0, of: 1),
      ]
    )
    // a: 2·2 / (4 + 2); b: 2·1 / (2 + 2); c: 0.
    #expect(figures.map(\.f1) == [2.0 / 3, 0.5, 0])
  }

  @Test("stand with the worst first, ties in the order of the ids")
  func worstFirst() {
    let perfect = Metrics.Judged(expected: "A", found: "A", confidence: 1)
    let other = Metrics.Judged(expected: "z", found: "z", confidence: 1)
    let figures = IntentFigures.worstFirst(IntentFigures.all(in: [other, perfect] + rows))
    #expect(figures.map(\.intent) == ["c", "b", "a", "A", "z"])
  }

  @Test("are written as shares")
  func json() {
    let report = IntentReport(
      [Prediction(text: "x", expected: "a", candidates: [], zone: .fallback)],
      learnt: [],
      calibration: .usual
    )
    let json = report.json["per_intent"]?.array?.first
    #expect(json?.object?.members.map(\.name) == ["intent", "count", "precision", "recall", "f1"])
    #expect(json?["count"]?.integer == 1)
    #expect(json?["precision"]?["value"] == .null)
    #expect(json?["recall"]?["value"]?.number == 0)
  }
}
