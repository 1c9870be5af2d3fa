import Testing

/// Filters that cannot show their value.
@Suite struct FilterTypeRuleTests {
  @Test("knows the types of fields")
  func knowsTheTypesOfFields() {
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
              found: {say: "{eta|date} {1️⃣weight|date} {weight|number} {eta|upper} {2️⃣eta|money} {status|upper}", then: done}
              missing: done
              failed: done
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "wrong-type",
          message: "'|date' cannot show a number",
          hint: "write the name with '|number'"
        ),
        Expected(
          marker: "2️⃣",
          code: "wrong-type",
          message: "'|money' cannot show a date",
          hint: "write the name with '|date'"
        ),
      ]
    )
  }
}
