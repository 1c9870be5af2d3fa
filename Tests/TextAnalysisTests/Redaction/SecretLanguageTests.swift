import Testing

@testable import TextAnalysis

@Suite("Passwords and codes in ten languages")
struct SecretLanguageTests {
  private let redactor = Redactor(classes: [.password])

  @Test("are taken out where they are told", arguments: SecretLines.telling)
  func takesOut(line: String) throws {
    let raw = line.dropFirst(3).filter { $0 != "‹" && $0 != "›" }
    let spans = redactor.redact(raw, firstHandle: 1).spans
    let told = try #require(line.split(separator: "‹").last?.split(separator: "›").first)
    let found = spans.map { String(decoding: Array(raw.utf8)[$0.rawRange], as: UTF8.self) }
    #expect(found == [String(told)])
  }

  @Test("are not seen in complaints", arguments: SecretLines.complaining)
  func leavesAlone(line: String) {
    let raw = String(line.dropFirst(3))
    #expect(redactor.redact(raw, firstHandle: 1).text.text == raw)
  }

  @Test("every language has a table of its own")
  func everyLanguage() {
    let tags = SecretLanguage.all.map(\.tag)
    #expect(tags == ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "tr"])
    for tag in tags {
      #expect(SecretLines.telling.contains { $0.hasPrefix(tag) })
      #expect(SecretLines.complaining.contains { $0.hasPrefix(tag) })
    }
  }
}
