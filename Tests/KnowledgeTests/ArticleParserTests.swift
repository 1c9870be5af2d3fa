import Testing

@testable import Knowledge

@Suite("Article parser")
struct ArticleParserTests {
  @Test("reads front matter and sections")
  func readsArticles() throws {
    let text = """
      ---
      title: "Delivery times"
      # a comment
      updated: 2026-01-15   # checked
      keywords: [parcel, 'how long', "speed"]
      ---

      It opens so.

      ## Inside the UK

      Two to *three* working days,
      by **Swift Post**.

      - first class
      - second class

      ## Abroad

      About a week.
      """
    let article = try ArticleParser.parse(text, id: "delivery/times")
    #expect(
      article
        == Article(
          id: "delivery/times",
          title: "Delivery times",
          updated: "2026-01-15",
          keywords: ["parcel", "how long", "speed"],
          sections: [
            .init(heading: "", text: "It opens so.", line: 8),
            .init(
              heading: "Inside the UK",
              text: "Two to three working days, by Swift Post.\n\n– first class\n– second class",
              line: 10
            ),
            .init(heading: "Abroad", text: "About a week.", line: 18),
          ]
        )
    )
  }

  @Test("reads keywords on lines of their own, and Windows line ends")
  func readsOtherForms() throws {
    let text = "---\r\ntitle: T\r\nkeywords:\r\n  - a b\r\n  - c\r\n---\r\n## H\r\nText.\r\n"
    let article = try ArticleParser.parse(text, id: "x")
    #expect(article.keywords == ["a b", "c"])
    #expect(article.sections == [.init(heading: "H", text: "Text.", line: 7)])
    #expect(article.updated == nil)
  }

  @Test(
    "takes a leading line for the title unless the front matter has one",
    arguments: [
      ("# A *title*\n\nIntro.\n", "A title", nil, 3),
      ("\n# Title\nIntro.", "Title", nil, 3),
      ("\u{FEFF}# Title\nIntro.", "Title", nil, 2),
      ("---\ntitle: Other\n---\n\n# Title\nIntro.", "Other", nil, 6),
      ("\n---\nupdated: 2026-01-15\n---\n# Title\nIntro.", "Title", "2026-01-15", 6),
    ] as [(String, String, String?, Int)]
  )
  func readsTitles(text: String, title: String, updated: String?, line: Int) throws {
    let article = try ArticleParser.parse(text, id: "x")
    #expect(article.title == title)
    #expect(article.updated == updated)
    #expect(article.sections == [.init(heading: "", text: "Intro.", line: line)])
  }

  @Test("says how to write a title")
  func explainsTitles() throws {
    let error = try #require(throws: ArticleFaults.self) {
      try ArticleParser.parse("## H\ntext", id: "x")
    }
    #expect(error.faults.map(\.code) == ["no-title"])
    #expect(
      error.faults.map(\.hint) == [
        "start with the line '# Title', or with '---', 'title: …', '---'"
      ]
    )
  }

  @Test(
    "says everything that is wrong at once",
    arguments: [
      ("", "1:1: an article needs at least one section\n1:1: an article needs a 'title'"),
      ("\n\n## H\ntext", "3:1: an article needs a 'title'"),
      ("# \n## H\ntext", "1:1: the title is empty"),
      ("# Title\n", "2:1: an article needs at least one section"),
      (
        "---\ntitle: T\n",
        "1:1: the front matter has no closing '---'\n3:1: an article needs at least one section"
      ),
      ("---\ntitle: T\n---\n", "4:1: an article needs at least one section"),
      ("---\nupdated: 2026-01-15\n---\n## H\ntext", "1:1: an article needs a 'title'"),
      ("---\ntitle:\n---\n## H\ntext", "2:1: the title is empty"),
      (
        "---\ntitle: T\n  updatd: x\ntitle: U\nnonsense\nupdated: 2026-02-30\n---\n## H\ntext",
        """
        3:3: unknown key 'updatd'
        4:1: the key 'title' stands twice
        5:1: expected 'key: value'
        6:1: '2026-02-30' is not a date
        """
      ),
      (
        "---\ntitle: T\n---\n# Title\n# Again\n## H\ntext",
        "5:1: a '# ' heading stands only at the start of an article"
      ),
      (
        "# Title\nIntro.\n# Again\n## H\ntext",
        "3:1: a '# ' heading stands only at the start of an article"
      ),
      ("---\ntitle: T\n---\n## H\n\n## I\ntext", "4:1: the section 'H' has no text"),
      ("---\ntitle: T\n---\n## H\na\n## H\nb", "6:1: the heading 'H' stands twice"),
    ]
  )
  func reportsFaults(text: String, faults: String) {
    #expect {
      try ArticleParser.parse(text, id: "x")
    } throws: { error in
      (error as? ArticleFaults)?.description == faults
    }
  }

  @Test("points at the fault and says how to mend it")
  func pointsAtFaults() throws {
    let error = try #require(throws: ArticleFaults.self) {
      try ArticleParser.parse("---\ntitle: T\n  updatd: é\n---\n## H\ntext", id: "x")
    }
    #expect(
      error.faults == [
        ArticleFault(
          line: 3,
          column: 3,
          length: 9,
          code: "unknown-key",
          message: "unknown key 'updatd'",
          hint: "an article has 'title', 'updated' and 'keywords'"
        )
      ]
    )
  }

  @Test(
    "renders Markdown as plain text",
    arguments: [
      ("a [link](https://x.y/z) here", "a link here"),
      ("**bold** and *slanted* and _both_", "bold and slanted and both"),
      ("`code *stays*`", "code *stays*"),
      ("2 * 3 and snake_case_name", "2 * 3 and snake_case_name"),
      ("![a tent](t.png) image", "a tent image"),
      ("<https://x.y> and <a@b.c>", "https://x.y and a@b.c"),
      ("a < b > c", "a < b > c"), ("\\*not slanted\\*", "*not slanted*"),
      ("~~gone~~ and ~5 days", "gone and ~5 days"),
      ("one\ntwo\n\nthree", "one two\n\nthree"), ("- a\n- b\n  more", "– a\n– b more"),
      ("1. a\n2) b", "1. a\n2. b"), ("* a\n  * b", "– a\n  – b"), ("> said\n> so", "said so"),
      ("### Deeper\ntext", "Deeper\ntext"), ("```\n*a*\n```", "*a*"),
      ("[not a link]", "[not a link]"),
      ("**Account › Orders**", "Account › Orders"), ("[[[[", "[[[["), ("**", "**"),
      ("5 - 3", "5 - 3"),
      ("**a** [b *c*](d)", "a b c"), ("it's 20 °C — warm", "it's 20 °C — warm"),
    ]
  )
  func rendersMarkdown(markdown: String, plain: String) throws {
    let article = try ArticleParser.parse("---\ntitle: T\n---\n## H\n\n\(markdown)\n", id: "x")
    #expect(article.sections.map(\.text) == [plain])
  }

  @Test(
    "survives hostile files",
    arguments: ["[", "`", "*", "_a", "---\n", "## \n", "![](", "<", "- ", "\r", "> "]
  )
  func survivesHostileFiles(unit: String) {
    let text = "---\ntitle: T\n---\n" + String(repeating: unit, count: 5000)
    _ = try? ArticleParser.parse(text, id: "x")
    _ = try? ArticleParser.parse(String(repeating: unit, count: 5000), id: "x")
  }
}
