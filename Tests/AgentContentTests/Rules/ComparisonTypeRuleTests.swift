import Testing

/// Comparisons of unlike values.
@Suite struct ComparisonTypeRuleTests {
  @Test("knows the types of counters fields and slots")
  func knowsTheTypesOfCountersFieldsAndSlots() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        flow:
          one:
            do: look-up-order
            with: {order: $order_number}
            on: {found: two, missing: done, failed: done}
          two:
            choose:
              - {if: "1️⃣asked >= 'x'", then: done}
              - {if: "2️⃣eta == 'tomorrow'", then: done}
              - {if: "eta <= '2026-03-06'", then: done}
              - {if: "3️⃣order_number < 'B'", then: done}
              - {if: "4️⃣open == 1", then: done}
              - {if: "5️⃣weight > none", then: done}
              - {if: "customer.age < 18 and 6️⃣customer.name < 'B'", then: done}
              - {if: "weight > 2.5 and status in ['late', 'lost'] and open and eta != none", then: done}
              - {then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "wrong-type",
          message: "'>=' compares a number with text",
          hint: "write a number without quotes, such as 2"
        ),
        Expected(
          marker: "2️⃣",
          code: "wrong-type",
          message: "'==' compares a date with text",
          hint: "write a day in quotes, such as '2026-03-06'"
        ),
        Expected(
          marker: "3️⃣",
          code: "wrong-type",
          message: "'<' cannot compare text",
          hint: "texts have no order: use '==', '!=' or 'in'"
        ),
        Expected(
          marker: "4️⃣",
          code: "wrong-type",
          message: "'==' compares a flag with a number",
          hint: "write the name alone, or 'not' before it"
        ),
        Expected(
          marker: "5️⃣",
          code: "wrong-type",
          message: "'>' cannot compare with none",
          hint: "write '== none' or '!= none'"
        ),
        Expected(
          marker: "6️⃣",
          code: "wrong-type",
          message: "'<' cannot compare text",
          hint: "texts have no order: use '==', '!=' or 'in'"
        ),
      ]
    )
  }
}
