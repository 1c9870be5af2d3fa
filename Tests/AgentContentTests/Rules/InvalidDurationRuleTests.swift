import Testing

/// Lengths of time.
@Suite struct InvalidDurationRuleTests {
  @Test("reads numbers with a unit")
  func readsNumbersWithAUnit() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        sessions: {awaiting: 1️⃣30 minutes, answered: 24h}
        survey: {expires: 2️⃣-7d, at_most: 3️⃣30d}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-duration",
          message: "'30 minutes' is no length of time",
          hint: "such as 500ms, 2s, 30m, 24h or 7d"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-duration",
          message: "'-7d' is no length of time",
          hint: "such as 500ms, 2s, 30m, 24h or 7d"
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-duration",
          message: "'30d' is no rate",
          hint: "such as 1 per 30d"
        ),
      ]
    )
  }
}
