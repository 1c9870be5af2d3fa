import Conversation
import Testing

@testable import Understanding

@Suite("Slips among the examples")
struct LearntSlipsTests {
  private static let vocabulary = ["order", "orders", "cancel", "where", "is", "my", "need"]

  @Test(
    "a rare word of no vocabulary, one slip from a common one, is a slip",
    arguments: [
      ("ordr", 1, true), ("oder", 2, true), ("ordder", 1, true), ("oredr", 1, true),
      ("orders", 1, false), ("orderz", 1, true), ("ardor", 1, false), ("arder", 1, false),
      ("ordr", 3, false), ("ordr", 4, false), ("tarn", 1, false), ("odr", 1, false),
      ("ktep", 1, false), ("oordeer", 1, false), ("cancell", 1, false), ("wheres", 1, false),
      ("parcels", 1, false),
    ]
  )
  func findsSlips(word: String, count: Int, isSlip: Bool) {
    let common = [("order", 45), ("cancel", 19), ("kept", 60), ("where", 90), ("parcel", 60)]
    let found = Self.slips(among: common + [(word, count)]) { _, _ in true }
    #expect(found == (isSlip ? [word] : []))
  }

  @Test("a word that is used otherwise than the common one is no slip of it")
  func mindsTheUse() {
    let words = [("boots", 40), ("bots", 1)]
    #expect(Self.slips(among: words) { _, _ in false }.isEmpty)
    #expect(Self.slips(among: words) { $0 == "bots" && $1 == "boots" } == ["bots"])
  }

  @Test("without a vocabulary nothing is a slip")
  func needsVocabulary() {
    let words = Self.words([("order", 45), ("ordr", 1)])
    let slips = LearntSlips(among: words, kept: [], vocabulary: [])
    #expect(slips.slips { _, _ in true }.isEmpty)
  }

  private static func slips(
    among words: [(String, Int)],
    where isUsedAlike: (String, String) -> Bool
  ) -> Set<String> {
    LearntSlips(
      among: Self.words(words),
      kept: ["ktep"],
      vocabulary: vocabulary + ["kept", "parcel", "boots"]
    )
    .slips(where: isUsedAlike)
  }

  private static func words(_ counts: [(String, Int)]) -> [SpellingCorrector.KnownWord] {
    counts.map { SpellingCorrector.KnownWord(text: $0.0, count: $0.1) }
  }

  @Test("a slip of an example is read as the word that was meant")
  func readsWhatWasMeant() {
    let set = Self.set(vocabulary: Self.vocabulary)
    #expect(!set.corrector.learnt.contains { $0.text == "ordr" })
    let tokens = IntentMatcher.tokens(of: "track my ordr")
    #expect(set.corrector.corrections(of: tokens, in: "track my ordr").map(\.word) == ["order"])
    // As an exact sample it stays what was written.
    #expect(set.phrases["where is my ordr"] != nil)
    #expect(Self.set(vocabulary: []).corrector.learnt.contains { $0.text == "ordr" })
  }

  @Test("a word of a language that the encoder has not learnt is no slip")
  func sparesLanguages() {
    let set = Self.set(vocabulary: Self.vocabulary, foreign: "ich will die ordr sehen")
    #expect(set.corrector.learnt.contains { $0.text == "ordr" })
  }

  private static func set(vocabulary: [String], foreign: String? = nil) -> TrainingSet {
    var texts = (0..<25).map { LabelledText(text: "where is my order \($0)", intent: "track") }
    texts.append(LabelledText(text: "where is my ordr", intent: "track"))
    texts.append(LabelledText(text: "hello there", intent: "hello"))
    if let foreign {
      texts.append(LabelledText(text: foreign, intent: "track", language: "de"))
    }
    return TrainingSet(texts, notSamples: [], vocabulary: vocabulary)
  }
}
