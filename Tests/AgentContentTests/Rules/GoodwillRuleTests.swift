import Testing

/// Gifts of goodwill that would not be kept to their limits.
@Suite struct GoodwillRuleTests {
  @Test("wants a change, free names, and a person where the limit is reached")
  func wants() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        give:
          table: orders.csv
          key: order
          results: {found: {}, missing: {}, 2️⃣refused: {}}
          goodwill: 1️⃣{limit: 1 per 90d}
        """,
        "orders/gift.yaml": """
        \(ContentCheck.samples)
        flow:
          give:
            do: give
            with: {order: A-10042}
            on: {found: done, missing: done, 3️⃣refused: done, approval: {escalate: ask}, failed: {escalate: down}}
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "reserved-result",
          message: "'refused' is what the agent says where 'goodwill' holds it back",
          hint: "call the back end's own result otherwise"
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-result",
          message: "a table never gives the result 'refused'",
          hint: "its results are 'found' and 'missing'"
        ),
        Expected(
          marker: "1️⃣",
          code: "goodwill-without-change",
          message: "'give' gives something away, but is not said to change anything",
          hint: "add 'changes: true'"
        ),
        Expected(
          marker: "3️⃣",
          code: "goodwill-without-ticket",
          message: "'refused' must go to a person, who alone may give more",
          hint: "end it with 'escalate'"
        ),
      ]
    )
  }

  @Test("wants a rate, and every result handled")
  func rate() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        give:
          table: orders.csv
          key: order
          results: {found: {}, missing: {}}
          changes: true
          goodwill: {limit: 1️⃣often}
        """,
        "orders/gift.yaml": """
        \(ContentCheck.samples)
        flow:
          give:
            do: give
            with: {order: A-10042}
            on: {found: done, missing: done, failed: {escalate: down}}
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-duration",
          message: "'often' does not say how often",
          hint: "such as '1 per 90d'"
        )
      ]
    )
  }
}
