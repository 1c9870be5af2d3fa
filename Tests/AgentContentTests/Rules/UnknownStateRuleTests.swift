import Testing

/// Transitions to states that are not there.
@Suite struct UnknownStateRuleTests {
  @Test("suggests a state or an exit")
  func suggestsAStateOrAnExit() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one: {say: Hello., then: 1️⃣tow}
          4️⃣two: {confirm: Sure?, yes: 2️⃣dnoe, no: 3️⃣somewhere}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-state",
          message: "unknown state 'tow'",
          hint: "did you mean 'two'?"
        ),
        Expected(
          marker: "4️⃣",
          code: "unreachable-state",
          message: "no way leads to the state 'two'",
          hint: "the flow starts with 'one'"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-state",
          message: "unknown state 'dnoe'",
          hint: "did you mean 'done'?"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-state",
          message: "unknown state 'somewhere'",
          hint: "write the name of a state, 'done', 'cancel' or 'escalate'"
        ),
      ]
    )
  }
}
