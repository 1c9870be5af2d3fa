import Testing

/// Sections that are quoted whole.
@Suite struct LongSectionRuleTests {
  @Test("warns of long ones")
  func warnsOfLongOnes() {
    ContentCheck.expect(
      [
        "orders/articles/times.md": """
        ---
        title: Times
        ---
        ## Short
        Three days.

        1️⃣## Long
        word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "long-section",
          message: "the section 'Long' has 121 words",
          hint: "sections are quoted whole; split it so that none has more than 120",
          isWarning: true
        )
      ]
    )
  }
}
