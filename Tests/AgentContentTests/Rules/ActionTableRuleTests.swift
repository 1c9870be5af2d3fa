import Testing

/// Tables that actions read.
@Suite struct ActionTableRuleTests {
  @Test("looks for the file and its columns")
  func looksForTheFileAndItsColumns() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one:
          table: 1️⃣order.csv
          key: order
          results: {found: {}, missing: {}}
        two:
          table: orders.csv
          key: 2️⃣ordr
          results: {found: {3️⃣colour: text}, missing: {}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-file",
          message: "there is no file 'order.csv'",
          hint: "did you mean 'orders.csv'?"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-column",
          message: "'orders.csv' has no column 'ordr'",
          hint: "did you mean 'order'?"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-column",
          message: "'orders.csv' has no column 'colour'",
          hint: "its columns are 'order', 'status', 'eta', 'weight'"
        ),
      ]
    )
  }

  @Test("knows what a table answers")
  func knowsWhatATableAnswers() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        1️⃣one:
          table: orders.csv
          key: order
          results: {found: {}, 2️⃣late: {}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unhandled-result",
          message: "the table 'one' does not declare the result 'missing'",
          hint: "add 'missing: {}' to 'results'"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-result",
          message: "a table never gives the result 'late'",
          hint: "its results are 'found' and 'missing'"
        ),
      ]
    )
  }

  @Test("shows the line of a table that cannot be read")
  func showsTheLineOfATableThatCannotBeRead() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one:
          table: 1️⃣bad.csv
          key: order
          results: {found: {}, missing: {}}
        """,
        "bad.csv": """
        order,status
        2️⃣A-1
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-table",
          message: "'bad.csv' cannot be read as a table",
          notes: ["2️⃣"]
        )
      ]
    )
  }
}
