import Testing

@testable import TextAnalysis

@Suite("Passwords and codes in ten languages")
struct SecretLanguageTests {
  private let redactor = Redactor(classes: [.password])

  @Test("are taken out where they are told", arguments: SecretLines.telling)
  func takesOut(line: String) throws {
    let raw = line.dropFirst(3).filter { $0 != "‹" && $0 != "›" }
    let spans = redactor.redact(raw, firstHandle: 1).spans
    let told = try #require(line.split(separator: "‹").last?.split(separator: "›").first)
    let found = spans.map { String(decoding: Array(raw.utf8)[$0.rawRange], as: UTF8.self) }
    #expect(found == [String(told)])
  }

  @Test("are not seen in complaints", arguments: SecretLines.complaining)
  func leavesAlone(line: String) {
    let raw = String(line.dropFirst(3))
    #expect(redactor.redact(raw, firstHandle: 1).text.text == raw)
  }

  @Test(
    "are taken out together where several are told",
    arguments: [
      (
        "i tried hunter22 and Hunter22 as my password",
        "i tried ‹password› and ‹password› as my password"
      ),
      (
        "password changed from hunter22 to hunter23",
        "password changed from ‹password› to ‹password›"
      ),
      (
        "old password was hunter22, new one is hunter23",
        "old password was ‹password›, new one is ‹password›"
      ),
      ("my pin is 5518. no wait, 5581", "my pin is ‹password›. no wait, ‹password›"),
      (
        "my password is hunter22 and my username is ada_99",
        "my password is ‹password› and my username is ada_99"
      ),
      (
        "the security code is 882 and the card ends in 0051",
        "the security code is ‹password› and the card ends in 0051"
      ),
      (
        "my password is hunter22 and the code you sent me is 73910428",
        "my password is ‹password› and the code you sent me is ‹password›"
      ),
      (
        "the security code is ‹password› and the card ends in 0051",
        "the security code is ‹password› and the card ends in 0051"
      ),
      ("the code is 4417 2093 and it fails", "the code is ‹password› and it fails"),
      ("code 44172 09381, refused", "code ‹password›, refused"),
      ("my puk is 44 17 20 93", "my puk is ‹password›"),
      ("i typed 884 201 as the code", "i typed ‹password› as the code"),
      ("4417 2093 is my pin", "‹password› is my pin"),
      ("my login details: ada / hunter!22", "my login details: ada / ‹password›"),
    ]
  )
  func severalSecrets(raw: String, redacted: String) {
    #expect(redactor.redact(raw, firstHandle: 1).text.text == redacted)
  }

  @Test("a text full of secrets is read once: twice as long, hardly more than twice the time")
  func linear() {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: "my password is hunter22, the code is 493027 and ", count: count)
      return ContinuousClock().measure { _ = redactor.redact(text, firstHandle: 1) }
    }
    _ = time(100)
    // Squared it would be sixteen times; the machine may be busy with something else.
    #expect(time(2000) < time(500) * 12)
  }

  @Test("every language has a table of its own")
  func everyLanguage() {
    let tags = SecretLanguage.all.map(\.tag)
    #expect(tags == ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "tr"])
    for tag in tags {
      #expect(SecretLines.telling.contains { $0.hasPrefix(tag) })
      #expect(SecretLines.complaining.contains { $0.hasPrefix(tag) })
    }
  }
}
