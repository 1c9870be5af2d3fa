import Testing

/// Patterns that cannot be compiled.
@Suite struct InvalidPatternRuleTests {
  @Test("points at the character")
  func pointsAtTheCharacter() {
    ContentCheck.expect(
      [
        "entities/code.yaml": """
        kind: pattern
        pattern: "A-1️⃣(##)+"
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-pattern",
          message: "a pattern cannot hold '('; use letters, digits and - / . _",
          hint: "'#' is a digit, '@' a letter, '+' more of it, such as \"A-#####\"",
          length: 1
        )
      ]
    )
  }

  @Test("points at a check digit that has no place")
  func pointsAtACheckDigitThatHasNoPlace() {
    ContentCheck.expect(
      [
        "entities/code.yaml": """
        kind: pattern
        pattern: "##1️⃣@"
        check: damm
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-pattern",
          message: "a pattern with a check digit must end with '#'",
          hint: "'#' is a digit, '@' a letter, '+' more of it, such as \"A-#####\"",
          length: 1
        )
      ]
    )
  }
}
