import Testing

/// Ladders of answers to what was not understood.
@Suite struct LadderRuleTests {
  @Test("is neither empty nor long")
  func isNeitherEmptyNorLong() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          one: {entity: order-number, ask: Which?, not_understood: 1️⃣[]}
          two: {entity: order-number, ask: Which?, not_understood: [a, b, c, 2️⃣d, e]}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "empty-ladder",
          message: "'not_understood' of 'one' says nothing",
          hint: "leave the key out for the agent's own wording"
        ),
        Expected(
          marker: "2️⃣",
          code: "ladder-too-long",
          message: "'not_understood' has 5 rungs",
          hint: "after 3 tries a person helps better"
        ),
      ]
    )
  }
}
