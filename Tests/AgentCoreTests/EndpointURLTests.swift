import AgentCore
import Testing

@Suite("The address of a back end")
struct EndpointURLTests {
  @Test(
    "is filled with percent-encoded arguments",
    arguments: [
      ("https://h/o/{order}", "A-1", "https://h/o/A-1"),
      ("HTTP://h:8080/{order}?x={order}", "a b", "HTTP://h:8080/a%20b?x=a%20b"),
      ("https://[::1]/{order}", "/../x", "https://[::1]/%2F..%2Fx"),
      ("https://h?q={order}", "", "https://h?q="),
      ("https://h/v{order}", "..", "https://h/v.."),
      ("https://h/{order}", "@evil.example#é", "https://h/%40evil.example%23%C3%A9"),
    ]
  )
  func filled(url: String, value: String, filled: String) throws {
    #expect(try EndpointURL(parsing: url).filled(["order": value]) == filled)
  }

  @Test("names its arguments, each once")
  func names() throws {
    #expect(try EndpointURL(parsing: "https://h/{b}/{a}?x={b}").names == ["b", "a"])
    #expect(try EndpointURL(parsing: "https://h/{b}/{a}").filled(["a": "1"]) == nil)
  }

  @Test(
    "never has a part of its path that servers read as something else",
    arguments: ["", ".", ".."]
  )
  func dots(value: String) throws {
    #expect(try EndpointURL(parsing: "https://h/a/{x}/b").filled(["x": value]) == nil)
    #expect(try EndpointURL(parsing: "https://h/a/{x}").filled(["x": value]) == nil)
  }

  @Test("two arguments together may not make dots of a part either")
  func dotsTogether() throws {
    let url = try EndpointURL(parsing: "https://h/{x}{y}/b")
    #expect(url.filled(["x": ".", "y": "."]) == nil)
    #expect(url.filled(["x": "", "y": ""]) == nil)
    #expect(url.filled(["x": "", "y": "a"]) == "https://h/a/b")
  }

  @Test(
    "is refused where it cannot be asked, or where an argument could lead elsewhere",
    arguments: [
      ("ftp://h/x", 0..<9), ("/orders", 0..<7), ("", 0..<0), ("https://", 0..<8),
      ("https:///x", 0..<10), ("https://{host}/x", 8..<14), ("https://h.{x}.example/", 8..<21),
      ("https://a@h/", 8..<11), ("https://h:0/", 0..<12), ("https://h:99999/", 0..<16),
      ("https://h/#x", 10..<12), ("https://h/ x", 10..<11), ("https://h/é", 10..<11),
      ("https://h/{x", 10..<12), ("https://h/x}", 11..<12), ("https://h/{}", 10..<12),
      ("{x}", 0..<3), ("https://h\\@e/", 9..<10),
    ]
  )
  func refused(url: String, range: Range<Int>) {
    #expect {
      _ = try EndpointURL(parsing: url)
    } throws: { error in
      (error as? EndpointURL.Fault)?.range == range
    }
  }
}
