import CanonicalJSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test(
    "Values are written on one line, the shortest way",
    arguments: [
      (.null, "null"), (true, "true"), (false, "false"), (0, "0"),
      (.integer(.min), "-9223372036854775808"),
      (.number(3), "3"), (.number(-0.0), "0"), (0.1, "0.1"),
      (.number(1.0 / 3), "0.3333333333333333"),
      (.number(1e15), "1000000000000000"), (1e17, "1e+17"), (1e300, "1e+300"),
      (.number(.leastNonzeroMagnitude), "5e-324"), (.number(.nan), "null"),
      (.number(.infinity), "null"),
      (.number(-.infinity), "null"), ("", "\"\""), ("é😀", "\"é😀\""), ("/", "\"/\""),
      ("\"\\\n\r\t", #""\"\\\n\r\t""#), ("\0\u{8}\u{C}\u{1F}", #""\u0000\u0008\u000c\u001f""#),
      ("\u{7F}\u{85}\u{2028}\u{2029}", #""\u007f\u0085\u2028\u2029""#),
      ("\u{80}\u{9B}", #""\u0080\u009b""#),
      ("\u{200F}\u{202E}\u{2066}", #""\u200f\u202e\u2066""#), ("\u{A0}", "\"\u{A0}\""),
      ([], "[]"), ([1, [2]], "[1,[2]]"), ([:], "{}"),
      (["b": 1, "a": [:], "é\n": .null], #"{"b":1,"a":{},"é\n":null}"#),
    ] as [(JSONValue, String)]
  )
  func writes(value: JSONValue, text: String) {
    #expect(JSONWriter.text(of: value) == text)
  }

  @Test("What is written reads back as the same value, in the same bytes", arguments: 0..<100)
  func roundTrips(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<20 {
      let value = Self.value(&random, depth: 0)
      let text = JSONWriter.text(of: value)
      let read = try JSONReader.value(of: text)
      #expect(read == value)
      #expect(JSONWriter.text(of: read) == text)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x2028 })
    }
  }

  private static func value(_ random: inout SplitMix, depth: Int) -> JSONValue {
    switch random.below(depth > 4 ? 5 : 7) {
    case 0: return .null
    case 1: return .bool(random.below(2) == 0)
    case 2: return .integer(Int(truncatingIfNeeded: random.next()))
    case 3: return .number(number(&random))
    case 4: return .string(text(&random))
    case 5: return .array((0..<random.below(5)).map { _ in value(&random, depth: depth + 1) })
    default:
      var object = JSONObject()
      for _ in 0..<random.below(30) { object[text(&random)] = value(&random, depth: depth + 1) }
      return .object(object)
    }
  }

  /// A number that no whole number is written like.
  private static func number(_ random: inout SplitMix) -> Double {
    let number = Double(bitPattern: random.next())
    return number.isFinite && number != number.rounded() ? number : 0.5
  }

  private static func text(_ random: inout SplitMix) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<random.below(6) {
      let limit = [0x80, 0x800, 0x11_0000][random.below(3)]
      if let scalar = Unicode.Scalar(UInt32(random.below(limit))) { text.append(scalar) }
    }
    return String(text)
  }
}
