import Testing

/// Texts whose braces cannot be filled in.
@Suite struct InvalidTemplateRuleTests {
  @Test("points into the text")
  func pointsIntoTheText() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply:
          - "Hello 1️⃣{agent.name"
          - 'It''s {2️⃣agent.name|loud}'
          - Hello 3️⃣} there.
          - "{{ is fine }}"
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-template",
          message: "a brace without its partner",
          hint: "write '{{' or '}}' for the brace itself"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-template",
          message: "unknown filter 'loud'",
          hint:
            "known filters: date, time, money, number, upper, list, weekday, day, relative, duration, plural"
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-template",
          message: "a brace without its partner",
          hint: "write '{{' or '}}' for the brace itself"
        ),
      ]
    )
  }
}
