import Testing

@testable import TextAnalysis

@Suite("Redaction of made-up texts")
struct RedactionPropertyTests {
  private static let parts = [
    "my password is ", "password: ", "pin ", "code is ", "4111 1111 1111 1111", "4111111111111111",
    "ada@example.com", "+44 7700 900123", "07700 900123", "555-123-4567", "123-45-6789",
    "AB 12 34 56 C",
    "GB29 NWBK 6016 1331 9268 19", "hunter2", " ", ", ", ". ", "\n", "\"", "'", "(", ")", ":", "=",
    "@", ".",
    "-", "+", "0", "12", "2026-03-02", "£5", "A-10042", "‹email:h2›", "‹password›", "‹card:1111›",
    "‹", "›",
    "mein passwort ist ", "mot de passe : ", "kod ", "BSN ", "696063608", "18074563005",
    "48120597C", "870319-2776", "BNCLRA82D54F205Y", "756.4631.9919.37", "612 555 018", "tel ",
    "is", "call me ", "order ", "é", "x", "is my password", "!",
  ]

  @Test(
    "changes nothing but the spans, and nothing when it is done again",
    arguments: UInt64(1)...8
  )
  func keepsTheRest(seed: UInt64) {
    let redactor = Redactor()
    var state = seed
    for _ in 0..<100 {
      let raw = Self.text(&state)
      let redaction = redactor.redact(raw, firstHandle: 3)
      #expect(
        Self.rest(raw, redaction.spans.map(\.rawRange))
          == Self.rest(
            redaction.text.text,
            redaction.spans.map(\.redactedRange)
          )
      )
      let again = redactor.redact(redaction.text.text, firstHandle: 3)
      #expect(again.text == redaction.text, "seed \(seed), text \(raw)")
      #expect(again.nextHandle == redaction.nextHandle, "seed \(seed), text \(raw)")
    }
  }

  private static func text(_ state: inout UInt64) -> String {
    func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    return (0...number(below: 10)).map { _ in parts[number(below: parts.count)] }.joined()
  }

  /// What stands between the ranges.
  private static func rest(_ text: String, _ ranges: [Range<Int>]) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    let starts = [0] + ranges.map(\.upperBound)
    let ends = ranges.map(\.lowerBound) + [bytes.count]
    return zip(starts, ends).map { Array(bytes[$0..<max($0, $1)]) }
  }
}
