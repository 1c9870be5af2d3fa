import Testing

/// How long things are kept.
@Suite struct RetentionTests {
  @Test("what figures and repeated messages need is kept long enough for them")
  func leastAges() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        retention: {content: 1️⃣30d, names: 31d, values: 1h, answers: 2️⃣6d}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "out-of-range",
          message: "'content' must be kept for at least 31 days"
        ),
        Expected(
          marker: "2️⃣",
          code: "out-of-range",
          message: "'answers' must be kept for at least 7 days"
        ),
      ]
    )
  }
}
