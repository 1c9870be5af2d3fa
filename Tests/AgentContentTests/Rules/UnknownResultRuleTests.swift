import Testing

/// Ways on from results that never come.
@Suite struct UnknownResultRuleTests {
  @Test("suggests the result that was meant")
  func suggestsTheResultThatWasMeant() {
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
              missing: done
              failed: done
              1️⃣mising: done
              2️⃣broken: done
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-result",
          message: "'look-up-order' has no result 'mising'",
          hint: "did you mean 'missing'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-result",
          message: "'look-up-order' has no result 'broken'",
          hint: "its results are 'found', 'missing', 'failed'"
        ),
      ]
    )
  }
}
