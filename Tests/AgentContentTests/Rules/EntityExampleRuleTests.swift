import Testing

/// Examples are executable.
@Suite struct EntityExampleRuleTests {
  @Test("reads examples and refuses counter-examples")
  func readsExamplesAndRefusesCounterexamples() {
    ContentCheck.expect(
      [
        "entities/order-number.yaml": """
        kind: pattern
        pattern: "A-#####"
        examples: [A-10042, a10042, 1️⃣A-1]
        not_examples: [AB-10042, 2️⃣A-10043]
        """,
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: Hello.
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "entity-example-fails",
          message: "the example 'A-1' is not read as 'order-number'"
        ),
        Expected(
          marker: "2️⃣",
          code: "entity-example-fails",
          message: "'A-10043' is read as 'order-number', which 'not_examples' forbids"
        ),
      ]
    )
  }

  @Test("reads every kind")
  func readsEveryKind() {
    ContentCheck.expect(
      [
        "entities/amount.yaml": """
        kind: money
        examples: ["£20"]
        not_examples: [a lot]
        """,
        "entities/day.yaml": """
        kind: date
        examples: [6 March 2026, tomorrow]
        """,
        "entities/people.yaml": """
        kind: number
        min: 1
        max: 12
        examples: ["4"]
        not_examples: ["40"]
        """,
        "entities/plan.yaml": """
        kind: values
        values: {plus: [premium], basic: }
        examples: [premium, Plus, basic]
        not_examples: [tent]
        """,
        "entities/words.yaml": """
        kind: text
        examples: [anything]
        not_examples: [""]
        """,
        "entities/mail.yaml": """
        kind: email
        examples: [ada@example.org]
        """,
      ],
      []
    )
  }
}
