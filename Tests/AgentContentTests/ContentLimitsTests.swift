import AgentContent
import AgentCore
import Dialogue
import SourceDiagnostics
import Testing

/// How much of a content folder is read: each bound holds what it says, and one more is a fault with its place.
@Suite struct ContentLimitsTests {
  private func faults(_ yaml: String, _ limits: ContentLimits) -> [String] {
    let folder = ContentCheck.folder(["agent.yaml": yaml])
    return ContentLoader.load(folder, limits: limits).report.diagnostics
      .filter { $0.severity == .error }
      .map { "\($0.location.line):\($0.location.column) \($0.code)" }
  }

  private func limits(_ settings: String...) throws -> ContentLimits {
    try settings.reduce(ContentLimits()) { try $0.setting($1) }
  }

  @Test("values may lie as deep as said, and no deeper", arguments: [8, 32, 100])
  func depth(levels: Int) throws {
    let limits = try limits("depth=\(levels)")
    // The root, the value of 'name', and what lies in it.
    func nested(_ count: Int) -> String {
      "name: " + String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(faults(nested(levels - 1), limits) == ["1:7 wrong-shape"])
    #expect(faults(nested(levels), limits) == ["1:\(7 + levels - 1) nested-too-deeply"])
  }

  @Test("as many aliases may stand in a file as said, and they stand for what they name")
  func aliases() throws {
    let yaml = "name: &a Larkmoor\nescalation: {queue: *a}\nlanguages: [en]\n"
    let two = yaml + "wording: {goodbye: *a}\n"
    #expect(faults(yaml, ContentLimits()) == ["2:21 yaml-alias"])
    #expect(faults(yaml, try limits("aliases=1")).isEmpty)
    #expect(faults(two, try limits("aliases=1")) == ["4:20 yaml-alias"])
    #expect(faults(two, try limits("aliases=2")).isEmpty)
    let folder = ContentCheck.folder(["agent.yaml": two])
    guard case .loaded(let agent, _) = ContentLoader.load(folder, limits: try limits("aliases=16"))
    else { return #expect(Bool(false), "the content has faults") }
    #expect(agent.dialogue.escalation.queue == "Larkmoor")
  }

  @Test("what aliases repeat counts as if it were written, also in keys", arguments: ["", "? "])
  func bomb(mark: String) throws {
    var yaml = "name: A\na0: &a0 [x, x, x, x, x, x, x, x]\n"
    for level in 1...5 {
      yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    yaml += mark.isEmpty ? "" : "\(mark)*a5\n: y\n"
    let found = faults(yaml, try limits("aliases=16", "values=1000"))
    #expect(found.contains { $0.hasSuffix("too-many-values") })
  }

  @Test("a file may have as many bytes as said, and not one more")
  func file() throws {
    let limits = try limits("file=4KiB")
    let start = "name: A\n"
    let full = start + String(repeating: "#\n", count: (4096 - start.utf8.count) / 2)
    #expect(full.utf8.count == 4096)
    #expect(faults(full, limits).isEmpty)
    #expect(faults(full + "#", limits) == ["1:1 file-too-large"])
    #expect(faults(full + "#", ContentLimits()).isEmpty)
  }

  @Test("an article may have as many bytes as said, and not one more")
  func article() throws {
    let limits = try limits("file=4KiB")
    let start = "# Delivery\n\n## Days\n\n"
    let text = start + String(repeating: "a b. ", count: (4096 - start.utf8.count) / 5)
    let rest = String(repeating: "c", count: 4096 - text.utf8.count)
    func codes(_ article: String) -> [String] {
      let folder = ContentCheck.folder(["orders/articles/days.md": article])
      return ContentLoader.load(folder, limits: limits).report.diagnostics
        .filter { $0.severity == .error }.map(\.code)
    }
    #expect(codes(text + rest).isEmpty)
    #expect(codes(text + rest + "c") == ["file-too-large"])
  }

  @Test("a line may have as many bytes as said, and not one more")
  func line() throws {
    let limits = try limits("line=1000")
    let full = "name: \(String(repeating: "a", count: 994))"
    #expect(faults(full, limits).isEmpty)
    #expect(faults("languages: [en]\n\(full)a", limits) == ["2:1 line-too-long"])
  }

  @Test("a file may hold as many keys and values as said, and not one more")
  func values() throws {
    let limits = try limits("values=1000")
    // The root, 'name' with its value, 'redact' with its list, and what is in it.
    func listing(_ count: Int) -> String {
      "name: A\nredact: [" + String(repeating: "card,", count: count) + "]"
    }
    #expect(!faults(listing(995), limits).contains { $0.hasSuffix("too-many-values") })
    #expect(
      faults(listing(996), limits).map { String($0.split(separator: " ")[1]) } == [
        "too-many-values"
      ]
    )
  }

  @Test("each fault says how to set the limit")
  func hints() throws {
    let folder = ContentCheck.folder([
      "agent.yaml": "name: \(String(repeating: "a", count: 10_001))"
    ])
    let hint = ContentLoader.load(folder).report.diagnostics.first?.hint
    #expect(hint == "break it, or start the program with '--content-limit line=…'")
  }

  @Test(
    "are not set to what they may not be",
    arguments: [
      ("depth=7", "'depth' must lie between 8 and 100"),
      ("aliases=17", "'aliases' must lie between 0 and 16"),
      ("file=1MB", "'file' must lie between 4KiB and 16MiB"),
      ("table=257MiB", "'table' must lie between 4KiB and 256MiB"),
      ("files=", "'files' must lie between 16 and 100000"),
      (
        "width=3",
        "a limit is written NAME=NUMBER, and the names are depth, aliases, file, line, values, table, files"
      ),
      (
        "depth",
        "a limit is written NAME=NUMBER, and the names are depth, aliases, file, line, values, table, files"
      ),
    ]
  )
  func refuses(text: String, why: String) {
    let fault = #expect(throws: ContentLimits.Fault.self) { try ContentLimits().setting(text) }
    #expect(fault?.description == why)
  }
}
