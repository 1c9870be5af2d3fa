import AgentContent
import SourceDiagnostics
import Testing

@Suite("First versions of content")
struct ContentOutlineTests {
  @Test("An intent and an article that say what people answered are content without faults")
  func sound() {
    let folder = ContentFolder(files: [
      ContentFile(path: "agent.yaml", text: "name: A\nlanguages: [en]\n"),
      ContentFile(
        path: "shop/kayaks.yaml",
        text: ContentOutline.intent(
          title: "Kayaks: \"all\"",
          samples: ["do you sell kayaks", "kayaks?"],
          reply: "No, {sorry} – but \"we\" hire \\ them."
        )
      ),
      ContentFile(
        path: "shop/articles/canoes.md",
        text: ContentOutline.article(
          title: "Canoes: old",
          updated: "2026-03-02",
          heading: "do you sell canoes",
          text: "We do not."
        )
      ),
    ])
    #expect(ContentLoader.check(folder).report.errorCount == 0)
  }

  @Test(
    "A name leads nowhere but into a topic's folder",
    arguments: [
      ("shop/kayaks", "shop/kayaks.yaml", "shop/articles/kayaks.md"),
      ("a/b/c-1", "a/b/c-1.yaml", "a/b/articles/c-1.md"),
    ]
  )
  func paths(id: String, intent: String, article: String) {
    #expect(ContentOutline.intentPath(of: id) == intent)
    #expect(ContentOutline.articlePath(of: id) == article)
  }

  @Test(
    "Any other name has no path",
    arguments: [
      "kayaks", "../x", "/etc/x", "shop/../x", "shop//x", "shop/X", "articles/x", "entities/x",
      "shop/.x", "shop/", "", "shop/x y",
    ]
  )
  func noPaths(id: String) {
    #expect(ContentOutline.intentPath(of: id) == nil)
    #expect(ContentOutline.articlePath(of: id) == nil)
  }
}
