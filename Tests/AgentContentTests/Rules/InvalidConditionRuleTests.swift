import Testing

/// Conditions that break the grammar.
@Suite struct InvalidConditionRuleTests {
  private static let example =
    "such as \"status == 'shipped' and not open\", \"asked >= 2\" or \"status in ['late', 'lost']\""

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
          message: "expected '[' after 'in'",
          hint: Self.example
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-condition",
          message: "expected ')'",
          hint: Self.example
        ),
      ]
    )
  }
}
