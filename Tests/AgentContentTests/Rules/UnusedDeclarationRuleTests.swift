import Testing

/// Declarations that nothing uses.
@Suite struct UnusedDeclarationRuleTests {
  @Test("warns of entities and actions")
  func warnsOfEntitiesAndActions() {
    ContentCheck.expect(
      [
        "entities/day.yaml": """
        1️⃣kind: date
        """,
        "actions.yaml": """
        2️⃣look-up:
          command: [x]
          results: {}
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "unused-declaration",
          message: "no flow uses the action 'look-up'",
          isWarning: true
        ),
        Expected(
          marker: "1️⃣",
          code: "unused-declaration",
          message: "no slot uses the entity 'day'",
          isWarning: true
        ),
      ]
    )
  }
}
