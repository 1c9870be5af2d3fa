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

  @Test("says where a check digit does not fit")
  func saysWhereACheckDigitDoesNotFit() {
    ContentCheck.expect(
      [
        "entities/ticket.yaml": """
        kind: pattern
        pattern: "T-######+"
        check: luhn
        examples: [T-000018, 1️⃣T-000019, 2️⃣T-1]
        not_examples: [T-000019]
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "entity-example-fails",
          message: "the example 'T-000019' is not read as 'ticket'",
          hint: "its check digit does not fit 'luhn'"
        ),
        Expected(
          marker: "2️⃣",
          code: "entity-example-fails",
          message: "the example 'T-1' is not read as 'ticket'"
        ),
      ]
    )
  }

  @Test("reads by the preferences of the entity")
  func readsByThePreferencesOfTheEntity() {
    ContentCheck.expect(
      [
        "entities/weight.yaml": """
        kind: quantity
        unit: kg
        min: 1
        examples: [1000 g, "2"]
        not_examples: [500 g, 2 m]
        """,
        "entities/delivered-on.yaml": """
        kind: date
        order: month-first
        prefer: past
        examples: [last friday, 3/25/2026]
        not_examples: [soon]
        """,
        "entities/call-back.yaml": """
        kind: moment
        prefer: future
        examples: [tomorrow at 5, 5pm]
        not_examples: [tomorrow]
        """,
        "entities/price.yaml": """
        kind: money
        currency: JPY
        examples: ["980", 20 euros]
        not_examples: ["9.50"]
        """,
        "entities/place.yaml": """
        kind: ordinal
        examples: [2nd, the third]
        not_examples: ["2"]
        """,
        "entities/hour.yaml": """
        kind: time
        examples: ["16:30", noon, half past 4]
        not_examples: [soon]
        """,
      ],
      []
    )
  }
}
