import Testing

/// Actions that are not declared.
@Suite struct UnknownActionRuleTests {
  @Test("suggests the action that was meant")
  func suggestsTheActionThatWasMeant() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            do: 1️⃣look-up-ordr
            with: {order: $order_number}
            on:
              found: done
              missing: done
              failed: done
        """,
        "actions.yaml": """
        look-up-order: {table: orders.csv, key: order, results: {found: {}, missing: {}}}
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-action",
          message: "unknown action 'look-up-ordr'",
          hint: "did you mean 'look-up-order'?"
        )
      ]
    )
  }

  @Test("says nothing where actions.yaml cannot be read")
  func saysNothingWhereActionsyamlCannotBeRead() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one: {do: look-it-up, on: {failed: done}}
        """,
        "actions.yaml": """
        a: 1️⃣]
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-yaml",
          message: "did not find expected node content",
          hint: "check the indentation, and put texts with special characters in quotes"
        )
      ]
    )
  }
}
