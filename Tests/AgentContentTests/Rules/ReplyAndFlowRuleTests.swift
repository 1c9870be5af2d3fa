import Testing

/// Intents with two behaviours.
@Suite struct ReplyAndFlowRuleTests {
  @Test("points at both")
  func pointsAtBoth() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        1️⃣reply: Hello.
        2️⃣flow:
          one: {say: Hello., then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "reply-and-flow",
          message: "an intent has either a 'reply' or a 'flow'",
          hint: "let a state of the flow say it",
          notes: ["2️⃣"]
        )
      ]
    )
  }
}
