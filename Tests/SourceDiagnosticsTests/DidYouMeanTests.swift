import SourceDiagnostics
import Testing

/// Names that were probably meant.
@Suite struct DidYouMeanTests {
  @Test(
    "finds the nearest name",
    arguments: [
      ("ordr_number", ["order_number", "order_day"], "order_number"),
      ("faield", ["failed", "found"], "failed"),
      ("smaltalk/hello", ["smalltalk/hello", "smalltalk/bye"], "smalltalk/hello"),
      // Equally near: the first by bytes, in whatever order they come.
      ("bat", ["cat", "bar", "hat"], "bar"),
      ("bat", ["hat", "cat", "bar"], "bar"),
    ]
  )
  func finds(name: String, candidates: [String], suggestion: String) {
    #expect(DidYouMean.suggestion(for: name, among: candidates) == suggestion)
  }

  @Test(
    "suggests nothing that is far away, the same, or endless",
    arguments: [
      ("colour", ["say", "article"]), ("no", ["by", "on the way"]), ("done", ["done"]),
      ("", ["a"]), ("abcdefgh", ["stuvwxyz"]),
      (String(repeating: "a", count: 100), [String(repeating: "a", count: 99)]),
    ]
  )
  func findsNothing(name: String, candidates: [String]) {
    #expect(DidYouMean.suggestion(for: name, among: candidates) == nil)
  }

  @Test("asks in one form")
  func asks() {
    #expect(DidYouMean.hint(for: "dnoe", among: ["done"]) == "did you mean 'done'?")
    #expect(DidYouMean.hint(for: "dnoe", among: []) == nil)
  }
}
