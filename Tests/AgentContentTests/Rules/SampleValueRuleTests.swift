import Testing

/// Marked values are read as their entity.
@Suite struct SampleValueRuleTests {
  @Test("points at the value")
  func pointsAtTheValue() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [track it, any news, is it late, did it leave, "where is {order_number: 1️⃣B-77}"]
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "sample-value-fails",
          message: "'B-77' is not read as 'order-number'",
          length: 4
        )
      ]
    )
  }
}
