import Testing

/// Files that nobody reads.
@Suite struct MisplacedFileRuleTests {
  @Test("says where they belong")
  func saysWhereTheyBelong() {
    ContentCheck.expect(
      [
        "track.yaml": """
        1️⃣reply: Hello.
        """,
        "orders/late.yml": """
        2️⃣reply: Hello.
        """,
        "orders/notes.md": """
        3️⃣Notes
        """,
        "README.md": """
        Hello
        """,
        "orders/README.md": """
        Hello
        """,
        ".hidden/x.yaml": """
        a: b
        """,
        "bin/x.yaml": """
        a: b
        """,
        "orders/articles/x.yaml": """
        4️⃣a: b
        """,
      ],
      [
        Expected(
          marker: "4️⃣",
          code: "misplaced-file",
          message: "the file is not read",
          hint: "an intent lies in a topic's folder, an entity in 'entities'"
        ),
        Expected(
          marker: "2️⃣",
          code: "misplaced-file",
          message: "the file is not read",
          hint: "content files end in '.yaml'"
        ),
        Expected(
          marker: "3️⃣",
          code: "misplaced-file",
          message: "the file is not read",
          hint: "articles lie in a topic's folder 'articles'",
          isWarning: true
        ),
        Expected(
          marker: "1️⃣",
          code: "misplaced-file",
          message: "the file is not read",
          hint: "an intent lies in a topic's folder, an entity in 'entities'"
        ),
      ]
    )
  }
}
