import Testing

/// Look-ups without their key.
@Suite struct MissingArgumentRuleTests {
  @Test("asks for the key of the table")
  func asksForTheKeyOfTheTable() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          one:
            do: 1️⃣look-up-order
            with: {ordr: A-10042}
            on:
              found: done
              missing: done
              failed: done
        """,
        "actions.yaml": """
        look-up-order:
          table: orders.csv
          key: 2️⃣order
          results: {found: {}, missing: {}}
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-argument",
          message: "'look-up-order' needs the argument 'order'",
          hint: "did you mean 'ordr'?",
          notes: ["2️⃣"]
        )
      ]
    )
  }
}
