import Testing

/// Names that are neither slots nor fields.
@Suite struct UnknownNameRuleTests {
  @Test("points at the name in a text and in a condition")
  func pointsAtTheNameInATextAndInACondition() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            do: look-up-order
            with: {order: $3️⃣order_nmber}
            on:
              found: two
              missing: {say: "No {1️⃣order_nummber}.", then: done}
              failed: done
          two:
            choose:
              - {if: "status == 'status' and 2️⃣stauts != 'x'", then: done}
              - {then: done}
        """
      ],
      [
        Expected(
          marker: "3️⃣",
          code: "unknown-name",
          message: "'order_nmber' is neither a slot nor a field of a result",
          hint: "did you mean 'order_number'?"
        ),
        Expected(
          marker: "1️⃣",
          code: "unknown-name",
          message: "'order_nummber' is neither a slot nor a field of a result",
          hint: "did you mean 'order_number'?",
          length: 13
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-name",
          message: "'stauts' is neither a slot nor a field of a result",
          hint: "did you mean 'status'?"
        ),
      ]
    )
  }

  @Test("lists what is known where no name is near")
  func listsWhatIsKnown() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: [{if: 1️⃣postcode, say: Yes.}, No.]
        """,
        "orders/late.yaml": """
        samples: [so late, too late, very late, late again, later than late]
        reply: [{if: 2️⃣postcode, say: Yes.}, No.]
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "unknown-name",
          message: "'postcode' is neither a slot nor a field of a result",
          hint: "declare it under 'slots'"
        ),
        Expected(
          marker: "1️⃣",
          code: "unknown-name",
          message: "'postcode' is neither a slot nor a field of a result",
          hint: "known are 'order_number'"
        ),
      ]
    )
  }

  @Test("judges wording")
  func judgesWording() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        wording:
          goodbye: "Bye, {{ {1️⃣agent.nmae}."
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-name",
          message: "wording cannot read 'agent.nmae'",
          hint: "did you mean 'agent.name'?"
        )
      ]
    )
  }

  @Test("says nothing where the action is unknown")
  func saysNothingWhereTheActionIsUnknown() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one: {do: 1️⃣look, on: {found: {say: "{status}", then: done}}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-action",
          message: "unknown action 'look'",
          hint: "declare it in intents/actions.yaml"
        )
      ]
    )
  }
}
