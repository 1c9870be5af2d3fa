import AgentContent
import AgentCore
import Testing

/// How much a running agent takes in and keeps.
@Suite struct LimitsTests {
  private func limits(_ yaml: String) -> ResourceLimits? {
    let folder = ContentCheck.folder(["agent.yaml": "name: A\n\(yaml)"])
    guard case .loaded(let agent, _) = ContentLoader.load(folder) else { return nil }
    return agent.limits
  }

  @Test("are the usual ones where the content says nothing")
  func standard() {
    #expect(limits("") == ResourceLimits())
    #expect(limits("limits: {}") == ResourceLimits())
    #expect(ResourceLimits().message == 65_536)
    #expect(ResourceLimits().line == 1_048_576)
  }

  @Test("are read as sizes and numbers")
  func reads() {
    var expected = ResourceLimits()
    (expected.message, expected.line) = (8192, 2_097_152)
    (expected.history, expected.state, expected.sessions) = (5000, 1_500_000, 64)
    #expect(
      limits(
        "limits: {message: 8KiB, line: 2MiB, history: 5000, state: 1500000, sessions: 64}"
      ) == expected
    )
  }

  @Test("may be what stands at either end of their range")
  func ends() {
    #expect(limits("limits: {message: 1KiB, line: 64KiB, history: 1000, sessions: 16}") != nil)
    #expect(limits("limits: {line: 16MiB, state: 64MiB, sessions: 100000}") != nil)
  }

  @Test("are refused beyond their range, and where they are no numbers")
  func refuses() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        limits:
          message: 1️⃣1023
          line: 2️⃣17MiB
          history: 3️⃣1000001
          state: 4️⃣1MB
          sessions: 5️⃣many
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "out-of-range",
          message: "'message' must lie between 1KiB and 64KiB"
        ),
        Expected(
          marker: "2️⃣",
          code: "out-of-range",
          message: "'line' must lie between 64KiB and 16MiB"
        ),
        Expected(
          marker: "3️⃣",
          code: "out-of-range",
          message: "'history' must lie between 1000 and 1000000"
        ),
        Expected(
          marker: "4️⃣",
          code: "wrong-shape",
          message: "'state' must be a size",
          hint: "write bytes, or a size such as 64KiB or 1MiB"
        ),
        Expected(
          marker: "5️⃣",
          code: "wrong-shape",
          message: "'sessions' must be a whole number",
          hint: "write digits, such as 1000"
        ),
      ]
    )
  }
}
