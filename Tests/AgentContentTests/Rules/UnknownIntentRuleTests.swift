import Testing

/// Choices of intents that are not there.
@Suite struct UnknownIntentRuleTests {
  @Test("suggests the id that was meant")
  func suggestsTheIdThatWasMeant() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply: {say: Which?, choices: [smalltalk/hello, 1️⃣smaltalk/hello, 2️⃣hello.yaml]}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-intent",
          message: "unknown intent 'smaltalk/hello'",
          hint: "did you mean 'smalltalk/hello'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-intent",
          message: "unknown intent 'hello.yaml'",
          hint: "an intent's id is its path: topic/name, without '.yaml'"
        ),
      ]
    )
  }
}
