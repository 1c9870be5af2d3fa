import Testing

/// Business hours.
@Suite struct InvalidHoursRuleTests {
  @Test("judges zone days and hours")
  func judgesZoneDaysAndHours() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        hours:
          zone: 1️⃣Europe/Londn
          2️⃣mon-fry: 09:00-17:30
          sat: 3️⃣17:30-09:00
          sun: closed
          4️⃣holiday: 5️⃣x.ics
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-hours",
          message: "unknown time zone 'Europe/Londn'",
          hint: "such as Europe/London or UTC"
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-hours",
          message: "'mon-fry' names no days",
          hint: "such as mon, sat-sun or mon-fri"
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-hours",
          message: "'17:30-09:00' are no hours",
          hint: "such as \"09:00-17:30\", \"09:00-12:00, 13:00-17:00\" or closed"
        ),
        Expected(
          marker: "4️⃣",
          code: "invalid-hours",
          message: "'holiday' names no days",
          hint: "did you mean 'holidays'?"
        ),
        Expected(
          marker: "5️⃣",
          code: "invalid-hours",
          message: "'x.ics' are no hours",
          hint: "such as \"09:00-17:30\", \"09:00-12:00, 13:00-17:00\" or closed"
        ),
      ]
    )
  }

  @Test("looks for the holidays")
  func looksForTheHolidays() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        hours: {zone: UTC, mon: "9:00-17:00", holidays: 1️⃣days.ics}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "missing-file",
          message: "there is no file 'days.ics'",
          hint: "paths are counted from the content folder"
        )
      ]
    )
  }

  @Test("looks into the holidays")
  func looksIntoTheHolidays() {
    ContentCheck.expect(
      [
        "agent.yaml": """
        name: A
        hours: {zone: UTC, mon: "9:00-17:00", holidays: 1️⃣days.ics}
        """,
        "days.ics": """
        BEGIN:VCALENDAR
        END:VCALENDAR
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-hours",
          message: "'days.ics' holds no whole-day events",
          hint: "a holiday is an event with 'DTSTART;VALUE=DATE:20260101'"
        )
      ]
    )
  }
}
