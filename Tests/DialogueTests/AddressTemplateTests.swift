import Conversation
import Dialogue
import Testing

@Suite("Addresses of links")
struct AddressTemplateTests {
  private static func address(_ text: String, _ value: Value? = .text("x")) throws -> String? {
    try AddressTemplate(try Template(parsing: text)).text { _ in value }
  }

  @Test(
    "Values are percent-encoded, so that they change nothing but their own place",
    arguments: [
      ("A-10042", "A-10042"), ("a b", "a%20b"), ("a/b?c#d", "a%2Fb%3Fc%23d"),
      ("@evil.example", "%40evil.example"), ("ä€", "%C3%A4%E2%82%AC"), ("100%", "100%25"),
      ("\r\nx", "%0D%0Ax"), ("\\evil", "%5Cevil"), ("~_-.a", "~_-.a"),
    ]
  )
  func encodes(value: String, encoded: String) throws {
    #expect(
      try Self.address("https://shop.example/o/{v}?q={v}", .text(value))
        == "https://shop.example/o/\(encoded)?q=\(encoded)"
    )
  }

  @Test("Values of other types are written for programs; what has no place leaves no address")
  func values() throws {
    let text = "https://shop.example/?q={v}"
    let day = try #require(LocalDate("2026-03-06"))
    #expect(try Self.address(text, .number(2)) == "https://shop.example/?q=2")
    #expect(try Self.address(text, .date(day)) == "https://shop.example/?q=2026-03-06")
    let masked = SealedValue(handle: "h1", kind: "email", masked: "a…@b.example")
    let without: [Value?] = [nil, .text(""), .text("."), .text(".."), .sealed(masked), .list([])]
    for value in without { #expect(try Self.address(text, value) == nil) }
    #expect(try Self.address(text, .text(String(repeating: "ä", count: 400))) == nil)
  }

  @Test(
    "Plain addresses stay as they are",
    arguments: [
      "https://shop.example", "https://shop.example:8443/a?b=c#d", "https://localhost/",
      "mailto:help@shop.example", "mailto:help@shop.example?subject=Hello", "tel:+44-20-7946-0018",
    ]
  )
  func accepts(text: String) throws {
    #expect(try Self.address(text) == text)
  }

  @Test(
    "What is no address, or leads where a value says, is refused",
    arguments: [
      "", "{v}", "http://shop.example/", "javascript:alert(1)", "HTTPS://shop.example/",
      "https://", "https:///a", "https://{v}/", "https://shop.example{v}", "https://shop.{v}/a",
      "https://user@shop.example/", "https://shop.example:{v}/", "https://shop.example:a/",
      "https://shop..example/", "https://shop.example/a b", "https://shop.example/ä",
      "https://shop.example\\@evil.example/", "https://shop.example/\n", "https://a_b.example/",
      "mailto:", "mailto:help", "mailto:{v}", "mailto:help@{v}", "mailto:a@b.example{v}",
      "mailto:a@b@c.example", "tel:", "tel:{v}", "tel:+44{v}", "tel:abc", "data:text/html,x",
      "//shop.example/", "https://shop.example/{v|upper}",
      "https://shop.example/{v|plural: a, b}",
    ]
  )
  func refuses(text: String) {
    #expect(throws: ContentSyntaxError.self) { try Self.address(text) }
  }
}
