import Testing

/// Language tags.
@Suite struct InvalidLanguageRuleTests {
  @Test("knows the form of a tag")
  func knowsTheFormOfATag() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        languages: [en, pt-BR, 1️⃣english!]
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-language",
          message: "'english!' is no language tag",
          hint: "such as en or pt-BR"
        )
      ]
    )
  }
}
