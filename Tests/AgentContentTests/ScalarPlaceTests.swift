import Testing

/// Carets inside texts, however they are written.
@Suite struct ScalarPlaceTests {
  @Test(
    "finds a name in every kind of scalar",
    arguments: [
      "reply: Hello {1️⃣x}.",
      "reply: 'It''s {1️⃣x}.'",
      #"reply: "A \"q\" \u00e9 \x41 {1️⃣x}.""#,
      "reply: Hello\n  there, this is\n  {1️⃣x}.",
      "reply: Hello\n\n  there {1️⃣x}.",
      "reply: 'Hello\n  there {1️⃣x}.'",
      "reply: \"Hello \\\n  there {1️⃣x}.\"",
      "reply: |\n  Hello\n  there {1️⃣x}.\n",
      "reply: |-\n\n    Hello\n    there {1️⃣x}.\n",
      "reply: >\n  Hello\n  there\n  {1️⃣x}.\n",
      "reply: 名前 é {1️⃣x}.",
      "reply: !!str Hello {1️⃣x}.",
      "reply:\n  -   Hello {1️⃣x}.",
      "reply: [a, \"Hello {1️⃣x}.\"]",
    ]
  )
  func finds(reply: String) {
    ContentCheck.expect(
      ["orders/track.yaml": "\(ContentCheck.samples)\n\(reply)"],
      [
        Expected(
          marker: "1️⃣",
          code: "unknown-name",
          message: "'x' is neither a slot nor a field of a result",
          hint: "declare it under 'slots'",
          length: 1
        )
      ]
    )
  }
}
