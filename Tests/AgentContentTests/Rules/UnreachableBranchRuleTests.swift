import Testing

/// Branches behind one that is always taken.
@Suite struct UnreachableBranchRuleTests {
  @Test("points at each of them")
  func pointsAtEachOfThem() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one:
            choose:
              - 1️⃣say: Hello.
                then: done
              - 2️⃣if: asked >= 2
                then: done
        """
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "unreachable-branch",
          message: "this branch is never taken",
          hint: "the branch without 'if' comes last",
          notes: ["1️⃣"]
        )
      ]
    )
  }
}
