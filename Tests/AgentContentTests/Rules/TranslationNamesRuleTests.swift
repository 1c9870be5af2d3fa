import Testing

/// The names that translations read.
@Suite struct TranslationNamesRuleTests {
  @Test("must be those of the text they stand for")
  func names() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        languages: [en, de]
        wording: {passed_on: "Added to {ticket.number}."}
        wording.de: {1️⃣passed_on: Ergänzt.}
        """,
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?, ask.de: Welche?}
        flow:
          look-up:
            do: look-up-order
            with: {order: $order_number}
            on:
              found:
                say: ["{order_number} is {status}.", "{status}."]
                2️⃣say.de: "{order_number} kommt am {3️⃣eta|date}."
                then: done
              missing: {say: "No {order_number}.", say.de: "Kein {order_number}.", then: done}
              failed: escalate
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "translation-names",
          message: "the translation lacks '{ticket.number}'",
          hint: "read the same names in every language"
        ),
        Expected(
          marker: "2️⃣",
          code: "translation-names",
          message: "the translation lacks '{status}'",
          hint: "read the same names in every language"
        ),
        Expected(
          marker: "3️⃣",
          code: "translation-names",
          message: "the text it translates does not read 'eta'",
          hint: "read the same names in every language",
          length: 3
        ),
      ]
    )
  }

  @Test("are judged like any others: unknown, unset")
  func otherRules() {
    ContentCheck.expect(
      [
        "agent.yaml": "name: A\nlanguages: [en, de]",
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply: ["Hello {customer.name}.", Hello.]
        reply.de: "Hallo {1️⃣customer.name}."
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "variable-can-be-unset",
          message: "'customer.name' may have no value here",
          hint: "test it with 'if' first, or add a variant without it"
        )
      ]
    )
  }
}
