import Testing

@testable import Knowledge

@Suite("Knowledge index")
struct KnowledgeIndexTests {
  @Test(
    "finds the passage that answers a question",
    arguments: [
      ("how long does delivery take", "delivery/times", "Inside the UK"),
      ("do you deliver to Ireland", "delivery/times", "Ireland"),
      ("can I machine wash my tent?", "products/care", "Tents"),
      ("how do i wash a down sleeping bag", "products/care", "Sleeping bags"),
      ("when do I get my refund", "refunds/policy", "When the money arrives"),
      ("how much do i pay to return boots", "returns/how-to", "What it costs"),
      ("cleaning the stove jet", "products/care", "Stoves"),
      ("is there a waranty on zips", "products/warranty", "What it covers"),
      ("WARRANTY", "products/warranty", "What it covers"),
      ("delivry to irland", "delivery/times", "Ireland"),
    ]
  )
  func findsPassages(query: String, article: String, heading: String) {
    let best = Shop.index.search(query).first
    #expect(best?.articleID == article)
    #expect(best?.heading == heading)
  }

  @Test(
    "finds nothing where the evidence is too thin",
    arguments: [
      "what is the capital of France", "do you sell rocket fuel", "", "the", "?!", "tell me a joke",
      "what is the meaning of life", "write a poem about a tent in spring", "mortgage rates",
      "who won the world cup", "‹email›", "how do i cook pasta on monday",
      "my neighbour's cat sits on the roof and will not come down",
    ]
  )
  func findsNothing(query: String) {
    #expect(Shop.index.search(query).isEmpty)
  }

  @Test("tells what it found and why")
  func reportsEvidence() throws {
    let best = try #require(Shop.index.search("do you deliver to Ireland", limit: 1).first)
    #expect(best.title == "Delivery times")
    #expect(best.text == "Parcels to Ireland take five working days.")
    #expect(best.updated == "2026-01-15")
    #expect(best.evidence == ["deliver", "ireland"])
    #expect(best.coverage == 1)
    #expect(best.score > 0)
  }

  @Test("leaves out excluded articles, and gives no more than asked for")
  func respectsLimits() {
    let query = "how do i wash my tent"
    #expect(
      Shop.index.search(query, excluding: ["products/care"]).allSatisfy {
        $0.articleID != "products/care"
      }
    )
    #expect(Shop.index.search(query, limit: 0).isEmpty)
    #expect(Shop.index.search(query, limit: -1).isEmpty)
    #expect(Shop.index.search("warranty", limit: 1).count == 1)
  }

  @Test("quotes the best passage of an article, its first one where nothing fits")
  func quotesArticles() {
    #expect(
      Shop.index.bestPassage(of: "products/care", for: "my stove is dirty")?.heading == "Stoves"
    )
    #expect(Shop.index.bestPassage(of: "products/care", for: "hello")?.heading == "Tents")
    #expect(Shop.index.bestPassage(of: "products/care", for: "")?.score == 0)
    #expect(Shop.index.bestPassage(of: "no/such", for: "tent") == nil)
  }

  @Test(
    "words added to a question choose the passage, where only some passages hold them",
    arguments: [
      ("and the stove?", "Stoves"), ("and sleeping bags", "Sleeping bags"), ("and then?", "Tents"),
      ("and to Mars?", "Tents"), ("", "Tents"),
    ]
  )
  func followsAddedWords(added: String, heading: String) {
    let query = "how do i wash my tent \(added)"
    let found = Shop.index.bestPassage(of: "products/care", for: query, about: added)
    #expect(found?.heading == heading)
  }

  @Test("ranks whole articles")
  func ranksArticles() {
    #expect(
      Shop.index.rank("refund for a return").map(\.id).prefix(2) == [
        "refunds/policy", "returns/how-to",
      ]
    )
    #expect(Shop.index.rank("the of").isEmpty)
  }

  @Test("does not depend on the order of the articles")
  func isIndependentOfOrder() {
    let turned = KnowledgeIndex(Shop.articles.reversed())
    for query in ["delivery", "wash tent", "refund return cost", "warranty zips tent"] {
      #expect(turned.search(query, limit: 10) == Shop.index.search(query, limit: 10))
      #expect(turned.rank(query).map(\.id) == Shop.index.rank(query).map(\.id))
    }
  }

  @Test("lets ties stand in the order of ids")
  func ordersTies() {
    let section = Article.Section(heading: "H", text: "identical words")
    let index = KnowledgeIndex(
      ["c", "a", "b"].map { Article(id: $0, title: "T", sections: [section]) }
    )
    #expect(index.search("identical words").map(\.articleID) == ["a", "b", "c"])
    #expect(index.rank("identical").map(\.id) == ["a", "b", "c"])
  }

  @Test("works without articles and with hostile questions")
  func survives() {
    #expect(KnowledgeIndex([]).search("anything").isEmpty)
    #expect(KnowledgeIndex([]).bestPassage(of: "x", for: "y") == nil)
    _ = Shop.index.search(String(repeating: "tent stov ", count: 50_000))
    _ = Shop.index.search(String(repeating: "\u{301}", count: 10_000))
  }
}

/// The articles of a small shop.
private enum Shop {
  static let index = KnowledgeIndex(articles)

  static let articles: [Article] = [
    Article(
      id: "delivery/times",
      title: "Delivery times",
      updated: "2026-01-15",
      keywords: ["how long", "shipping"],
      sections: [
        .init(
          heading: "Inside the UK",
          text: "Delivery takes two to three working days, however long the way."
        ),
        .init(heading: "Ireland", text: "Parcels to Ireland take five working days."),
      ]
    ),
    Article(
      id: "products/care",
      title: "Looking after your gear",
      keywords: ["wash", "clean"],
      sections: [
        .init(
          heading: "Tents",
          text:
            "Clean a tent with a sponge, never in a washing machine. Dry it before you store it."
        ),
        .init(
          heading: "Sleeping bags",
          text: "Wash a down bag by hand or in a large machine with down soap."
        ),
        .init(heading: "Stoves", text: "Clean the jet with the needle that comes with the stove."),
      ]
    ),
    Article(
      id: "products/warranty",
      title: "Warranty and repairs",
      keywords: ["broken", "guarantee"],
      sections: [
        .init(
          heading: "What it covers",
          text: "The warranty covers seams, zips and poles for two years."
        ),
        .init(heading: "What it does not cover", text: "Wear, burns and changes of your own."),
      ]
    ),
    Article(
      id: "refunds/policy",
      title: "Refunds",
      keywords: ["money back"],
      sections: [
        .init(
          heading: "When the money arrives",
          text: "A refund takes five days after the return is here."
        ),
        .init(
          heading: "Gift cards",
          text: "What was paid with a gift card goes back to a gift card."
        ),
      ]
    ),
    Article(
      id: "returns/how-to",
      title: "How to return",
      keywords: ["send back"],
      sections: [
        .init(heading: "Steps", text: "Print the label and bring the parcel to a shop."),
        .init(
          heading: "What it costs",
          text: "You pay £3.50 for each return; boots that do not fit go back free."
        ),
      ]
    ),
  ]
}
