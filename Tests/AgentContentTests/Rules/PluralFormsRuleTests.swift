import Testing

/// Plurals whose forms are not those of their language.
@Suite struct PluralFormsRuleTests {
  @Test("counts the forms by the language of the text")
  func countsTheFormsByTheLanguageOfTheText() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: Shop help
        languages: [en, pl, tlh]
        wording:
          fallback: "{1️⃣asked|plural: # time} already."
          goodbye: "{asked|plural: one: once, other: # times}."
        wording.pl:
          fallback: "{asked|plural: # raz, # razy, # razy}."
          goodbye: "{asked|plural: one: # raz, few: # razy, many: # razy, other: # razu}."
        """,
        "orders/count.yaml": """
        \(ContentCheck.samples)
        reply:
          say: "{asked|plural: # order, # orders} or {2️⃣asked|plural: one: a, few: b, other: c}."
          say.pl: "{asked|plural: # paczka, # paczki, # paczek} albo {3️⃣asked|plural: # paczka, # paczki}."
          say.tlh: "{4️⃣asked|plural: # a, # b} {asked}."
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "plural-forms",
          message: "these are not the plural forms of 'en'",
          hint: "it has 2: one, other"
        ),
        Expected(
          marker: "2️⃣",
          code: "plural-forms",
          message: "these are not the plural forms of 'en'",
          hint: "it has 2: one, other"
        ),
        Expected(
          marker: "3️⃣",
          code: "plural-forms",
          message: "these are not the plural forms of 'pl'",
          hint: "it has 3: one, few, many; other may be added"
        ),
        Expected(
          marker: "4️⃣",
          code: "plural-forms",
          message: "no plural rules are known for 'tlh'",
          hint: "write the text without '|plural'"
        ),
      ]
    )
  }

  @Test("plurals count numbers, and days are for days")
  func pluralsCountNumbersAndDaysAreForDays() {
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
            on:
              found: {say: "{weight|plural: # kilo, # kilos} {1️⃣eta|plural: a, b} {eta|relative} {2️⃣weight|day} {3️⃣eta|duration}", then: done}
              missing: {say: "{4️⃣status|plural: # a, # b}", then: done}
              failed: done
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "wrong-type",
          message: "'|plural' cannot show a date",
          hint: "write the name with '|date'"
        ),
        Expected(
          marker: "2️⃣",
          code: "wrong-type",
          message: "'|day' cannot show a number",
          hint: "write the name with '|number'"
        ),
        Expected(
          marker: "3️⃣",
          code: "wrong-type",
          message: "'|duration' cannot show a date",
          hint: "write the name with '|date'"
        ),
        Expected(
          marker: "4️⃣",
          code: "variable-can-be-unset",
          message: "'status' may have no value here",
          hint: "it is a field of a result that does not come on every way here"
        ),
        Expected(
          marker: "4️⃣",
          code: "wrong-type",
          message: "'|plural' cannot show text",
          hint: "write the name without a filter"
        ),
      ]
    )
  }
}
