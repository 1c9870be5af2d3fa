import Testing

/// Slots without a question.
@Suite struct MissingAskRuleTests {
  @Test("asks for the question")
  func asksForTheQuestion() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          1️⃣day: {entity: order-number}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-ask",
          message: "the slot 'day' has no question",
          hint: "add 'ask', or 'optional: true' if it is only picked up"
        )
      ]
    )
  }

  @Test("refuses to ask for an optional slot")
  func refusesToAskForAnOptionalSlot() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          1️⃣day: {entity: order-number, optional: true}
        flow:
          one: {ask: 2️⃣day, then: done}
        """
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "missing-ask",
          message: "the slot 'day' is optional, and so never asked for",
          hint: "remove 'optional: true'",
          notes: ["1️⃣"]
        )
      ]
    )
  }
}
