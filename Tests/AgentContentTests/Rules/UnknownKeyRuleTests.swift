import Testing

/// Keys that the schema does not have.
@Suite struct UnknownKeyRuleTests {
  @Test("suggests the key that was meant")
  func suggestsTheKeyThatWasMeant() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        1️⃣smal_talk: true
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-key",
          message: "unknown key 'smal_talk' in an intent",
          hint: "did you mean 'small_talk'?",
          length: 9
        )
      ]
    )
  }

  @Test("lists the known keys where none is near")
  func listsTheKnownKeysWhereNoneIsNear() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply: {say: Hello., 1️⃣colour: red}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-key",
          message: "unknown key 'colour' in a reply",
          hint:
            "known are 'say', 'article', 'card', 'link', 'form', 'choices', 'remind', 'follow_up'"
        )
      ]
    )
  }

  @Test("looks into every part of a file")
  func looksIntoEveryPartOfAFile() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          4️⃣order_number: {entity: order-number, 2️⃣asks: Which order?}
        flow:
          look-up:
            do: look-up-order
            with: {order: $order_number}
            on: {found: {3️⃣sya: Hello., then: done}, missing: done, failed: done}
        """
      ],
      [
        Expected(
          marker: "4️⃣",
          code: "missing-ask",
          message: "the slot 'order_number' has no question",
          hint: "add 'ask', or 'optional: true' if it is only picked up"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-key",
          message: "unknown key 'asks' in a slot",
          hint: "did you mean 'ask'?"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-key",
          message: "unknown key 'sya' in a transition",
          hint: "did you mean 'say'?"
        ),
      ]
    )
  }

  @Test("knows the keys of settings entities and actions")
  func knowsTheKeysOfSettingsEntitiesAndActions() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        1️⃣wordings: {}
        survey: {2️⃣csta: never}
        """,
        "entities/day.yaml": """
        kind: date
        3️⃣pattern: x
        """,
        "actions.yaml": """
        look-up:
          4️⃣https: x
          command: [x]
          results: {}
        """,
      ],
      [
        Expected(
          marker: "4️⃣",
          code: "unknown-key",
          message: "unknown key 'https' in an action",
          hint: "did you mean 'http'?"
        ),
        Expected(
          marker: "1️⃣",
          code: "unknown-key",
          message: "unknown key 'wordings' in the agent",
          hint: "did you mean 'wording'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-key",
          message: "unknown key 'csta' in 'survey'",
          hint: "did you mean 'csat'?"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-key",
          message: "unknown key 'pattern' in a date entity",
          hint: "known are 'kind', 'order', 'prefer', 'examples', 'not_examples'"
        ),
      ]
    )
  }
}
