import Testing

/// Words where only a few are allowed.
@Suite struct UnknownChoiceRuleTests {
  @Test("suggests the word that was meant")
  func suggestsTheWordThatWasMeant() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply: Hello.
        escalate: {when: always, priority: 1️⃣hihg, reason: 2️⃣mood}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-choice",
          message: "'priority' cannot be 'hihg'",
          hint: "did you mean 'high'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-choice",
          message: "'reason' cannot be 'mood'",
          hint: "one of rule, user_request"
        ),
      ]
    )
  }

  @Test("knows the kinds of entities and the classes of redaction")
  func knowsTheKindsOfEntitiesAndTheClassesOfRedaction() {
    ContentCheck.expect(
      [
        "entities/day.yaml": """
        kind: 1️⃣dates
        """,
        "agent.yaml": """
        name: A
        redact: [card, 2️⃣emial]
        escalation: {contact: 3️⃣fax}
        survey: {csat: 4️⃣always, after: 5️⃣people, nps: 6️⃣after}
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "unknown-choice",
          message: "'redact' cannot be 'emial'",
          hint: "did you mean 'email'?"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-choice",
          message: "'contact' cannot be 'fax'",
          hint: "one of none, email_or_phone"
        ),
        Expected(
          marker: "4️⃣",
          code: "unknown-choice",
          message: "'csat' cannot be 'always'",
          hint: "one of after_resolution, never"
        ),
        Expected(
          marker: "5️⃣",
          code: "unknown-choice",
          message: "'after' cannot be 'people'",
          hint: "one of agent, person, both"
        ),
        Expected(
          marker: "6️⃣",
          code: "unknown-choice",
          message: "'nps' cannot be 'after'",
          hint: "one of after_resolution, never"
        ),
        Expected(
          marker: "1️⃣",
          code: "unknown-choice",
          message: "'kind' cannot be 'dates'",
          hint: "did you mean 'date'?"
        ),
      ]
    )
  }

  @Test("knows the types of fields")
  func knowsTheTypesOfFields() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        look-up:
          command: [x]
          results: {found: {eta: 1️⃣day}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-choice",
          message: "the type of a field cannot be 'day'",
          hint: "did you mean 'date'?"
        )
      ]
    )
  }

  @Test("knows the choices of entities")
  func knowsTheChoicesOfEntities() {
    ContentCheck.expect(
      [
        "entities/code.yaml": """
        kind: pattern
        pattern: "T-######"
        check: 1️⃣lunh
        """,
        "entities/day.yaml": """
        kind: date
        order: 2️⃣american
        prefer: 3️⃣pasta
        """,
        "entities/weight.yaml": """
        kind: quantity
        unit: 4️⃣kgs
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-choice",
          message: "'check' cannot be 'lunh'",
          hint: "did you mean 'luhn'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-choice",
          message: "'order' cannot be 'american'",
          hint: "one of day-first, month-first"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-choice",
          message: "'prefer' cannot be 'pasta'",
          hint: "did you mean 'past'?"
        ),
        Expected(
          marker: "4️⃣",
          code: "unknown-choice",
          message: "'unit' cannot be 'kgs'",
          hint: "did you mean 'kg'?"
        ),
      ]
    )
  }

  @Test("refuses a currency that is no code")
  func refusesACurrencyThatIsNoCode() {
    ContentCheck.expect(
      [
        "entities/price.yaml": """
        kind: money
        currency: 1️⃣pounds
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-currency",
          message: "'pounds' is no currency code",
          hint: "three capital letters of ISO 4217, such as GBP or EUR"
        )
      ]
    )
  }
}
