import Testing
import TextAnalysis

@testable import Understanding

@Suite("Text features")
struct TextFeaturesTests {
  private func features(_ text: String) -> TextFeatures {
    TextFeatures(Tokenizer.tokens(of: text))
  }

  @Test("counts words, pairs and letter runs")
  func counts() {
    let features = features("my order")
    #expect(features.words.count == 2)
    #expect(features.pairs.count == 1)
    // " my " has 3 + 2 + 1 runs of two to four letters, " order " 6 + 5 + 4.
    #expect(features.runEnds == [6, 21])
    #expect(features.runs.count == 21)
  }

  @Test("counts letters, not bytes")
  func letters() {
    #expect(features("été").runs.count == features("ete").runs.count)
    #expect(features("注文").words.count == 2)
  }

  @Test("takes no letters of a placeholder")
  func placeholders() {
    #expect(features("‹email:h3›").runs.isEmpty)
    #expect(features("‹email:h3›").words == features("‹email›").words)
  }

  @Test("keeps words and letter runs apart, and the order of a pair")
  func keys() {
    let forth = features("a b")
    #expect(Set(forth.words).isDisjoint(with: forth.runs))
    #expect(forth.pairs != features("b a").pairs)
    #expect(forth.words == features("b a").words.reversed())
  }

  @Test("bounds what one word can cost")
  func longWord() {
    let runs = features(String(repeating: "ab", count: 100_000)).runs.count
    #expect(runs < 400)
  }

  @Test("weighs each view alike, and unknown features only in the length")
  func vectors() {
    let texts = ["my order", "my refund", "your refund"].map(features)
    let vectorizer = TextVectorizer(learning: texts)
    let squares = { (text: String) in
      vectorizer.vector(of: features(text)).values.reduce(0) { $0 + $1 * $1 }
    }
    #expect(abs(squares("my order") - 2) < 1e-5)
    #expect(squares("my parcel") < 1.2)
    #expect(squares("xxx") == 0)
    #expect(vectorizer.index.number(of: features("my").words[0]) != nil)
  }

  @Test("numbers frequent features first, whatever the order of the texts")
  func order() {
    let texts = ["my order", "my refund", "my your refund"].map(features)
    let forth = TextVectorizer(learning: texts)
    let back = TextVectorizer(learning: texts.reversed())
    #expect(forth.index.keys == back.index.keys)
    #expect(forth.rarities == forth.rarities.sorted())
  }
}
