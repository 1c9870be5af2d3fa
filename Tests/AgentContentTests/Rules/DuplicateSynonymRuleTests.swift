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
          plus: [1️⃣premium, Plus, 3️⃣café boxes]
          basic: [free, 2️⃣Premium, 4️⃣cafe-box]
        """
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "duplicate-synonym",
          message: "'Premium' stands for two values",
          notes: ["1️⃣"]
        ),
        Expected(
          marker: "4️⃣",
          code: "duplicate-synonym",
          message: "'cafe-box' stands for two values",
          notes: ["3️⃣"]
        ),
      ]
    )
  }
}
