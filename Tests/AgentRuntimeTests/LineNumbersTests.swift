import Testing

@testable import AgentRuntime

@Suite("The numbers of lines")
struct LineNumbersTests {
  @Test("follow the session's events, and rise where no event was added")
  func rise() {
    let lines = LineNumbers()
    #expect(lines.next(for: "s1", atLeast: 7) == 7)
    #expect(lines.next(for: "s1", atLeast: 7) == 8)
    #expect(lines.next(for: "s1", atLeast: 12) == 12)
    #expect(lines.next(for: "s1", atLeast: 3) == 13)
    #expect(lines.next(for: "s2", atLeast: 1) == 1)
  }

  @Test("tell callers apart by bytes")
  func bytes() {
    let lines = LineNumbers()
    #expect(lines.next(for: "caf\u{E9}", atLeast: 5) == 5)
    #expect(lines.next(for: "cafe\u{301}", atLeast: 5) == 5)
  }
}
