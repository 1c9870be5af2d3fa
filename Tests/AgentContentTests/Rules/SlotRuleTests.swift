import Testing

/// Keys of slots that make no sense together.
@Suite struct SlotRuleTests {
  @Test("wants a rule for what is invalid, a list for more, and no comparison of secrets")
  func together() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          one: {entity: order-number, ask: Which?, invalid: [1️⃣Not that one.]}
          two: {entity: order-number, ask: Which?, more: 2️⃣Which else?}
          4️⃣three: {entity: order-number, ask: Which?, sensitive: true}
        flow:
          ask: {ask: three, then: look}
          look: {choose: [{if: "3️⃣three == 'A-10042'", then: done}, {then: cancel}]}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-without-rule",
          message: "'invalid' is never said: every value of 'one' will do",
          hint: "add 'valid' with a condition, or 'check' with an action"
        ),
        Expected(
          marker: "2️⃣",
          code: "more-without-list",
          message: "'more' asks for further values of a slot that holds one",
          hint: "add 'list: true'"
        ),
        Expected(
          marker: "3️⃣",
          code: "sensitive-compared",
          message: "'three' is sensitive: its value is sealed and cannot be compared",
          hint: "let a back end compare it, by 'check' or in the flow",
          notes: ["4️⃣"]
        ),
      ]
    )
  }

  @Test("A check names an action that exists and results that it gives")
  func checks() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          one:
            entity: order-number
            ask: Which?
            check: {do: look-up-order, with: {order: $one}, accept: [found, 1️⃣fond]}
          two:
            entity: order-number
            ask: Which?
            check: {do: 2️⃣look-up-ordr, with: {order: $two}, accept: [found]}
        flow:
          ask: {ask: one, then: more}
          more: {ask: two, then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-result",
          message: "'look-up-order' has no result 'fond'",
          hint: "did you mean 'found'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-action",
          message: "unknown action 'look-up-ordr'",
          hint: "did you mean 'look-up-order'?"
        ),
      ]
    )
  }
}
