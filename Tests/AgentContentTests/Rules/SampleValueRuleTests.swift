import Testing

/// Marked values are read as their entity.
@Suite struct SampleValueRuleTests {
  @Test("points at the value")
  func pointsAtTheValue() {
    ContentCheck.expect(
      [
        "orders/track.yaml": """
        samples: [track it, any news, is it late, did it leave, "where is {order_number: 1️⃣B-77}"]
        slots:
          order_number: {entity: order-number, ask: Which order?}
        reply: Hello.
        """
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "sample-value-fails",
          message: "'B-77' is not read as 'order-number'",
          hint: "its pattern is 'A-#####'",
          length: 4
        )
      ]
    )
  }

  @Test(
    "says what the entity reads",
    arguments: [
      ("kind: values\nvalues: {plus: [premium], basic: }", "gremium", "did you mean 'premium'?"),
      ("kind: values\nvalues: {plus: }", "gold", "add it to the words of one of its values"),
      ("kind: number\nmin: 1\nmax: 12", "40", "mark a number from 1 to 12, in digits or words"),
      ("kind: number\nmin: 1.5", "1", "mark a number from 1.5 on, in digits or words"),
      ("kind: number\nmax: 12", "40", "mark a number up to 12, in digits or words"),
      ("kind: number", "x", "mark a number, in digits or words"),
      (
        "kind: pattern\npattern: T-######\ncheck: luhn", "T-000019",
        "its pattern is 'T-######', and its check digit must fit 'luhn'"
      ),
      ("kind: ordinal", "x", "mark a rank, such as 2nd or third"),
      ("kind: quantity", "x", "mark a quantity, such as 3 or a dozen"),
      ("kind: quantity\nunit: kg\nmin: 1", "500 g", "mark a quantity from 1 on, such as 2 kg"),
      ("kind: time", "x", "mark a time, such as 16:30 or half past 4"),
      ("kind: moment", "x", "mark a day with a time, such as tomorrow at 5"),
      ("kind: date", "x", "mark a day, such as tomorrow or 6 March"),
      ("kind: duration", "x", "mark a length of time, such as two weeks"),
      ("kind: money", "x", "mark a sum, such as £12.50"),
      ("kind: email", "x", "mark an address, such as ada@example.com"),
      ("kind: phone", "x", "mark a number, such as 020 7946 0018"),
      ("kind: url", "x", "mark an address, such as https://example.com"),
    ]
  )
  func saysWhatTheEntityReads(entity: String, value: String, hint: String) {
    ContentCheck.expect(
      [
        "entities/thing.yaml": entity,
        "orders/track.yaml": """
        samples: [track it, any news, is it late, did it leave, "it is {thing: 1️⃣\(value)}"]
        slots:
          thing: {entity: thing, ask: Which?}
        reply: Hello.
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "sample-value-fails",
          message: "'\(value)' is not read as 'thing'",
          hint: hint
        )
      ]
    )
  }

  @Test(
    "gives examples that are read",
    arguments: [
      ("ordinal", "2nd"), ("ordinal", "third"), ("quantity", "3"), ("quantity", "a dozen"),
      ("time", "16:30"), ("time", "half past 4"), ("moment", "tomorrow at 5"),
      ("date", "tomorrow"), ("date", "6 March"), ("duration", "two weeks"), ("money", "£12.50"),
      ("email", "ada@example.com"), ("phone", "020 7946 0018"), ("url", "https://example.com"),
    ]
  )
  func givesExamplesThatAreRead(kind: String, value: String) {
    ContentCheck.expect(
      [
        "entities/thing.yaml": "kind: \(kind)",
        "orders/track.yaml": """
        samples: [track it, any news, is it late, did it leave, "it is {thing: \(value)}"]
        slots:
          thing: {entity: thing, ask: Which?}
        reply: Hello.
        """,
      ],
      []
    )
  }
}
