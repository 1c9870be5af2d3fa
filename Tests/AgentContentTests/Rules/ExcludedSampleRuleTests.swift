import Testing

/// Samples that the intent must not match.
@Suite struct ExcludedSampleRuleTests {
  @Test("points at both places")
  func pointsAtBothPlaces() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [1️⃣track it, any news, is it late, did it leave, so]
        not_samples: [a refund, 2️⃣Track it]
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "sample-also-excluded",
          message: "'Track it' is both a sample and a 'not_samples' text",
          hint: "remove one of them",
          notes: ["1️⃣"]
        )
      ]
    )
  }
}
