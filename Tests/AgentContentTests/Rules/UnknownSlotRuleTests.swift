import Testing

/// Slots that the intent does not have.
@Suite struct UnknownSlotRuleTests {
  @Test("points at the name in a sample")
  func pointsAtTheNameInASample() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples:
          - is it late
          - "where is {1️⃣ordr_number: A-10042}"
          - track it
          - any news
          - hello it is me
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-slot",
          message: "unknown slot 'ordr_number' in a sample",
          hint: "did you mean 'order_number'?",
          length: 11
        )
      ]
    )
  }

  @Test("judges questions clearing and assignments")
  func judgesQuestionsClearingAndAssignments() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one: {ask: 1️⃣why, then: two}
          two: {say: Yes., clear: 2️⃣order_numbr, set: {3️⃣order_nunber: A-10042}, then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-slot",
          message: "unknown slot 'why'",
          hint: "its slots are 'order_number'"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-slot",
          message: "unknown slot 'order_numbr'",
          hint: "did you mean 'order_number'?"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-slot",
          message: "unknown slot 'order_nunber'",
          hint: "did you mean 'order_number'?"
        ),
      ]
    )
  }

  @Test("says so when there are no slots at all")
  func saysSoWhenThereAreNoSlotsAtAll() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [it is late, track it, any news, hello it is me, "is {1️⃣day: today} ok"]
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-slot",
          message: "unknown slot 'day' in a sample",
          hint: "the intent has no slots"
        )
      ]
    )
  }
}
