import Testing

/// Translations of what is not there.
@Suite struct MissingOriginalRuleTests {
  @Test("need the text that they translate")
  func originals() {
    ContentCheck.expect(
      [
        "agent.yaml": "name: A\nlanguages: [en, de]",
        "orders/track.yaml": """
        \(ContentCheck.samples)
        flow:
          start: {1️⃣say.de: Hallo., then: end}
          end: {say: Bye., say.de: Tschüss., then: done}
        """,
        "orders/times.yaml": """
        samples: [how long, how many days, when then, how soon, how fast]
        2️⃣reply.de: Fünf Tage.
        escalate: {when: always}
        """,
      ],
      [
        Expected(
          marker: "2️⃣",
          code: "missing-original",
          message: "'reply.de' translates nothing: there is no 'reply'",
          hint: "write 'reply' beside it"
        ),
        Expected(
          marker: "1️⃣",
          code: "missing-original",
          message: "'say.de' translates nothing: there is no 'say'",
          hint: "write 'say' beside it"
        ),
      ]
    )
  }
}
