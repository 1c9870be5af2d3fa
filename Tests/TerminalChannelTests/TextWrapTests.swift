import Testing

@testable import TerminalChannel

@Suite("Wrapped lines")
struct TextWrapTests {
  @Test(
    "break at spaces, keep their indentation, and count wide characters twice",
    arguments: [
      ("one two", 0, "one two"),
      ("aaaaaaaaaa bbbbbbbbb ccc", 0, "aaaaaaaaaa bbbbbbbbb\nccc"),
      ("aaaaaaaaaa bbbbbbbbb ccc", 7, "aaaaaaaaaa\nbbbbbbbbb ccc"),
      ("a\n\n  1. aaaaaaaaaa bbbbbbbbbb", 0, "a\n\n  1. aaaaaaaaaa\n  bbbbbbbbbb"),
      ("日本語日本語日本 日本語", 0, "日本語日本語日本\n日本語"),
      ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b", 0, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nb"),
      ("", 0, ""),
    ]
  )
  func wrapped(_ text: String, _ indent: Int, _ expected: String) {
    #expect(TextWrap.wrapped(text, columns: 20, indent: indent) == expected)
  }

  @Test("stay whole where the width of the terminal is not known")
  func unknownWidth() {
    let text = String(repeating: "word ", count: 100)
    #expect(TextWrap.wrapped(text, columns: 0) == text)
  }
}
