import Testing

/// Quotations from articles that are not there.
@Suite struct UnknownArticleRuleTests {
  @Test("judges replies and transitions")
  func judgesRepliesAndTransitions() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply: {article: 1️⃣orders/tims}
        """,
        "orders/late.yaml": """
        samples: [a late one, b late one, c late one, d late one, e late one]
        flow:
          one: {article: orders/times, then: two}
          two: {article: 2️⃣somewhere/else, then: done}
        """,
        "orders/articles/times.md": """
        ---
        title: Times
        ---
        ## How long
        Three days.
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "unknown-article",
          message: "unknown article 'somewhere/else'",
          hint: "topic/articles/name.md has the id topic/name"
        ),
        Expected(
          marker: "1️⃣",
          code: "unknown-article",
          message: "unknown article 'orders/tims'",
          hint: "did you mean 'orders/times'?"
        ),
      ]
    )
  }
}
