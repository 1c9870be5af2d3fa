import AgentContent
import AgentCore
import SourceDiagnostics
import Testing

@Suite("Samples put into a file")
struct SampleInsertionTests {
  private static func inserted(into text: String, _ samples: String...) -> String? {
    SampleInsertion.bytes(Array(text.utf8), adding: samples).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(
    "They stand behind the last one, written like it, and nothing else changes",
    arguments: [
      ("samples:\n  - a\n", "samples:\n  - a\n  - \"x\"\n"),
      ("samples:\n- a\n", "samples:\n- a\n- \"x\"\n"),
      ("samples:\n  - a", "samples:\n  - a\n  - \"x\"\n"),
      ("samples:\r\n  - a\r\nreply: b\r\n", "samples:\r\n  - a\r\n  - \"x\"\r\nreply: b\r\n"),
      (
        "title: T # t\nsamples:   # these\n  # first\n  - a\n\n  - b # c\n\n# next\nreply: - r\n",
        "title: T # t\nsamples:   # these\n  # first\n  - a\n\n  - b # c\n  - \"x\"\n\n# next\nreply: - r\n"
      ),
      (
        "samples:\n  - a\n    and more\nnot_samples:\n  - c\n",
        "samples:\n  - a\n    and more\n  - \"x\"\nnot_samples:\n  - c\n"
      ),
      (
        "samples:\n  - |\n    # a\nsamples.de:\n  - d\n",
        "samples:\n  - |\n    # a\n  - \"x\"\nsamples.de:\n  - d\n"
      ),
    ]
  )
  func places(before: String, after: String) {
    #expect(Self.inserted(into: before, "x") == after)
  }

  @Test(
    "A file without a list of one sample a line is left to people",
    arguments: [
      "reply: a\n", "samples: [a, b]\n", "samples:\nreply: a\n", "samples.de:\n  - a\n", "",
    ]
  )
  func refused(text: String) {
    #expect(Self.inserted(into: text, "x") == nil)
  }

  @Test(
    "Any text is read back as it was",
    arguments: [
      "a \"b\" \\ c", "- x: #y", "'", "null", "tab\there", "é‹", "\u{1B}[31m", "\u{2028}",
      "@`&*!|>%",
    ]
  )
  func quoting(sample: String) throws {
    let text = try #require(Self.inserted(into: "samples:\n  - a\nreply: b\n", sample))
    let folder = ContentFolder(files: [
      ContentFile(path: "agent.yaml", text: "name: A\nlanguages: [en]\n"),
      ContentFile(path: "shop/x.yaml", text: text),
    ])
    guard case .loaded(let definition, _) = ContentLoader.load(folder) else {
      Issue.record("faulty: \(ContentLoader.load(folder).report.diagnostics)")
      return
    }
    #expect(definition.samples.flatMap(\.samples).map(\.text).contains(sample))
  }
}
