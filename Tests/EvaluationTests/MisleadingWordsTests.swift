import Conversation
import Testing
import Understanding

@testable import Evaluation

@Suite("Misleading words")
struct MisleadingWordsTests {
  private static let matcher = IntentMatcher.train(
    on: ["track", "cancel", "refund"].flatMap { intent in
      (0..<20).map {
        LabelledText(text: "please \(intent) the order \($0)", intent: IntentID(intent))
      }
    }
  )

  private func evidence(_ text: String, found: IntentID, expected: IntentID) -> MisleadingWords? {
    MisleadingWords(in: text, found: found, expected: expected, Self.matcher)
  }

  @Test("are those that spoke for the intent found")
  func words() throws {
    let words = try #require(
      evidence("please refund the order, do not track it", found: "refund", expected: "track")
    )
    #expect(words.misleading.first == "refund")
    #expect(words.telling.first == "track")
    #expect(!words.misleading.contains("track"))
  }

  @Test("hold no function words, and no word twice")
  func functionWords() throws {
    let words = try #require(
      evidence("the refund the refund the", found: "refund", expected: "track")
    )
    #expect(words.misleading == ["refund"])
    #expect(!words.telling.contains("the"))
  }

  @Test("are not asked for where nothing misled, or where the right intent is unknown")
  func none() {
    #expect(evidence("track it", found: "track", expected: "track") == nil)
    #expect(evidence("track it", found: "track", expected: "oos") == nil)
  }
}
