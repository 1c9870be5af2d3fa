import Conversation
import Testing

@testable import Understanding

@Suite("Words with a slip of the pen")
struct NearWordsTests {
  @Test(
    "counts slips",
    arguments: [
      ("kindle", "kindle", 0), ("kindle", "kindel", 1), ("kindle", "kinlde", 1),
      ("kindle", "kindl", 1), ("kindle", "kindlle", 1), ("kindle", "kandle", 1),
      ("kindle", "kndel", 2), ("membership", "membreshp", 2), ("kindle", "candle", 2),
      ("kindle", "cattle", nil), ("", "ab", 2), ("", "abc", nil),
    ] as [(String, String, Int?)]
  )
  func countsSlips(left: String, right: String, slips: Int?) {
    #expect(SlipCount.between(Array(left.utf8), Array(right.utf8), atMost: 2) == slips)
    #expect(SlipCount.between(Array(right.utf8), Array(left.utf8), atMost: 2) == slips)
  }

  @Test(
    "finds words that are near, by the letters they may miss",
    arguments: [
      ("kindel", ["kindle"]), ("membreshp", ["membership"]), ("memberhsip", ["membership"]),
      ("bok", ["book"]), ("kindle", []), ("candle", []), ("bx", []), ("kindle2", []),
      ("éindle", []), (String(repeating: "k", count: 40), []),
    ]
  )
  func findsWords(word: String, near: [String]) {
    let words = ["kindle", "membership", "book", "box", "tarn", "café"]
    let found = NearWords(words).near(word).map { words[$0.place] }
    #expect(found == near)
  }

  @Test(
    "takes an ordinary word for itself",
    arguments: ["kindly", "member", "screened", "broker", "sided"]
  )
  func knowsCommonWords(word: String) {
    #expect(CommonWords.contains(word))
  }

  @Test(
    "takes no misspelt word for an ordinary one",
    arguments: ["kindel", "famliy", "brokn", "webiste", "plsu"]
  )
  func knowsNoMisspeltWords(word: String) {
    #expect(!CommonWords.contains(word))
  }

  @Test("takes no word of one list for a slip in another")
  func respectsOtherLists() throws {
    let makers = EntityDefinition(
      id: "maker",
      kind: .values([EntityValue(canonical: "Tarny", synonyms: [])])
    )
    let tents = EntityDefinition(
      id: "tent",
      kind: .values([EntityValue(canonical: "Tarnx", synonyms: [])])
    )
    #expect(try World.matches("tarny", [tents]).map(\.rule) == ["near \"tarnx\""])
    #expect(try World.matches("tarny", [tents, makers]).map(\.entity) == ["maker"])
  }

  @Test("prefers a name without a slip, then the fewest slips, then the one listed first")
  func prefersFewerSlips() throws {
    let values = ["plankton", "planktin", "plonkton"].map {
      EntityValue(canonical: $0, synonyms: [])
    }
    let definition = EntityDefinition(id: "it", kind: .values(values))
    for (text, value) in [
      ("planktin", "planktin"), ("planktun", "plankton"), ("plonktan", "plonkton"),
    ] {
      #expect(try World.matches(text, [definition]).map(\.value) == [.text(value)], "\(text)")
    }
  }
}
