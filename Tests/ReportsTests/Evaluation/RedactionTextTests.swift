import Evaluation
import Reports
import Testing

@Suite("The text of a measure of redaction")
struct RedactionTextTests {
  private func report(_ text: String) throws -> RedactionReport {
    RedactionReport([try RedactionFile(reading: Array(text.utf8), path: "c/en.txt")])
  }

  @Test("shows counts, shares and intervals")
  func figures() throws {
    let text = RedactionText.render(
      try report("{{email: ada@example.com}}\n{{email: nobody}}\nhello\neve@example.com")
    )
    #expect(text.hasPrefix("4 messages, 2 pieces of personal data\n\nBy class\n"))
    #expect(
      text.contains("  email          1/2  50.0 %  (9.5–90.5 %)           0    1/2     50.0 %")
    )
    #expect(text.contains("\n  card           0/0       –"))
    #expect(text.contains("\nLeft as they were\n"))
    #expect(text.contains("  en             1/2  50.0 %"))
    #expect(!text.contains("Missed"))
  }

  @Test("lists every fault with its place where all is asked for")
  func faults() throws {
    let report = try report("{{email: nobody}}\nwrite to eve@example.com\u{1B}[2J")
    let text = RedactionText.render(report, showsAll: true)
    #expect(text.contains("Missed: 1\n  c/en.txt:1: email “nobody” in “nobody”\n"))
    #expect(text.contains("\nTaken out as another class: 0\n"))
    #expect(text.contains("Taken out and not marked: 1\n  c/en.txt:2: email “eve@example.com” in"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }
}
