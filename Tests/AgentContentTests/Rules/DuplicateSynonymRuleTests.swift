import Testing

/// Words that stand for two values.
@Suite struct DuplicateSynonymRuleTests {
  @Test("compares words and not spelling")
  func comparesWordsAndNotSpelling() {
    ContentCheck.expect(
      [
        "entities/plan.yaml": """
        kind: values
        values:
          plus: [1️⃣premium, Plus]
          basic: [free, 2️⃣Premium]
        """
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "duplicate-synonym",
          message: "'Premium' stands for two values",
          notes: ["1️⃣"]
        )
      ]
    )
  }
}
