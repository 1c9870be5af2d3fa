import Testing

@testable import PipeChannel

@Suite("Request lines of the pipe protocol")
struct PipeRequestTests {
  /// A line, and what stands in its error between `in_reply_to` and the end.
  struct Case: Sendable, CustomTestStringConvertible {
    var input: String
    var id = "null"
    var session: String?
    var code: String
    var message: String
    var testDescription: String { "\(code): \(message)" }

    var error: String {
      let session = session.map { #""session":"\#($0)","# } ?? ""
      return #"{"v":1,"type":"error","in_reply_to":\#(id),\#(session)"line":1,"#
        + #""code":"\#(code)","message":"\#(message)"}"#
    }
  }

  private static func invalid(_ input: String, _ message: String) -> Case {
    Case(input: input, code: "invalid-json", message: message)
  }

  /// A request with good id and session that is wrong in `members`.
  private static func wrong(
    _ members: String,
    _ message: String,
    code: String = "invalid-request"
  ) -> Case {
    let input = #"{"id":"m","session":"s","# + members + "}"
    return Case(input: input, id: #""m""#, session: "s", code: code, message: message)
  }

  private static func nameless(_ input: String, _ message: String, session: String? = nil) -> Case {
    Case(input: input, session: session, code: "invalid-request", message: message)
  }

  static let long = String(repeating: "é", count: 101)

  static let cases: [Case] = [
    invalid("{", "the text ends too early at byte 1"),
    invalid("nonsense", "unexpected character at byte 0"),
    invalid(#"{"id":"a","id":"b"}"#, "a member is repeated at byte 14"),
    invalid(#"{"id":"a"} {}"#, "unexpected text after the value at byte 11"),
    nameless("[]", "the line is no JSON object"),
    nameless("7", "the line is no JSON object"),
    nameless("null", "the line is no JSON object"),
    nameless("{}", "'id' is missing"),
    nameless(#"{"id":null,"session":"s","text":""}"#, "'id' is missing", session: "s"),
    nameless(
      #"{"id":"","session":"s","text":""}"#,
      "'id' must be a string of 1 to 200 bytes",
      session: "s"
    ),
    nameless(
      #"{"id":7,"session":"s","text":""}"#,
      "'id' must be a string of 1 to 200 bytes",
      session: "s"
    ),
    nameless(
      #"{"id":"\#(long)","session":"s"}"#,
      "'id' must be a string of 1 to 200 bytes",
      session: "s"
    ),
    Case(
      input: #"{"id":"m","text":"x"}"#,
      id: #""m""#,
      code: "invalid-request",
      message: "'session' is missing"
    ),
    Case(
      input: #"{"id":"m","session":"\#(long)","text":"x"}"#,
      id: #""m""#,
      code: "invalid-request",
      message: "'session' must be a string of 1 to 200 bytes"
    ),
    Case(
      input: #"{"type":"hello","id":"m","session":3}"#,
      id: #""m""#,
      code: "invalid-request",
      message: "'session' must be a string of 1 to 200 bytes"
    ),
    Case(
      input: #"{"type":"hello"}"#,
      code: "invalid-request",
      message: "'id' is missing"
    ),
    wrong(#""type":7"#, "'type' must be a string"),
    wrong(#""text":7"#, "'text' must be a string"),
    wrong(#""type":"message""#, "'text' is missing"),
    wrong(#""text":"","customer":7"#, "'customer' must be a string"),
    wrong(#""text":"","channel":"\#(long)""#, "'channel' must be a string of at most 200 bytes"),
    wrong(#""text":"","locale":{}"#, "'locale' must be a string"),
    wrong(#""text":"","attributes":[]"#, "'attributes' must be an object"),
    wrong(
      #""text":"","attributes":{"a":[]}"#,
      "'attributes' may hold strings, numbers, true and false only"
    ),
    wrong(
      #""text":"","attributes":{"\#(String(repeating: "n", count: 201))":1}"#,
      "a name in 'attributes' must have at most 200 bytes"
    ),
    wrong(#""type":"choice""#, "'choice' is missing"),
    wrong(#""type":"choice","choice":1"#, "'choice' must be a string"),
    wrong(#""type":"choice","choice":"""#, "'choice' must be a string of 1 to 200 bytes"),
    wrong(#""type":"form""#, "'values' is missing"),
    wrong(#""type":"form","values":[]"#, "'values' must be an object"),
    wrong(#""type":"form","values":{"a":1}"#, "'values' may hold strings only"),
    wrong(#""type":"form","values":{}"#, "'values' must hold 1 to 20 answers"),
    wrong(#""type":"form","values":{"a":null}"#, "'values' must hold 1 to 20 answers"),
    wrong(
      #""type":"form","values":{"# + (1...21).map { #""f\#($0)":"""# }.joined(separator: ",") + "}",
      "'values' must hold 1 to 20 answers"
    ),
    wrong(#""type":"rate""#, "'score' is missing"),
    wrong(#""type":"rate","score":null"#, "'score' is missing"),
    wrong(#""type":"rate","score":"5""#, "'score' must be a whole number"),
    wrong(#""type":"rate","score":4.5"#, "'score' must be a whole number"),
    wrong(#""type":"rate","score":4,"comment":[]"#, "'comment' must be a string"),
    wrong(
      #""type":"dance""#,
      "'type' must be message, hello, choice, form, rate, end or health",
      code: "unknown-type"
    ),
  ]

  @Test("a line that makes no sense gets one error line", arguments: cases)
  func error(_ given: Case) async {
    let (lines, exitCode) = await PipeRun.lines(for: Array(given.input.utf8))
    #expect(lines == [given.error])
    #expect(exitCode == 0)
  }

  @Test("bad UTF-8 is invalid JSON")
  func badEncoding() async {
    let input = Array(#"{"id":"m","session":"s","text":""#.utf8) + [0xC3, 0x28, 0x22, 0x7D]
    let (lines, _) = await PipeRun.lines(for: input)
    let message = "invalid UTF-8 at byte 34"
    #expect(
      lines == [
        #"{"v":1,"type":"error","in_reply_to":null,"line":1,"code":"invalid-json","#
          + #""message":"\#(message)"}"#
      ]
    )
  }
}
