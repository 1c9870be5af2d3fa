import Testing

/// Mails of alerts that could not be sent, or not as they are written.
@Suite struct InvalidMailAddressRuleTests {
  @Test("mail goes to plain addresses, by a program that is there")
  func mails() {
    let hint = "such as support@larkmoor.example, without a name"
    ContentCheck.expect(
      [
        "alerts.yaml": """
        one:
          when: csat < 60 % over 7 d
          to:
            - mail: [1️⃣Ana, 2️⃣-f@x.example, "3️⃣a@b.example\\nBcc: c@d.example", 4️⃣a@b@c, "5️⃣a b@c.example"]
            - mail: {to: ana.b+c@larkmoor.example, program: [6️⃣./bin/mial]}
        7️⃣two: {when: csat < 60 % over 7 d, to: [{mail: []}]}
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "invalid-mail-address",
          message: "'Ana' is no mail address",
          hint: hint
        ),
        Expected(
          marker: "2️⃣",
          code: "invalid-mail-address",
          message: "'-f@x.example' is no mail address",
          hint: hint
        ),
        Expected(
          marker: "3️⃣",
          code: "invalid-mail-address",
          message: "'a@b.example\nBcc: c@d.example' is no mail address",
          hint: hint
        ),
        Expected(
          marker: "4️⃣",
          code: "invalid-mail-address",
          message: "'a@b@c' is no mail address",
          hint: hint
        ),
        Expected(
          marker: "5️⃣",
          code: "invalid-mail-address",
          message: "'a b@c.example' is no mail address",
          hint: hint
        ),
        Expected(
          marker: "6️⃣",
          code: "unknown-program",
          message: "there is no program './bin/mial'",
          hint: "paths are counted from the content folder"
        ),
        Expected(
          marker: "7️⃣",
          code: "invalid-mail-address",
          message: "the mail of 'two' goes to nobody",
          hint: "such as 'mail: support@larkmoor.example'"
        ),
      ]
    )
  }
}
