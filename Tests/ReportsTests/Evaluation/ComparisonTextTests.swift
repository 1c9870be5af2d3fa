import Conversation
import Evaluation
import Reports
import Testing
import Understanding

@Suite("The text of a comparison")
struct ComparisonTextTests {
  private static func content(_ extra: [LabelledRow] = []) -> ComparedContent {
    let rows = ["track", "cancel"].flatMap { intent in
      ["please", "can you", "i want to", "help me to"].flatMap { start in
        ["my order", "this order", "the tent", "it now", "my tent"].map { end in
          LabelledRow(text: "\(start) \(intent) \(end)", intent: IntentID(intent))
        }
      }
    }
    let options = MatcherOptions(epochs: 10, folds: 3)
    return ComparedContent(evaluation: IntentEvaluation(options: options) { 0 }, rows: rows + extra)
  }

  @Test("groups what changed, samples and messages apart")
  func groups() {
    let new = Self.content(
      (0..<12).map { LabelledRow(text: "annul purchase \($0)", intent: "cancel") }
    )
    let comparison = ContentComparison(
      base: Self.content(),
      new: new,
      messages: [
        LoggedMessage(text: "annul purchase 3", count: 2),
        LoggedMessage(text: "can you track my tent"),
      ]
    )
    let text = ComparisonText.render(comparison)
    #expect(text.hasPrefix("samples "))
    #expect(text.contains("\nSamples, each judged by what it was not taught\n  newly right: 12\n"))
    #expect(text.contains("    “annul purchase 0”  (meant cancel, new)\n"))
    #expect(text.contains("    and 2 more (--all shows all)\n"))
    #expect(text.contains("\n  newly wrong: 0\n"))
    #expect(text.contains("\nMessages of the log: 3, 2 of them different\n"))
    #expect(text.contains("    “annul purchase 3”  (2 times)\n"))
    #expect(text.contains(" → answer cancel 100.0 %\n"))
    #expect(text.hasSuffix("  unchanged: 1\n"))
    #expect(ComparisonText.render(comparison, showsAll: true).contains("“annul purchase 9”"))
  }

  @Test("lets no text move the terminal's cursor")
  func hostile() {
    let evil = "\u{1B}[2J\u{202E}annul"
    let new = Self.content([LabelledRow(text: evil, intent: "cancel")])
    let comparison = ContentComparison(
      base: Self.content(),
      new: new,
      messages: [
        LoggedMessage(text: evil)
      ]
    )
    let text = ComparisonText.render(comparison, showsAll: true)
    #expect(text.contains("\\u{1B}[2J"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
