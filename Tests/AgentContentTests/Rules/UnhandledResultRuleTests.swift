import Testing

/// Results from which no way leads on.
@Suite struct UnhandledResultRuleTests {
  @Test("asks for every declared result and for failed")
  func asksForEveryDeclaredResultAndForFailed() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            do: 1️⃣look-up-order
            with: {order: $order_number}
            on:
              found: done
        """,
        "actions.yaml": """
        look-up-order:
          table: orders.csv
          key: order
          results: {found: {}, 2️⃣missing: {}}
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unhandled-result",
          message: "the result 'failed' of 'look-up-order' is not handled",
          hint: "add 'failed:' under 'on'"
        ),
        Expected(
          marker: "1️⃣",
          code: "unhandled-result",
          message: "the result 'missing' of 'look-up-order' is not handled",
          hint: "add 'missing:' under 'on'",
          notes: ["2️⃣"]
        ),
      ]
    )
  }

  @Test("is content with all of them")
  func isContentWithAllOfThem() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            do: 1️⃣look-up-order
            with: {order: $order_number}
            on:
              found: done
              missing: done
              failed: {escalate: down}
        """
      ],
      []
    )
  }
}
