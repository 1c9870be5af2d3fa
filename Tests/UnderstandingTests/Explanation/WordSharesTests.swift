import Conversation
import Testing

@testable import Understanding

@Suite("The shares of words in a score")
struct WordSharesTests {
  let matcher = MatcherFixture.matcher

  @Test("sums to the score, the bias aside")
  func sums() {
    for text in ["where is my refund", "refund refund my refund", "", "x"] {
      let vector = matcher.vectorizer.vector(of: TextFeatures(IntentMatcher.tokens(of: text)))
      for (number, intent) in matcher.intents.enumerated() {
        let bias = matcher.model.weight(of: matcher.vectorizer.index.count, for: number)
        let sum = matcher.explanation(of: text, intent: intent).reduce(0) { $0 + $1.contribution }
        #expect(abs(sum - Double(matcher.model.scores(of: vector)[number] - bias)) < 1e-4)
      }
    }
  }

  @Test("names the words in their order, the telling one foremost")
  func words() {
    let words = matcher.explanation(of: "Where is my REFUND?", intent: "returns/refund")
    #expect(words.map(\.word) == ["where", "is", "my", "refund"])
    #expect(words.max { $0.contribution < $1.contribution }?.word == "refund")
  }

  @Test("is empty for an unknown intent")
  func unknownIntent() {
    #expect(matcher.explanation(of: "refund", intent: "no/such").isEmpty)
  }
}
