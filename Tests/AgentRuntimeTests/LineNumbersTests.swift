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

  @Test("rise above what the store knows, which is asked for callers that are not known")
  func above() {
    let lines = LineNumbers()
    #expect(!lines.know("s1"))
    #expect(lines.next(for: "s1", atLeast: 2, above: 9) == 10)
    #expect(lines.know("s1"))
    #expect(lines.next(for: "s1", atLeast: 2, above: 0) == 11)
  }

  @Test("are forgotten beyond the capacity")
  func bounded() {
    let lines = LineNumbers(capacity: 3)
    for caller in ["a", "b", "c", "d"] { _ = lines.next(for: caller, atLeast: 1) }
    #expect(["a", "b", "c", "d"].map { lines.know($0) } == [false, false, false, true])
  }

  @Test("tell callers apart by bytes")
  func bytes() {
    let lines = LineNumbers()
    #expect(lines.next(for: "caf\u{E9}", atLeast: 5) == 5)
    #expect(lines.next(for: "cafe\u{301}", atLeast: 5) == 5)
  }
}
