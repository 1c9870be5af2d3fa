import Testing

/// Slots that are called like fields.
@Suite struct AmbiguousNameRuleTests {
  @Test("asks for another name")
  func asksForAnotherName() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          1️⃣status: {entity: order-number, ask: Which?}
        flow:
          one:
            do: look-up-order
            with: {order: $status}
            on:
              found: done
              missing: done
              failed: done
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "ambiguous-name",
          message: "'status' is both a slot and a field of a result",
          hint: "give the slot another name"
        )
      ]
    )
  }
}
