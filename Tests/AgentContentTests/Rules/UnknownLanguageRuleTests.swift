import Testing

/// Languages behind the dots of keys and file names.
@Suite struct UnknownLanguageRuleTests {
  @Test("must be declared, be no other spelling, and not be the first one")
  func languages() {
    ContentCheck.expect(
      [
        "agent.yaml": "name: A\nlanguages: [en, pt-BR]\nwording.1️⃣x: {goodbye: Bye.}",
        "orders/track.yaml": """
        samples: [where is it, track it, any news, is it late, did it leave]
        samples.2️⃣de: [wo ist es]
        title.3️⃣en: Track
        title.4️⃣pt: Rastrear
        reply: Here.
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-language",
          message: "'x' is no language tag",
          hint: "'languages' of agent.yaml says en, pt-BR",
          length: 1
        ),
        Expected(
          marker: "2️⃣",
          code: "unknown-language",
          message: "the content has no language 'de'",
          hint: "'languages' of agent.yaml says en, pt-BR",
          length: 2
        ),
        Expected(
          marker: "3️⃣",
          code: "redundant-language",
          message: "'en' is the first language: what has none is in it",
          hint: "write 'title' alone"
        ),
        Expected(
          marker: "4️⃣",
          code: "unknown-language",
          message: "the content has no language 'pt'",
          hint: "did you mean 'pt-BR'?"
        ),
      ]
    )
  }

  @Test("are looked at in the names of articles")
  func articles() {
    ContentCheck.expect(
      [
        "agent.yaml": "name: A\nlanguages: [en, de]",
        "orders/articles/times.fr.md": "# T\n\nCinq jours.",
        "orders/articles/times.de.md": "# T\n\nFünf Tage.",
        "orders/articles/times.en.md": "# T\n\nFive days.",
      ],
      [
        Expected(
          marker: "intents/orders/articles/times.en.md:1:1",
          code: "redundant-language",
          message: "'en' is the first language: what has none is in it",
          hint: "leave the language out of the file's name"
        ),
        Expected(
          marker: "intents/orders/articles/times.fr.md:1:1",
          code: "unknown-language",
          message: "the content has no language 'fr'",
          hint: "'languages' of agent.yaml says en, de"
        ),
      ]
    )
  }

  @Test("may stand undeclared where the agent's own sentences are worded")
  func wording() {
    ContentCheck.expect(["agent.yaml": "name: A\nwording.fr: {goodbye: Salut.}"], [])
  }
}
