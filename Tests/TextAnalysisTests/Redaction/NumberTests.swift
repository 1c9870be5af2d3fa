import Testing

@testable import TextAnalysis

@Suite("Numbers of several countries")
struct NumberTests {
  private let redactor = Redactor()

  @Test("are taken out as what they are", arguments: NumberLines.personal)
  func takesOut(line: String) throws {
    let name = try #require(line.split(separator: " ").first)
    let marked = line.dropFirst(name.count + 1)
    let raw = marked.filter { $0 != "‹" && $0 != "›" }
    let told = marked.split(separator: "‹").filter { $0.contains("›") }
      .compactMap { $0.split(separator: "›").first.map(String.init) }
    let spans = redactor.redact(raw, firstHandle: 1).spans
    #expect(spans.map { String(decoding: Array(raw.utf8)[$0.rawRange], as: UTF8.self) } == told)
    #expect(spans.allSatisfy { $0.kind.rawValue == name })
  }

  @Test("stay where they are an order's or the like", arguments: NumberLines.harmless)
  func leavesAlone(raw: String) {
    #expect(redactor.redact(raw, firstHandle: 1).text.text == raw)
  }
}
