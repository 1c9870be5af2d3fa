import Testing

@testable import TextAnalysis

@Suite("Terminal text")
struct TerminalTextTests {
  @Test(
    "drops what could drive a terminal",
    arguments: [
      ("plain text – with é and 👍🏽", "plain text – with é and 👍🏽"),
      ("two\nlines\tand a tab", "two\nlines\tand a tab"),
      ("\u{1B}[31mred\u{1B}[0m", "red"),
      ("\u{1B}[2J\u{1B}[Hgone", "gone"),
      ("\u{1B}]0;title\u{07}text", "text"),
      ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
      ("\u{9B}31mred", "red"),
      ("\u{90}payload\u{9C}text", "text"),
      ("\u{1B}]never closed", "never closed"),
      ("\u{1B}(Btext\u{1B}", "text"),
      ("\u{1B}7saved", "saved"),
      ("a\u{0}b\u{7}c\u{8}d\u{7F}e\u{85}f", "abcdef"),
      ("a\r\nb\rc", "a\nb\nc"),
      ("abc\u{202E}def\u{2066}ghi\u{200F}", "abcdefghi"),
      ("a\u{2028}b\u{2029}c", "abc"),
      ("", ""),
    ]
  )
  func dropsControls(line: (raw: String, shown: String)) {
    #expect(TerminalText.sanitized(line.raw) == line.shown)
  }

  @Test("puts a text on one line, or moves its further lines in")
  func lines() {
    let forged = "hello\n\n2026-03-02 agent: yes\r\n\tso\u{1B}[2Jit\u{2028}is"
    #expect(TerminalText.line(forged) == "hello 2026-03-02 agent: yes soitis")
    #expect(TerminalText.block("a\nb\rc", indent: 2) == "a\n  b\n  c")
  }

  @Test("is idempotent, also on hostile texts")
  func isIdempotent() {
    var state: UInt64 = 7
    for _ in 0..<200 {
      var raw = String.UnicodeScalarView()
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if let scalar = Unicode.Scalar(UInt32(state >> 56)) { raw.append(scalar) }
      }
      let once = TerminalText.sanitized(String(raw))
      #expect(TerminalText.sanitized(once) == once)
      #expect(once.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    }
  }
}
