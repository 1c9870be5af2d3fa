import Testing

/// Intents without enough samples.
@Suite struct MissingSamplesRuleTests {
  @Test("asks for samples")
  func asksForSamples() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        1️⃣reply: Hello.
        """,
        "orders/late.yaml": """
        2️⃣samples: []
        reply: Hello.
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "missing-samples",
          message: "the intent has no samples",
          hint: "write what customers say under 'samples'"
        ),
        Expected(
          marker: "1️⃣",
          code: "missing-samples",
          message: "the intent has no samples",
          hint: "write what customers say under 'samples'"
        ),
      ]
    )
  }

  @Test("warns below five")
  func warnsBelowFive() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        1️⃣samples: [track it]
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-samples",
          message: "the intent has only 1 sample",
          hint: "5 are the least that can be told from other intents",
          isWarning: true
        )
      ]
    )
  }
}
