import Testing

/// Occasions for wording.
@Suite struct UnknownWordingRuleTests {
  @Test("suggests the occasion that was meant")
  func suggestsTheOccasionThatWasMeant() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        wording: {1️⃣goodby: Bye., fallback: [Pardon?]}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-wording-key",
          message: "unknown occasion 'goodby'",
          hint: "did you mean 'goodbye'?"
        )
      ]
    )
  }
}
