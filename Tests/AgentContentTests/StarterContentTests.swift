import AgentContent
import AgentCore
import Testing

/// What `firstline init` writes.
@Suite struct StarterContentTests {
  @Test("loads without a fault and without a warning")
  func loads() {
    let prefix = "intents/"
    let files = StarterContent.files.filter { $0.path.hasPrefix(prefix) }.map {
      ContentFile(path: String($0.path.dropFirst(prefix.count)), text: $0.text)
    }
    guard case .loaded(let agent, let warnings) = ContentLoader.load(ContentFolder(files: files))
    else {
      Issue.record("\(ContentCheck.diagnostics(of: ContentFolder(files: files)))")
      return
    }
    #expect(warnings == [])
    #expect(ContentSummary.text(of: agent) == "5 intents, 1 entity, 1 action, 1 article")
  }

  @Test("ends every file with one line feed and keeps lines short")
  func isTidy() {
    for file in StarterContent.files {
      #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"), "\(file.path)")
      #expect(file.text.split(separator: "\n").allSatisfy { $0.count <= 120 }, "\(file.path)")
    }
  }

  @Test("holds one scenario")
  func holdsScenario() {
    #expect(
      StarterContent.files.map(\.path).filter { $0.hasSuffix(".txt") } == [
        "transcripts/first-conversation.txt"
      ]
    )
  }
}
