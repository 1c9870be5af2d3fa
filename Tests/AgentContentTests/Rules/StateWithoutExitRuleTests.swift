import Testing

/// States that a flow cannot leave.
@Suite struct StateWithoutExitRuleTests {
  @Test("asks where a transition leads")
  func asksWhereATransitionLeads() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one: {confirm: Sure?, yes: 1️⃣{say: Good.}, no: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "state-without-exit",
          message: "from here on, 'one' leads nowhere",
          hint: "add 'then: done', or another state"
        )
      ]
    )
  }

  @Test("finds rounds that never end")
  func findsRoundsThatNeverEnd() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one: {confirm: Sure?, yes: done, no: two}
          1️⃣two: {confirm: Really?, yes: three, no: two}
          2️⃣three: {confirm: Really?, yes: three, no: two}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "state-without-exit",
          message: "from the state 'two' the flow never ends",
          hint: "let a way lead to 'done', 'cancel' or 'escalate'"
        ),
        Expected(
          marker: "2️⃣",
          code: "state-without-exit",
          message: "from the state 'three' the flow never ends",
          hint: "let a way lead to 'done', 'cancel' or 'escalate'"
        ),
      ]
    )
  }
}
