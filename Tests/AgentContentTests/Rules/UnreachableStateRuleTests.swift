import Testing

/// States that no way leads to.
@Suite struct UnreachableStateRuleTests {
  @Test("follows every kind of transition")
  func followsEveryKindOfTransition() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one: {confirm: Sure?, yes: two, no: done}
          two:
            choose:
              - {if: asked >= 2, then: three}
              - {then: done}
          three: {say: Hello., then: done}
          1️⃣four: {say: Hello., then: five}
          2️⃣five: {say: Hello., then: four}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unreachable-state",
          message: "no way leads to the state 'four'",
          hint: "the flow starts with 'one'"
        ),
        Expected(
          marker: "2️⃣",
          code: "unreachable-state",
          message: "no way leads to the state 'five'",
          hint: "the flow starts with 'one'"
        ),
      ]
    )
  }
}
