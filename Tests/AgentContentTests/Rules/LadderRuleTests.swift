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
          three: {entity: order-number, ask: Which?, silence: 3️⃣[]}
          four: {entity: order-number, ask: Which?, silence: [a, b, c, 4️⃣d]}
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
        Expected(
          marker: "3️⃣",
          code: "empty-ladder",
          message: "'silence' of 'three' says nothing",
          hint: "leave the key out for the agent's own wording"
        ),
        Expected(
          marker: "4️⃣",
          code: "ladder-too-long",
          message: "'silence' has 4 rungs",
          hint: "whoever is silent after 3 of them has left"
        ),
      ]
    )
  }
}
