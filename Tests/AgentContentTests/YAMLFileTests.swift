import AgentContent
import SourceDiagnostics
import Testing

/// Files that are no content, some of them on purpose.
@Suite struct YAMLFileTests {
  private static func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
    let files = ContentCheck.folder([:]).files.filter { $0.path != "agent.yaml" }
    return ContentCheck.diagnostics(
      of: ContentFolder(files: files + [ContentFile(path: "agent.yaml", bytes: bytes)])
    )
  }

  private static func first(_ text: String) -> String {
    diagnostics(Array(text.utf8)).first.map {
      "\($0.location.line):\($0.location.column): \($0.message) [\($0.code)]"
    } ?? "none"
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("", "1:1: the file holds nothing [empty-file]"),
      ("# only a comment\n", "1:1: the file holds nothing [empty-file]"),
      ("---\n", "1:1: the file holds nothing [empty-file]"),
      ("- a\n- b\n", "1:1: a content file is a mapping of keys to values [wrong-shape]"),
      ("just text", "1:1: a content file is a mapping of keys to values [wrong-shape]"),
      ("name: A\n\twording: {}\n", "2:1: a tab indents this line [invalid-yaml]"),
      ("name: A\nname: B\n", "2:1: the key 'name' is written twice [duplicate-key]"),
      (
        "survey: {csat: never, expires: 7d, csat: never}\nname: A",
        "1:36: the key 'csat' is written twice [duplicate-key]"
      ),
      (
        "name: A\n---\nname: B\n",
        "2:1: a second document starts here; a content file holds one [invalid-yaml]"
      ),
      ("name: a: b", "1:8: mapping values are not allowed in this context [invalid-yaml]"),
      ("name: 'A", "1:9: found unexpected end of stream [invalid-yaml]"),
      ("name: \"A\\q\"", "1:9: found unknown escape character [invalid-yaml]"),
      ("name: @home", "1:7: found character that cannot start any token [invalid-yaml]"),
      ("name: A\u{1}B", "1:8: the character U+0001 cannot stand in a YAML file [invalid-yaml]"),
      (
        "name: &a x\nlanguages: [*a]", "2:13: content cannot refer to '&a' by an alias [yaml-alias]"
      ),
      ("name: *nowhere", "1:7: found undefined alias [yaml-alias]"),
      ("name: [A]", "1:7: 'name' must be a text [wrong-shape]"),
      ("name:", "1:6: 'name' must be a text [wrong-shape]"),
      ("name: A\n? [a, b]\n: c", "2:3: a key must be a text [wrong-shape]"),
      (
        "name: A\nescalation: {ask_first: yes}",
        "2:25: 'ask_first' must be true or false [wrong-shape]"
      ),
      (
        "name: A\nsurvey: {known_only: 1, comment: often}",
        "2:22: 'known_only' must be true or false [wrong-shape]"
      ),
      ("name: A\nprecision: high", "2:12: 'precision' must be a number [wrong-shape]"),
      (
        "name: A\nprecision: 1.5",
        "2:12: 'precision' must lie between 0.5 and 1, below 1 [out-of-range]"
      ),
    ]
  )
  func explains(text: String, expected: String) {
    #expect(Self.first(text) == expected)
  }

  @Test(
    "says how to mend it",
    arguments: [
      ("", "start with 'name: Larkmoor help', or remove the file"),
      ("- a", "start with 'name: Larkmoor help'"),
      ("name: A\nname: B", "keep one of them, or write both values under one key"),
      ("name: [A]", "write one text, without '- ' and brackets"),
      ("name: {A: b}", "put a text that holds ': ' or starts with '{' in quotes"),
      ("name:", "nothing is written here: write the text, or remove the entry"),
      ("name: A\n? [a, b]\n: c", "write one word before the ':'"),
      ("name: A\nescalation: {ask_first: yes}", "write the word without quotes"),
      ("name: A\nprecision: high", "write digits without quotes, such as 2 or 0.95"),
      ("name: A\nredact: card", "write '- ' before each entry, or [one, another]"),
      ("name: A\nsurvey: never", "write lines like 'key: value' below it, indented"),
    ]
  )
  func mends(text: String, hint: String) {
    #expect(Self.diagnostics(Array(text.utf8)).first?.hint == hint)
  }

  @Test(
    "says how a file starts",
    arguments: [
      ("actions.yaml", "start with 'look-up-order:', or remove the file"),
      ("entities/day.yaml", "start with 'kind: date', or remove the file"),
      ("orders/track.yaml", "start with 'samples:', or remove the file"),
    ]
  )
  func startsFiles(path: String, hint: String) {
    let found = ContentCheck.diagnostics(of: ContentCheck.folder([path: "# nothing"]))
    #expect(found.first { $0.code == "empty-file" }?.hint == hint)
  }

  @Test("reads a file with a byte order mark, and CR LF at the ends of lines")
  func readsMarks() {
    #expect(
      Self.diagnostics([0xEF, 0xBB, 0xBF] + Array("name: A\r\nlanguages: [en]\r\n".utf8)) == []
    )
  }

  @Test("says where a file stops being UTF-8")
  func findsBadBytes() {
    let found = Self.diagnostics(Array("name: A\nqueue: n".utf8) + [0xE4, 0x0A])
    #expect(found.map(\.code) == ["invalid-utf8"])
    #expect(found.first?.location == SourceLocation(path: "intents/agent.yaml", line: 2, column: 9))
    #expect(found.first?.sourceLine == "queue: n")
  }

  @Test("refuses a file of more than a mebibyte without looking at it")
  func refusesLargeFiles() {
    let found = Self.diagnostics([UInt8](repeating: 0x61, count: 1 << 20 + 1))
    #expect(found.map(\.message) == ["the file has 1048577 bytes; at most 1048576 are read"])
  }

  @Test(
    "survives files that were made to hurt",
    arguments: [
      String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      String(repeating: "a: ", count: 100_000), String(repeating: "!x ", count: 100_000),
      String(repeating: "&x ", count: 100_000), String(repeating: "*x ", count: 100_000),
      String(repeating: "'", count: 99_999), String(repeating: "\"\\", count: 50_000),
      String(repeating: "\t", count: 100_000), String(repeating: "{{", count: 50_000),
      String(repeating: "%YAML 1.1\n---\n", count: 10_000),
      "a: |" + String(repeating: "\n", count: 100_000),
      "name: \(String(repeating: "x", count: 1_000_000))",
      String(repeating: "[a]: b\n", count: 20_000), "a: !!binary x", "a: !!python/object x",
      (0..<40).map { String(repeating: " ", count: $0) + "k\($0):\n" }.joined(),
    ]
  )
  func survives(text: String) {
    // An answer, whatever it is; a text that is fine but for its length has none.
    #expect(Self.diagnostics(Array(text.utf8)).count < 1001)
  }

  @Test("refuses entities that would expand without end")
  func refusesLaughs() {
    var text = "a: &a0 [x, x]\n"
    for level in 1..<40 { text += "k\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    text += "? *a39\n: x\n"
    #expect(Self.first(text) == "2:10: content cannot refer to '&a0' by an alias [yaml-alias]")
  }

  @Test("refuses lines, files and flows that no person would write")
  func refusesBulk() {
    #expect(
      Self.first("name: \(String(repeating: "x", count: 10_000))")
        == "1:1: the line has more than 10000 bytes [line-too-long]"
    )
    let keys = (0..<11_000).map { "k\($0): 1\n" }.joined()
    #expect(
      Self.first(keys)
        == "10000:8: the file holds more than 20000 keys and values [too-many-values]"
    )
    let states = (0...200).map { "  s\($0): {say: x, then: s\($0 + 1)}\n" }.joined()
    ContentCheck.expect(
      [
        "orders/track.yaml": "\(ContentCheck.samples)\nflow:\n"
          + states.replacing("  s200", with: "  1️⃣s200")
          .replacing("then: s200}", with: "then: 2️⃣s200}")
      ],
      [
        Expected(
          marker: "intents/orders/track.yaml:202:24",
          code: "unknown-state",
          message: "unknown state 's200'",
          hint: "did you mean 's100'?"
        ),
        Expected(
          marker: "1️⃣",
          code: "flow-too-long",
          message: "the flow has 201 states; at most 200 are read",
          hint: "split the intent"
        ),
      ]
    )
  }

  @Test("says so when values lie too deep")
  func refusesDepth() {
    let text = "name: " + String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
    #expect(Self.first(text) == "1:38: values lie more than 32 levels deep [nested-too-deeply]")
  }

  @Test("says everything at once")
  func collectsAll() {
    let folder = ContentCheck.folder([
      "agent.yaml": "name: 'A", "orders/track.yaml": "reply: {sya: x}",
      "entities/x.yaml": "kind: y",
    ])
    #expect(
      ContentCheck.diagnostics(of: folder).map { "\($0.location) \($0.code)" } == [
        "intents/agent.yaml:1:9 invalid-yaml", "intents/entities/x.yaml:1:7 unknown-choice",
        "intents/orders/track.yaml:1:1 missing-samples",
        "intents/orders/track.yaml:1:8 missing-key",
        "intents/orders/track.yaml:1:9 unknown-key",
      ]
    )
  }
}
