import Testing

/// Folders without settings or intents.
@Suite struct MissingContentRuleTests {
  @Test("asks for both")
  func asksForBoth() {
    ContentCheck.expect(
      [
        "agent.yaml": "",
        "smalltalk/hello.yaml": "",
      ],
      [
        Expected(
          marker: "intents/agent.yaml:1:1",
          code: "missing-file",
          message: "there is no 'agent.yaml'",
          hint: "it holds at least the agent's name, such as 'name: Larkmoor help'"
        ),
        Expected(
          marker: "intents/agent.yaml:1:1",
          code: "missing-intents",
          message: "there are no intents",
          hint: "an intent is a file in a topic's folder, such as 'orders/track-order.yaml'"
        ),
      ]
    )
  }

  @Test("asks for a name")
  func asksForAName() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        1️⃣languages: [en]
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-key",
          message: "the agent needs a 'name'"
        )
      ]
    )
  }
}
