import Testing

/// Rows of a table that are never found.
@Suite struct DuplicateTableKeyRuleTests {
  @Test("points at the later row, whatever the case of its key")
  func pointsAtTheLaterRow() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one: {table: orders.csv, key: order, results: {found: {}, missing: {}}}
        two: {table: orders.csv, key: order, results: {found: {}, missing: {}}}
        three: {table: orders.csv, key: status, results: {found: {}, missing: {}}}
        """,
        "orders.csv": """
        order,status
        1️⃣A-1,late
        A-2,packed
        2️⃣a-1 ,lost
        3️⃣A-1,found
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "duplicate-key-in-table",
          message: "the key 'a-1 ' stands in an earlier row too",
          hint: "only the first row is ever found; keys are the same in small and capital letters",
          isWarning: true,
          notes: ["1️⃣"],
          length: 4
        ),
        Expected(
          marker: "3️⃣",
          code: "duplicate-key-in-table",
          message: "the key 'A-1' stands in an earlier row too",
          hint: "only the first row is ever found; keys are the same in small and capital letters",
          isWarning: true,
          notes: ["1️⃣"]
        ),
      ]
    )
  }
}
