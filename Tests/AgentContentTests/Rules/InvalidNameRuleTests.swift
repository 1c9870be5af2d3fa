import Testing

/// Names that cannot be referred to.
@Suite struct InvalidNameRuleTests {
  @Test("keeps files states and results in kebab-case")
  func keepsFilesStatesAndResultsInKebabcase() {
    ContentCheck.expect(
      [
        "orders/Track_It.yaml": """
        1️⃣\(ContentCheck.samples)
        flow:
          2️⃣Look Up: {say: Hello., then: done}
        """,
        "actions.yaml": """
        3️⃣lookUp:
          command: [x]
          results: {4️⃣failed: {}, 5️⃣too_late: {}}
        """,
      ],
      [
        Expected(
          marker: "3️⃣",
          code: "invalid-name",
          message: "the action 'lookUp' is not in kebab-case",
          hint: "use small letters, digits and '-'"
        ),
        Expected(
          marker: "4️⃣",
          code: "invalid-name",
          message: "the result 'failed' is always possible and never declared",
          hint: "remove it here; flows handle it all the same"
        ),
        Expected(
          marker: "5️⃣",
          code: "invalid-name",
          message: "the result 'too_late' is not in kebab-case",
          hint: "use small letters, digits and '-'"
        ),
        Expected(
          marker: "1️⃣",
          code: "invalid-name",
          message: "'orders/Track_It' is not in kebab-case",
          hint: "files and folders are named in small letters, digits and '-'"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-name",
          message: "the state 'Look Up' is not in kebab-case",
          hint: "use small letters, digits and '-'"
        ),
      ]
    )
  }

  @Test("keeps slots in snake_case and out of the way")
  func keepsSlotsInSnakecaseAndOutOfTheWay() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          1️⃣order-day: {entity: order-number, ask: Which?}
          2️⃣hour: {entity: order-number, ask: Which?}
          3️⃣none: {entity: order-number, ask: Which?}
        flow:
          one: {say: Hello., then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-name",
          message: "the slot 'order-day' is not in snake_case",
          hint: "use small letters, digits and '_'"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-name",
          message: "a slot cannot be called 'hour'",
          hint: "the agent has a meaning of its own for 'hour'"
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-name",
          message: "a slot cannot be called 'none'",
          hint: "the agent has a meaning of its own for 'none'"
        ),
      ]
    )
  }

  @Test("keeps the names of exits")
  func keepsTheNamesOfExits() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          1️⃣done: {say: Hello., then: done}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-name",
          message: "a state cannot be called 'done'",
          hint: "'done' ends the flow"
        )
      ]
    )
  }
}
