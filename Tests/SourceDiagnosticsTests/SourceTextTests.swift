import SourceDiagnostics
import Testing

/// A file's lines.
@Suite struct SourceTextTests {
  @Test("splits at every end of line that YAML knows")
  func splits() {
    let source = SourceText(path: "p", text: "a\nb\r\nc\rd\u{85}e\u{2028}f\n")
    #expect((1...source.lineCount).map { source.line($0) } == ["a", "b", "c", "d", "e", "f", ""])
    #expect(source.line(0) == nil)
    #expect(source.line(8) == nil)
  }

  @Test("gives a diagnostic its line")
  func givesTheLine() {
    let source = SourceText(path: "p", text: "one\ntwo")
    let diagnostic = source.diagnostic(
      code: "c",
      "m",
      at: source.location(line: 2, column: 1, length: 3)
    )
    #expect(diagnostic.sourceLine == "two")
    #expect(diagnostic.location.description == "p:2:1")
  }

  @Test("has a place for everything")
  func clamps() {
    let location = SourceLocation(path: "p", line: 0, column: -4, length: 0)
    #expect((location.line, location.column, location.length) == (1, 1, 1))
  }
}
