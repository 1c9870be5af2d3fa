import Testing

/// Intents that do nothing.
@Suite struct MissingBehaviourRuleTests {
  @Test("asks for a behaviour")
  func asksForABehaviour() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        1️⃣\(ContentCheck.samples)
        title: Track
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-behaviour",
          message: "the intent 'orders/track' does nothing",
          hint: "give it a 'reply', a 'flow' or an 'escalate' rule"
        )
      ]
    )
  }
}
