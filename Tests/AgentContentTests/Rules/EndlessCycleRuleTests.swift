import Testing

/// Rounds in which nobody is asked anything.
@Suite struct EndlessCycleRuleTests {
  @Test("names the states of the round")
  func namesTheStatesOfTheRound() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          1️⃣one: {say: Hello., then: two}
          two:
            choose:
              - {if: asked >= 2, then: one}
              - {then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "endless-cycle",
          message: "the states 'one' → 'two' → 'one' go round without asking anything",
          hint: "ask or confirm something on the way, or clear a slot that is then asked for again"
        )
      ]
    )
  }

  @Test("finds a look-up that repeats itself")
  func findsALookupThatRepeatsItself() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          1️⃣one:
            do: look-up-order
            with: {order: $order_number}
            on:
              found: done
              missing: one
              failed: done
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "endless-cycle",
          message: "the states 'one' → 'one' go round without asking anything",
          hint: "ask or confirm something on the way, or clear a slot that is then asked for again"
        )
      ]
    )
  }

  @Test("lets a cleared slot be asked for again")
  func letsAClearedSlotBeAskedForAgain() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            do: look-up-order
            with: {order: $order_number}
            on:
              found: done
              missing: {say: No such order., clear: order_number, then: two}
              failed: done
          two: {say: Once more., then: one}
        """
      ],
      []
    )
  }

  @Test("lets a confirmation lead back")
  func letsAConfirmationLeadBack() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            do: look-up-order
            with: {order: $order_number}
            on:
              found: done
              missing: two
              failed: done
          two: {confirm: Again?, yes: one, no: done}
        """
      ],
      []
    )
  }

  @Test("is not deceived by a slot that is not read on the round")
  func isNotDeceivedByASlotThatIsNotReadOnTheRound() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          1️⃣one:
            choose:
              - {if: asked >= 2, clear: order_number, then: one}
              - {say: "Order x.", then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "endless-cycle",
          message: "the states 'one' → 'one' go round without asking anything",
          hint: "ask or confirm something on the way, or clear a slot that is then asked for again"
        )
      ]
    )
  }
}
