import Testing

@testable import Transcripts

@Suite struct WildcardPatternTests {
  @Test(
    "a star stands for anything, everything else for itself",
    arguments: [
      ("", "", true), ("", "a", false), ("a", "a", true), ("a", "ab", false), ("*", "", true),
      ("*", "anything\nat all", true), ("a*", "a", true), ("a*", "ba", false), ("*a", "ba", true),
      ("*a", "ab", false), ("a*a", "a", false), ("a*a", "aa", true), ("a*b*c", "a-b-c", true),
      ("a*b*c", "acb", false), ("a**c", "abc", true), ("*ab*ab*", "abab", true),
      ("*ab*ab*", "abb", false), ("ticket *.", "ticket T-000018.", true),
      ("\\*", "*", true), ("\\*", "x", false), ("2 \\* 3*", "2 * 3 = 6", true),
      ("\\\\", "\\", true), ("\\n", "\\n", true), ("a\\", "a\\", true),
      ("*aab*", "aaaab", true), ("*ababc*", "abababc", true), ("caf\u{E9}", "cafe\u{301}", false),
    ]
  )
  func matching(pattern: String, text: String, isMatch: Bool) {
    #expect(WildcardPattern(pattern).matches(text) == isMatch)
  }

  @Test(
    "a pattern is open-ended where it ends in a star",
    arguments: [("a", false), ("a*", true), ("*", true), ("a\\*", false), ("*a", false)]
  )
  func openEnd(pattern: String, isOpen: Bool) {
    #expect(WildcardPattern(pattern).isOpenEnded == isOpen)
  }

  @Test("a text made to be slow is matched in one pass")
  func linearTime() {
    let text = String(repeating: "a", count: 200_000)
    let piece = String(repeating: "a", count: 50_000) + "b"
    #expect(!WildcardPattern("*\(piece)*\(piece)*").matches(text))
  }
}
