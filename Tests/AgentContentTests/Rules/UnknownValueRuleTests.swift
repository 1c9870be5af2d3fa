import Testing

/// Values that a list does not hold.
@Suite struct UnknownValueRuleTests {
  @Test("suggests the value that was meant")
  func suggestsTheValueThatWasMeant() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          plan: {entity: plan, ask: Which?}
        flow:
          one:
            choose:
              - {if: "plan in ['plus', '1️⃣pluss'] or plan == 'BASIC'", then: done}
              - {then: done}
        """,
        "entities/plan.yaml": """
        kind: values
        values: {plus: [premium], basic: [free]}
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-value",
          message: "'pluss' is no value of 'plan'",
          hint: "did you mean 'plus'?",
          length: 5
        )
      ]
    )
  }
}
