import Testing

/// Branchings in which no condition may hold.
@Suite struct MissingDefaultRuleTests {
  @Test("asks for a last branch without a condition")
  func asksForALastBranchWithoutACondition() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one:
            choose:
              - {if: asked >= 2, then: done}
              - 1️⃣{if: asked < 2, then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-default",
          message: "when no condition holds, 'one' leads nowhere",
          hint: "let the last branch have no 'if'"
        )
      ]
    )
  }
}
