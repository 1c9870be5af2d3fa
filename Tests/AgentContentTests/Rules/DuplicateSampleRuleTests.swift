import Testing

/// Samples that stand in two places.
@Suite struct DuplicateSampleRuleTests {
  @Test("compares words and not spelling")
  func comparesWordsAndNotSpelling() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [track it, any news, is it late, did it leave, 1️⃣where is it]
        reply: Hello.
        """,
        "refunds/track.yaml": """
        samples: [2️⃣Where is IT?, my money, a refund, pay me back, money please]
        reply: Hello.
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "duplicate-sample",
          message: "the sample 'Where is IT?' also belongs to 'orders/track'",
          hint: "keep it where it fits best",
          notes: ["1️⃣"]
        )
      ]
    )
  }

  @Test("compares marked values by their entity")
  func comparesMarkedValuesByTheirEntity() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: ["1️⃣where is {order_number: A-10042}", any news, is it late, did it leave, so]
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: Hello.
        """,
        "refunds/track.yaml": """
        samples: ["2️⃣where is {number: A-10043}", my money, a refund, pay me back, money please]
        slots:
          number: {entity: order-number, ask: Which?}
        reply: Hello.
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "duplicate-sample",
          message: "the sample 'where is A-10043' also belongs to 'orders/track'",
          hint: "keep it where it fits best",
          notes: ["1️⃣"]
        )
      ]
    )
  }

  @Test("warns of one that the same intent has twice")
  func warnsOfOneThatTheSameIntentHasTwice() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [1️⃣track it, any news, is it late, did it leave, 2️⃣track it!]
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "duplicate-sample",
          message: "the sample 'track it!' is written twice",
          isWarning: true,
          notes: ["1️⃣"]
        )
      ]
    )
  }
}
