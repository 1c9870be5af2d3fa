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
    #expect(try EndpointURL(parsing: "https://h/a/{x}?v=1").filled(["x": value]) == nil)
    #expect(
      try EndpointURL(parsing: "https://h/a?v=/{x}").filled(["x": value])
        == "https://h/a?v=/\(value)"
    )
  }

  @Test("two arguments together may not make dots of a part either")
  func dotsTogether() throws {
    let url = try EndpointURL(parsing: "https://h/{x}{y}/b")
    #expect(url.filled(["x": ".", "y": "."]) == nil)
    #expect(url.filled(["x": "", "y": ""]) == nil)
    #expect(url.filled(["x": "", "y": "a"]) == "https://h/a/b")
  }

  @Test("has as many parts as the content wrote, whatever the arguments", arguments: 0..<100)
  func parts(seed: UInt64) throws {
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    func below(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let signs = Array("./\\?#%:@&=;{}a\r\n\u{0} é\u{202E}")
    let url = try EndpointURL(parsing: "https://h/a/{x}/b?q={y}&r=1")
    for _ in 0..<50 {
      let (x, y) = (String((0..<below(5)).map { _ in signs[below(signs.count)] }), "y/?&=#")
      guard let text = url.filled(["x": x, "y": y]) else {
        #expect(["", ".", ".."].contains(x), "seed \(seed)")
        continue
      }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.count == 6 && parts[2] == "h" && parts[3] == "a", "seed \(seed): \(text)")
      #expect(parts[5] == "b?q=y%2F%3F%26%3D%23&r=1" && ![".", ".."].contains(parts[4]))
      #expect(text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x23 })
    }
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
