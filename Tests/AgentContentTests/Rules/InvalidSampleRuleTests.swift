import Testing

/// Marks in samples.
@Suite struct InvalidSampleRuleTests {
  @Test("points at what cannot be read")
  func pointsAtWhatCannotBeRead() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [track it, any news, is it late, "did 1️⃣} leave", "where is 2️⃣{order_number}", "a 3️⃣{order_number: A-10042"]
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-sample",
          message: "a brace without its partner",
          hint: "a value is marked like '{order_number: A-10042}'"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-sample",
          message: "a marked value needs a slot and a text",
          hint: "a value is marked like '{order_number: A-10042}'"
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-sample",
          message: "a brace without its partner",
          hint: "a value is marked like '{order_number: A-10042}'"
        ),
      ]
    )
  }

  @Test("says what is wrong behind a mark that can be read, where texts are compared too")
  func faultBehindMark() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [track it, any news, is it late, did it leave, "{order_number: A-10042} is late 1️⃣{"]
        not_samples: [is it there]
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-sample",
          message: "a brace without its partner",
          hint: "a value is marked like '{order_number: A-10042}'"
        )
      ]
    )
  }

  @Test("explains a sample that YAML reads as a mapping")
  func explainsASampleThatYamlReadsAsAMapping() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [track it, any news, is it late, did it leave, 1️⃣{order_number: A-10042}]
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "wrong-shape",
          message: "each of 'samples' must be a text",
          hint: "put a text that holds ': ' or starts with '{' in quotes"
        )
      ]
    )
  }
}
