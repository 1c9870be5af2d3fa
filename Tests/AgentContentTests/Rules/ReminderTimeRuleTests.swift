import Testing

/// When reminders come.
@Suite struct ReminderTimeRuleTests {
  @Test("is one time, and a day")
  func isOneTimeAndADay() {
    ContentCheck.expect(
      [
        "entities/day.yaml": "kind: date",
        "orders/track.yaml": """
        \(ContentCheck.samples)
        slots:
          number: {entity: order-number, ask: Which?}
          day: {entity: day, optional: true}
        flow:
          one: {say: Hello., remind: {after: 1️⃣2h, at: $day, say: Now.}, then: two}
          two: {say: "{number}", remind: {at: 2️⃣$number, say: Now.}, then: three}
          three: {say: Hello., remind: {at: 3️⃣tomorrow, say: Now.}, then: four}
          four: {say: Hello., remind: {at: $day, say: Now.}, then: done}
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "two-times",
          message: "'after' and 'at' both say when the reminder comes",
          hint: "keep one of them"
        ),
        Expected(
          marker: "2️⃣",
          code: "wrong-type",
          message: "a reminder cannot come at text",
          hint: "'at' names a day, with a time or without"
        ),
        Expected(
          marker: "3️⃣",
          code: "wrong-shape",
          message: "'tomorrow' names no slot and no field of a result",
          hint: "write it like $day, or write 'after' with a length of time"
        ),
      ]
    )
  }

  @Test("is there, as are the texts")
  func isThere() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        \(ContentCheck.samples)
        reply:
          say: Hello.
          remind: 1️⃣{say: Now.}
          follow_up: {after: 2️⃣soon, ask: Well?, no: {then: 3️⃣orders/trak}, 4️⃣maybe: {say: Hm.}}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-key",
          message: "a reminder needs 'after' or 'at'",
          hint: "such as 'after: 2h' or 'at: $day'"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-duration",
          message: "'soon' is no length of time",
          hint: "such as 500ms, 2s, 30m, 24h or 7d"
        ),
        Expected(
          marker: "3️⃣",
          code: "unknown-intent",
          message: "unknown intent 'orders/trak'",
          hint: "did you mean 'orders/track'?"
        ),
        Expected(
          marker: "4️⃣",
          code: "unknown-key",
          message: "unknown key 'maybe' in a follow-up",
          hint: "known are 'after', 'ask', 'yes', 'no'"
        ),
      ]
    )
  }
}
