import Testing

/// Words for values without letters and digits.
@Suite struct UnreadableSynonymRuleTests {
  @Test("points at what no message could be read as")
  func pointsAtWhatNoMessageCouldBeReadAs() {
    ContentCheck.expect(
      [
        "entities/mood.yaml": """
        kind: values
        values:
          good: [fine, "1️⃣:-)"]
          bad: [awful, "5"]
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unreadable-synonym",
          message: "':-)' has neither letter nor digit",
          hint: "write the words that customers use for it"
        )
      ]
    )
  }
}
