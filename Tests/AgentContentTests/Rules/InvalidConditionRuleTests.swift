import Testing

/// Conditions that break the grammar.
@Suite struct InvalidConditionRuleTests {
  @Test("points into the condition")
  func pointsIntoTheCondition() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply:
          - {if: "asked 1️⃣= 2", say: Hello.}
          - {if: 'asked in 2️⃣2', say: Hello.}
          - Hello.
        escalate: {when: "(asked >= 23️⃣", priority: high}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-condition",
          message: "unexpected '='",
          hint: "write '=='"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-condition",
          message: "expected '[' after 'in'"
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-condition",
          message: "expected ')'"
        ),
      ]
    )
  }
}
