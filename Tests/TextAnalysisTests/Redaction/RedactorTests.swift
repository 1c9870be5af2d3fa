import Testing

@testable import TextAnalysis

@Suite("Redactor")
struct RedactorTests {
  private let redactor = Redactor()

  @Test("takes personal data out of a text", arguments: RedactionCorpus.personal)
  func takesPersonalDataOut(line: (raw: String, redacted: String)) {
    #expect(redactor.redact(line.raw, firstHandle: 1).text.text == line.redacted)
  }

  @Test("leaves a text without personal data as it is", arguments: RedactionCorpus.harmless)
  func leavesHarmlessTextAlone(raw: String) {
    let redaction = redactor.redact(raw, firstHandle: 1)
    #expect(redaction.text.text == raw)
    #expect(redaction.spans.isEmpty)
    #expect(redaction.nextHandle == 1)
  }

  @Test(
    "takes a bare number for a code where codes were spoken of",
    arguments: [
      ("it says 493027", "verification code never arrived", "it says ‹password›"),
      ("493027", "which pin is it", "‹password›"),
      ("since 2025", "verification code never arrived", "since 2025"),
      ("order 10042", "verification code never arrived", "order 10042"),
      ("it says 493027", "my discount code is refused", "it says 493027"),
      ("it says 493027", "where is my order", "it says 493027"),
    ]
  )
  func takesOutCodesAfterQuestion(raw: String, question: String, redacted: String) {
    #expect(redactor.redact(raw, firstHandle: 1, after: question).text.text == redacted)
  }

  @Test("reports each span with its value, its mask and both ranges")
  func reportsSpans() throws {
    let redaction = redactor.redact("é Ada.L@Example.COM or 07700 900123", firstHandle: 3)
    #expect(redaction.text.text == "é ‹email:h3› or ‹phone:h4›")
    #expect(redaction.nextHandle == 5)
    let email = try #require(redaction.spans.first)
    #expect(email.kind == .email)
    #expect(email.handle == "h3")
    #expect(email.value == "Ada.L@example.com")
    #expect(email.masked == "A…@example.com")
    #expect(email.rawRange == 3..<20)
    #expect(email.redactedRange == 3..<17)
    let phone = try #require(redaction.spans.last)
    #expect(phone.value == "07700900123")
    #expect(phone.masked == "…0123")
  }

  @Test(
    "gives one identity to all ways of writing one value",
    arguments: [
      ("card 4111 1111 1111 1111", "pay with 4111-1111-1111-1111", "4111111111111111"),
      ("card ４１１１１１１１１１１１１１１１", "card 4111.1111.1111.1111", "4111111111111111"),
      ("Ada.L@Example.com", "write to ada.l@example.COM please", "ada.l@example.com"),
      ("GB29 NWBK 6016 1331 9268 19", "gb29nwbk60161331926819", "gb29nwbk60161331926819"),
      ("+44 (0)20 7946-0958", "call 0044 20 7946 0958", "+442079460958"),
      ("my ssn is 123-45-6789", "SSN 123 45 6789", "123456789"),
    ]
  )
  func identity(one: String, other: String, identity: String) {
    for text in [one, other] {
      #expect(redactor.redact(text, firstHandle: 1).spans.map(\.identity) == [identity], "\(text)")
    }
  }

  @Test("gives no identity to passwords, which could all be tried, and to placeholders")
  func noIdentity() {
    let text = "my password is hunter22 and ‹email:h3› with ‹card:1111›"
    let spans = redactor.redact(text, firstHandle: 1).spans
    #expect(spans.map(\.kind) == [.password, .email, .card])
    #expect(spans.allSatisfy { $0.identity == nil })
  }

  @Test("gives normal forms of telephone and account numbers")
  func normalForms() {
    let text = "+44 (0)20 7946-0958, 0044 7700 900123, (555) 123-4567, gb29 nwbk 6016 1331 9268 19"
    let spans = redactor.redact(text, firstHandle: 1).spans
    #expect(
      spans.compactMap(\.value) == [
        "+442079460958", "+447700900123", "5551234567", "GB29NWBK60161331926819",
      ]
    )
    #expect(spans.last?.masked == "…6819")
  }

  @Test("keeps nothing of cards, passwords and national IDs but a card's last four digits")
  func keepsNothing() {
    let text = "card 4111 1111 1111 1111, ssn 123-45-6789, my password is hunter2"
    let spans = redactor.redact(text, firstHandle: 1).spans
    #expect(spans.map(\.kind) == [.card, .nationalID, .password])
    #expect(spans.allSatisfy { $0.value == nil && $0.handle == nil })
    #expect(spans.map(\.masked) == ["card …1111", "the national ID", "the password"])
  }

  @Test("gives the same value one handle")
  func sharesHandles() {
    let redaction = redactor.redact("a@b.org, c@d.org and a@B.org", firstHandle: 7)
    #expect(redaction.text.text == "‹email:h7›, ‹email:h8› and ‹email:h7›")
    #expect(redaction.nextHandle == 9)
  }

  @Test("lets placeholders of a replayed transcript pass and reports their handles")
  func passesPlaceholders() {
    let text = "mail ‹email:h2›, card ‹card:1111›, ‹password›, ‹national_id›, ‹iban:h3›"
    let redaction = redactor.redact(text, firstHandle: 2)
    #expect(redaction.text.text == text)
    #expect(redaction.spans.map(\.handle) == ["h2", nil, nil, nil, "h3"])
    #expect(redaction.spans.allSatisfy { $0.value == nil })
    #expect(redaction.spans.map(\.masked)[1] == "card …1111")
    #expect(redaction.nextHandle == 4)
  }

  @Test("redacting a redacted text changes nothing", arguments: RedactionCorpus.personal)
  func isIdempotent(line: (raw: String, redacted: String)) {
    #expect(redactor.redact(line.redacted, firstHandle: 1).text.text == line.redacted)
  }

  @Test(
    "takes a made-up placeholder for what it is",
    arguments: [
      "‹email:h0›", "‹email:›", "‹email:h99999999999999999999›", "‹card:12›", "‹›", "‹email",
      "‹password:h1›", "‹email:x1›", "‹EMAIL:h1›", "‹phone:h1:h2›", "›‹", "‹order-number›",
    ]
  )
  func survivesMadeUpPlaceholders(text: String) {
    let redaction = redactor.redact(text, firstHandle: 1)
    #expect(redaction.text.text == text)
    #expect(redaction.nextHandle == 1)
  }

  @Test("never gives a new value the handle of a placeholder in the same text")
  func avoidsHandlesInUse() {
    let redaction = redactor.redact("‹email:h1› or a@b.org", firstHandle: 1)
    #expect(redaction.text.text == "‹email:h1› or ‹email:h2›")
    #expect(redactor.redact("‹email:h999999999›", firstHandle: 4).nextHandle == 4)
  }

  @Test("takes out only the classes it was made for")
  func respectsClasses() {
    let text = "a@b.org 4111111111111111 07700 900123"
    let cards = Redactor(classes: [.card]).redact(text, firstHandle: 1)
    #expect(cards.text.text == "a@b.org ‹card:1111› 07700 900123")
    #expect(Redactor(classes: []).redact(text, firstHandle: 1).text.text == text)
  }

  @Test("takes out each class by itself", arguments: RedactionClass.recognizable)
  func eachClass(kind: RedactionClass) {
    let text = """
      card 4111 1111 1111 1111, iban GB29 NWBK 6016 1331 9268 19, mail ada@example.com, \
      call 07700 900123, PESEL 79061405790, my password is hunter2
      """
    let spans = Redactor(classes: [kind]).redact(text, firstHandle: 1).spans
    #expect(spans.map(\.kind) == [kind])
    let others = RedactionClass.recognizable.subtracting([kind])
    let rest = Redactor(classes: others).redact(text, firstHandle: 1).spans
    #expect(rest.count == 5)
    #expect(!rest.contains { $0.kind == kind })
  }

  @Test("withholds every word with a digit but known codes and placeholders, where it is asked to")
  func withheldNumerals() {
    let redaction = Redactor().redact(
      "B-20043, 44x82 ‹withheld› 31.13. (A-10042) or ٤٤",
      firstHandle: 1,
      protecting: [37..<44, 0..<7],
      withholdsNumerals: true
    )
    #expect(
      redaction.text.text
        == "B-20043, ‹withheld› ‹withheld› ‹withheld› (A-10042) or ‹withheld›"
    )
    #expect(redaction.spans.allSatisfy { $0.value == nil && $0.handle == nil })
  }

  @Test("looks for no telephone number where a value is known to be harmless")
  func protectsKnownValues() {
    let text = "where is 0770090012, call 07700 900123"
    let redaction = redactor.redact(text, firstHandle: 1, protecting: [9..<19])
    #expect(redaction.text.text == "where is 0770090012, call ‹phone:h1›")
  }

  @Test("keeps every other scalar, also those that are not normalised")
  func keepsScalars() {
    let text = "e\u{301}\u{200B}\r\n\tﬁ 🇬🇧👩‍👩‍👧 a@b.org \u{0}"
    let redacted = redactor.redact(text, firstHandle: 1).text.text
    let expected = "e\u{301}\u{200B}\r\n\tﬁ 🇬🇧👩‍👩‍👧 ‹email:h1› \u{0}"
    #expect(Array(redacted.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "survives long hostile texts",
    arguments: [
      "4111 ", "@", "a@a.", "password ", "is ", "password is ", "‹email:", "+", "+44 ", "0 ",
      "gb29",
      "1", "\u{301}", "'", "pin: '", "ab 12", "555-", "(", "0(", "756 ", "a1", "X1", "mot de ",
      "code 1 ", "BSN 1 ",
    ]
  )
  func survivesHostileTexts(unit: String) {
    let text = String(repeating: unit, count: 20_000)
    let redaction = redactor.redact(text, firstHandle: 1)
    #expect(redaction.spans.allSatisfy { $0.rawRange.upperBound <= text.utf8.count })
  }
}
