import CanonicalJSON
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test(
    "Valid texts give their value",
    arguments: [
      ("null", .null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("-12", -12),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("3.0", .number(3)),
      ("1e2", .number(100)), ("1E+2", .number(100)), ("25e-1", .number(2.5)), ("-0.5", -0.5),
      ("1e-400", .number(0)), ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
      ("\"\"", ""), ("\"é\"", "é"), ("\"\\u00e9\\u00E9\"", "éé"), ("\"\\ud83d\\ude00\"", "😀"),
      ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"), ("\"\u{7F}\"", "\u{7F}"),
      ("\"\\u0000\"", "\0"), ("\"\u{2028}\"", "\u{2028}"), ("[]", []), ("[ ]", []),
      (" [1 ,\t2\r\n] ", [1, 2]), ("{}", [:]), ("{ }", [:]),
      ("{\"b\":1,\"a\":[{\"c\":null}]}", ["b": 1, "a": [["c": .null]]]), ("{\"\":1}", ["": 1]),
    ] as [(String, JSONValue)]
  )
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONReader.value(of: text) == value)
  }

  @Test(
    "What is no JSON is refused, with the reason and the byte",
    arguments: [
      ("", "the text ends too early", 0), ("  ", "the text ends too early", 2),
      ("\u{FEFF}1", "unexpected character", 0), ("nul", "unexpected character", 0),
      ("True", "unexpected character", 0), ("NaN", "unexpected character", 0),
      ("'a'", "unexpected character", 0), ("1 2", "unexpected text after the value", 2),
      ("{}x", "unexpected text after the value", 2), ("01", "a number starts with 0", 2),
      ("-01", "a number starts with 0", 3), ("-", "unexpected character", 1),
      ("+1", "unexpected character", 0), (".5", "unexpected character", 0),
      ("1.", "digits are missing after '.'", 2), ("1e", "digits are missing in the exponent", 2),
      ("1e+", "digits are missing in the exponent", 3), ("1e999", "a number is out of range", 5),
      ("-1e999", "a number is out of range", 6), ("0x10", "unexpected text after the value", 1),
      ("[1", "the text ends too early", 2), ("[1,]", "unexpected character", 3),
      ("[1 2]", "expected ',' or ']'", 3), ("{", "the text ends too early", 1),
      ("{\"a\"", "the text ends too early", 4), ("{\"a\" 1}", "expected ':'", 5),
      ("{\"a\":1,}", "a member needs a quoted name", 7),
      ("{a:1}", "a member needs a quoted name", 1),
      ("{\"a\":1 \"b\":2}", "expected ',' or '}'", 7),
      ("{\"a\":1,\"a\":2}", "a member is repeated", 10),
      ("{\"a\":1,\"\\u0061\":2}", "a member is repeated", 15),
      ("\"abc", "a string has no end", 4), ("\"a\\", "the text ends too early", 3),
      ("\"a\nb\"", "a control character is not escaped", 2),
      ("\"\\n\tb\"", "a control character is not escaped", 3),
      ("\"\\x\"", "an escape is unknown", 2),
      ("\"\\u12\"", "an escape is cut off", 3), ("\"\\u12g4\"", "an escape is unknown", 3),
      ("\"\\ud800\"", "a surrogate stands alone", 7),
      ("\"\\udc00\"", "a surrogate stands alone", 7),
      ("\"\\ud800\\n\"", "a surrogate stands alone", 7),
      ("\"\\ud800\\u0041\"", "a surrogate stands alone", 13),
    ]
  )
  func refuses(text: String, reason: String, offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
    #expect(error?.description == reason)
    #expect(error?.offset == offset)
  }

  @Test(
    "Invalid UTF-8 is refused",
    arguments: [[0x80], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]]
  )
  func refusesBadBytes(bytes: [UInt8]) {
    for text in [[0x22] + bytes + [0x22], [0x22, 0x5C, 0x6E] + bytes + [0x22]] {
      let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
      #expect(error?.description == "invalid UTF-8")
    }
    #expect(throws: JSONError.self) { try JSONReader.value(of: bytes) }
  }

  @Test("64 levels may stand inside each other, 65 may not")
  func boundsDepth() throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let inner = open == "[" ? "" : "1"
      let deepest = String(repeating: open, count: 64) + inner + String(repeating: close, count: 64)
      _ = try JSONReader.value(of: deepest)
      let error = #expect(throws: JSONError.self) {
        try JSONReader.value(of: open + deepest + close)
      }
      #expect(error?.description == "more than 64 levels")
      #expect(error?.offset == 64 * open.utf8.count)
    }
    #expect(throws: JSONError.self) {
      try JSONReader.value(of: String(repeating: "[", count: 100_000))
    }
  }

  @Test("Names are told apart by their bytes")
  func comparesBytes() throws {
    let value = try JSONReader.value(of: "{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value["\u{E9}"] == 1)
    #expect(value["e\u{301}"] == 2)
  }

  @Test(
    "A repeated member is noticed among many, wherever it stands",
    arguments: [0, 15, 16, 4999]
  )
  func noticesRepetition(place: Int) {
    let members = (0..<5000).map { "\"m\($0)\":\($0)" } + ["\"m\(place)\":0"]
    let error = #expect(throws: JSONError.self) {
      try JSONReader.value(of: "{" + members.joined(separator: ",") + "}")
    }
    #expect(error?.description == "a member is repeated")
  }

  @Test("A mebibyte of distinct members is read in linear time", .timeLimit(.minutes(1)))
  func readsManyMembers() throws {
    let members = (0..<90_000).map { "\"m\($0)\":1" }
    let value = try JSONReader.value(of: "{" + members.joined(separator: ",") + "}")
    #expect(value.object?.members.count == 90_000)
    #expect(value.object?.members.last?.name == "m89999")
  }

  @Test("Damaged texts are read or refused, never anything else", arguments: 0..<50)
  func survivesDamage(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let sample =
      "{\"a\":[1,-2.5e3,true,null],\"\\u00e9\\ud83d\\ude00\":{\"x\":\"y\\n\"},\"é\":\"\"}"
    for _ in 0..<100 {
      var bytes = Array(sample.utf8)
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(
            contentsOf: "[]{}\",:\\u0e-".utf8.dropFirst(random.below(12)).prefix(1),
            at: place
          )
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { break }
      }
      if let value = try? JSONReader.value(of: bytes) {
        #expect((try? JSONReader.value(of: JSONWriter.text(of: value))) != nil)
      }
    }
  }
}
