import Testing

/// Intents that understand a language and do not speak it.
@Suite struct MissingTranslationRuleTests {
  @Test("are warned about; intents without samples in a language are not")
  func texts() {
    ContentCheck.expect(
      [
        "agent.yaml": "name: A\nlanguages: [en, de]",
        "orders/track.yaml": """
        samples: [where is it, track it, any news, is it late, did it leave]
        samples.de: [wo ist es, gibt es neues, ist es spät, ist es weg, wo bleibt es]
        reply: 1️⃣Here.
        """,
        "orders/times.yaml": """
        samples: [how long, how many days, when then, how soon, how fast]
        reply: Five days.
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-translation",
          message: "the intent has samples in 'de', but not this text",
          hint: "write it in 'de' beside it; 'en' is said instead",
          isWarning: true
        )
      ]
    )
  }

  @Test("a few samples in another language are as few as in the first")
  func samples() {
    ContentCheck.expect(
      [
        "agent.yaml": "name: A\nlanguages: [en, de]",
        "orders/track.yaml": """
        samples: [where is it, track it, any news, is it late, did it leave]
        1️⃣samples.de: [wo ist es]
        reply: Here.
        reply.de: Hier.
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-samples",
          message: "the intent has only 1 sample",
          hint: "5 are the least that can be told from other intents",
          isWarning: true
        )
      ]
    )
  }
}
