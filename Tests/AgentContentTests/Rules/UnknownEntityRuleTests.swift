import Testing

/// Entities that have no file.
@Suite struct UnknownEntityRuleTests {
  @Test("suggests the entity that was meant and shows its file")
  func suggestsTheEntityThatWasMeantAndShowsItsFile() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: 1️⃣ordr-number, ask: Which?}
        reply: Hello.
        """,
        "entities/order-number.yaml": """
        2️⃣kind: date
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-entity",
          message: "unknown entity 'ordr-number' of the slot 'order_number'",
          hint: "did you mean 'order-number'?",
          notes: ["2️⃣"],
          length: 11
        )
      ]
    )
  }

  @Test("says where to declare one")
  func saysWhereToDeclareOne() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          colour: {entity: 1️⃣colour, ask: Which?}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-entity",
          message: "unknown entity 'colour' of the slot 'colour'",
          hint: "declare it in intents/entities/colour.yaml"
        )
      ]
    )
  }

  @Test("knows an entity whose file cannot be read")
  func knowsAnEntityWhoseFileCannotBeRead() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          day: {entity: day, ask: Which?}
        reply: Hello.
        """,
        "entities/day.yaml": """
        kind: date
        examples: [
        1️⃣
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
