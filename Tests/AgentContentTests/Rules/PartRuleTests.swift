import Testing

/// Cards, links and forms that say, ask or lead wrongly.
@Suite struct PartRuleTests {
  @Test("names keys that are not there, and keys that nobody knows")
  func namesKeys() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply:
          card: 1️⃣{text: Hello., fields: []}
          link: {url: "https://shop.example/", text: Shop, 2️⃣colour: red}
        """,
        "orders/cost.yaml": """
        samples: [what is it, how much, price please, cost please, what does it cost]
        reply:
          card:
            title: Price
            fields: 3️⃣cheap
        """,
      ],
      [
        Expected(
          marker: "3️⃣",
          code: "wrong-shape",
          message: "'fields' must be a list",
          hint: "such as '- {label: Price, value: £5}'; in a form '- {slot: plan, label: Plan}'"
        ),
        Expected(marker: "1️⃣", code: "missing-key", message: "a card needs 'title'"),
        Expected(
          marker: "2️⃣",
          code: "unknown-key",
          message: "unknown key 'colour' in a link",
          hint: "known are 'url', 'text'"
        ),
      ]
    )
  }

  @Test("refuses addresses that are none, in every language")
  func refusesAddresses() {
    ContentCheck.expect(
      [
        "agent.yaml": "name: Shop help\nlanguages: [en, de]",
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply:
          link:
            url: "https://shop.example/"
            url.de: 1️⃣http://shop.example/de
            text: Shop
            text.de: Laden
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-address",
          message: "an address must begin with https://, mailto: or tel:",
          hint: "write https://…, mailto:… or tel:…"
        )
      ]
    )
  }

  @Test("reads names, conditions, slots and translations of parts like those of texts")
  func readsNames() {
    ContentCheck.expect(
      [
        "agent.yaml": "name: Shop help\nlanguages: [en, de]",
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
          day: {entity: order-number, optional: true}
        flow:
          open:
            form:
              title: Your order
              fields:
                - {slot: order_number, label: Number}
                - {slot: 1️⃣colour, label: Colour}
                - {slot: 2️⃣order_number, label: Number again}
            then: tell
          tell:
            card:
              title: "Order {order_number}"
              8️⃣title.de: "Bestellung {3️⃣eta}"
              fields:
                - {label: Day, value: "{day}", if: "day != none"}
                - {label: Day, value: "{4️⃣day}"}
                - {label: Weight, value: "{5️⃣weight}"}
            link: {url: "https://shop.example/?d={6️⃣day}", text: More}
            choices: [7️⃣orders/gone]
            then: done
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-slot",
          message: "unknown slot 'colour' in a form",
          hint: "its slots are 'order_number', 'day'"
        ),
        Expected(
          marker: "2️⃣",
          code: "repeated-field",
          message: "the form asks for 'order_number' twice",
          hint: "remove one of them"
        ),
        Expected(
          marker: "8️⃣",
          code: "translation-names",
          message: "the translation lacks '{order_number}'",
          hint: "read the same names in every language"
        ),
        Expected(
          marker: "3️⃣",
          code: "translation-names",
          message: "the text it translates does not read 'eta'",
          hint: "read the same names in every language"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-name",
          message: "'eta' is neither a slot nor a field of a result",
          hint: "known are 'day', 'order_number'"
        ),
        Expected(
          marker: "4️⃣",
          code: "variable-can-be-unset",
          message: "'day' may have no value here",
          hint: "'day' is optional: test it with 'if' first"
        ),
        Expected(
          marker: "5️⃣",
          code: "unknown-name",
          message: "'weight' is neither a slot nor a field of a result",
          hint: "known are 'day', 'order_number'"
        ),
        Expected(
          marker: "6️⃣",
          code: "variable-can-be-unset",
          message: "'day' may have no value here",
          hint: "'day' is optional: test it with 'if' first"
        ),
        Expected(
          marker: "7️⃣",
          code: "unknown-intent",
          message: "unknown intent 'orders/gone'",
          hint: "an intent's id is its path: topic/name, without '.yaml'"
        ),
      ]
    )
  }

  @Test("lets a form stand in flows only, choices at their end only, and not too much on a card")
  func keepsPartsInTheirPlace() {
    let fields = (1...21).map { "      - {label: L\($0), value: V}" }.joined(separator: "\n")
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply:
          form: 1️⃣{title: Order, fields: [{slot: order_number, label: Number}]}
        """,
        "orders/cost.yaml": """
        samples: [what is it, how much, price please, cost please, what does it cost]
        flow:
          one: {say: One., choices: [2️⃣smalltalk/hello], then: two}
          two: {say: Two., choices: [smalltalk/hello, 3️⃣smalltalk/helo], then: done}
        """,
        "orders/long.yaml": """
        samples: [tell me all, everything please, all of it, the lot, the whole list]
        reply:
          card:
            4️⃣title: Long
            fields:
        \(fields)
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "choices-without-end",
          message: "choices are offered only where the flow is done",
          hint: "write 'then: done' beside them"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-intent",
          message: "unknown intent 'smalltalk/helo'",
          hint: "did you mean 'smalltalk/hello'?"
        ),
        Expected(
          marker: "4️⃣",
          code: "too-many-fields",
          message: "the card has 21 fields; at most 20 are shown",
          hint: "keep those that matter"
        ),
        Expected(
          marker: "1️⃣",
          code: "form-without-flow",
          message: "a reply asks nothing, so nobody takes the form's answers",
          hint: "put the form into a flow, before the state that reads its slots"
        ),
      ]
    )
  }
}
