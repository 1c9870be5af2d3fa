import Conversation
import Testing

@testable import Understanding

@Suite("The intent matcher")
struct IntentMatcherTests {
  let matcher = MatcherFixture.matcher

  @Test(
    "finds the intent of texts that it has not seen",
    arguments: [
      ("where's my order??", "orders/track"), ("Has ‹order-number:7› been sent?", "orders/track"),
      ("pls cancel the order", "orders/cancel"), ("I would like a refund", "returns/refund"),
      ("can I exchange the shirt", "returns/exchange"), ("forgot pasword", "account/password"),
      ("were is my ordre", "orders/track"),
      ("opening hours on sunday?", "shop/hours"),
    ] as [(String, IntentID)]
  )
  func ranks(text: String, intent: IntentID) {
    let result = matcher.match(text)
    #expect(result.candidates.first?.intent == intent)
    #expect(!result.isNovel && !result.isExact)
  }

  @Test("is certain of a sample, whatever its case, spacing and punctuation")
  func exactSamples() {
    for sample in MatcherFixture.samples {
      let result = matcher.match("  " + sample.text.uppercased() + " ?!")
      #expect(result.isExact && !result.isNovel)
      #expect(result.candidates.first?.confidence == 1)
      #expect(result.candidates.first?.intent == sample.intent)
      #expect(result.zone == sample.intent.map { .answer($0) })
    }
  }

  @Test("is certain of a sample of one word, too")
  func exactWord() {
    let greeting = LabelledText(text: "hello", intent: "small-talk/greet")
    let matcher = IntentMatcher.train(on: MatcherFixture.samples + [greeting])
    #expect(matcher.match("Hello!").zone == .answer("small-talk/greet"))
  }

  @Test("shares its certainty between the intents of one phrase")
  func sharedPhrase() {
    let other = LabelledText(text: "Where is my refund?", intent: "orders/track")
    let result = IntentMatcher.train(on: MatcherFixture.samples + [other]).match(
      "where is my refund"
    )
    #expect(result.isExact)
    #expect(result.candidates.prefix(2).map(\.confidence).reduce(0, +) == 1)
    #expect(
      Set(result.candidates.prefix(2).map(\.intent)) == ["orders/track", "returns/refund"]
    )
  }

  @Test("falls back when it knows no word", arguments: ["asdf qwer zxcv", "", "?!", "👍", "注文はどこ"])
  func gibberish(text: String) {
    for matcher in [matcher, MatcherFixture.tiny] {
      let result = matcher.match(text)
      #expect(result.zone == .fallback)
      #expect(result.isNovel && result.knownWords == 0)
    }
  }

  @Test("finds other topics stranger than its own")
  func novelty() {
    let strangest = ["where's my order??", "i would like a refund", "is the shop open"]
      .map { matcher.match($0).novelty }.max()
    for text in ["tell me a joke about cats", "what is the capital of france"] {
      #expect(matcher.match(text).novelty > strangest ?? .infinity)
    }
  }

  @Test("searches where it knows words but no intent fits")
  func search() {
    let result = matcher.match("how do i cook a cake for my mother")
    #expect(result.zone == .search)
    #expect(result.knownWords >= 2)
  }

  @Test("answers nothing on function words alone, unless they are an example")
  func functionWords() {
    let examples =
      ["why is that", "how much do you ask for it", "what is it about"].map {
        LabelledText(text: $0, intent: "shop/why")
      }
      + ["where is my order", "track my parcel"].map {
        LabelledText(text: $0, intent: "orders/track")
      }
    let matcher = IntentMatcher.train(on: examples)
    #expect(matcher.match("why is that").zone == .answer("shop/why"))
    #expect(matcher.match("why is it").zone == .fallback)
    let unknownTopic = matcher.match("why is that zeppelin").zone
    #expect(unknownTopic == .search || unknownTopic == .fallback)
  }

  @Test(
    "says whether a text begins as an example does",
    arguments: [
      ("where is my order, please", true), ("my order, where is it", false),
    ]
  )
  func beginning(text: String, isExample: Bool) {
    let examples = ["where is my order", "track my parcel"].map {
      LabelledText(text: $0, intent: "orders/track")
    }
    #expect(IntentMatcher.train(on: examples).match(text).beginsAsExample == isExample)
  }

  @Test("knows a word before its apostrophe where it knows the word")
  func apostrophe() {
    let examples = ["where is my order", "has it shipped yet"].map {
      LabelledText(text: $0, intent: "orders/track")
    }
    let result = IntentMatcher.train(on: examples).match("where's my parcel??")
    #expect(result.knownWords == 2)
  }

  @Test("asks back between two intents that are both likely")
  func clarify() {
    let result = MatcherFixture.tiny.match("can i have a refund for my order")
    #expect(result.zone == .clarify(["returns/refund", "orders/track"]))
    #expect(result.threshold <= result.candidates[0].confidence)
  }

  @Test("asks back rather than answers where the second intent comes near", arguments: [0.2, 0.9])
  func rival(limit: Double) {
    let tiny = MatcherFixture.tiny
    var calibration = tiny.wordsCalibration
    calibration.answer = 0.3
    calibration.choices = 0.3
    calibration.rival = limit
    var matcher = tiny
    matcher.wordsCalibration = calibration
    let result = matcher.match("can i have a refund for my order")
    let isNear = result.candidates[1].confidence >= limit
    #expect(isNear == (limit == 0.2))
    if isNear {
      #expect(result.zone == .clarify(["returns/refund", "orders/track"]))
    } else {
      #expect(result.zone == .answer("returns/refund"))
    }
  }

  @Test("names five candidates by falling confidence, at most 1 together")
  func candidates() {
    let candidates = matcher.match("my order").candidates
    #expect(candidates.count == 5)
    #expect(candidates.map(\.confidence) == candidates.map(\.confidence).sorted(by: >))
    #expect(candidates.map(\.confidence).reduce(0, +) <= 1 + 1e-9)
  }

  @Test("orders equal confidence by id")
  func ties() {
    let level = IntentMatcher(
      intents: ["a", "b", "c"],
      vectorizer: TextVectorizer(learning: []),
      model: LinearModel(classes: 3, features: 0),
      meaning: nil,
      calibration: .standard(hasMeaning: false),
      wordsCalibration: .standard(hasMeaning: false),
      phrases: [:],
      corrector: SpellingCorrector(learnt: []),
      examples: [],
      learnt: []
    )
    let result = level.match("anything")
    #expect(result.candidates.map(\.intent) == ["a", "b", "c"])
  }

  @Test("refuses exactly where confidence is below the threshold or the text is novel")
  func threshold() {
    for text in ["my order", "close my account", "is it open", "money", "what size is my parcel"] {
      let result = matcher.match(text)
      let isRefused = [.search, .fallback].contains(result.zone)
      #expect(isRefused == (result.isNovel || result.candidates[0].confidence < result.threshold))
    }
  }

  @Test("learns the same to the last bit, whatever the order of its examples")
  func determinism() {
    let reversed = IntentMatcher.train(on: MatcherFixture.samples.reversed())
    #expect(reversed.encoded() == matcher.encoded())
    #expect(IntentMatcher.train(on: MatcherFixture.samples).encoded() == matcher.encoded())
  }

  @Test("keeps a text away from the intent that it must not match")
  func notSamples() {
    let text = "where is my money"
    let taught = IntentMatcher.train(
      on: MatcherFixture.samples,
      notSamples: [
        LabelledText(text: text, intent: "orders/track"), LabelledText(text: "x", intent: "none"),
      ]
    )
    let confidence = { (matcher: IntentMatcher) in
      matcher.match(text).candidates.first { $0.intent == "orders/track" }?.confidence ?? 0
    }
    #expect(confidence(taught) < confidence(matcher))
    #expect(!taught.intents.contains("none"))
  }

  @Test("never offers the texts that no intent should answer")
  func outOfScope() {
    let strange = (0..<120).map {
      LabelledText(text: "tell me joke number \($0) about cats", intent: nil)
    }
    let matcher = IntentMatcher.train(on: MatcherFixture.samples + strange)
    let result = matcher.match("tell me another joke about cats")
    #expect(result.isNovel)
    #expect(result.zone == .search)
    #expect(matcher.intents.count == 6)
    #expect(matcher.match("where's my order").candidates.first?.intent == "orders/track")
  }

  @Test("goes without any example")
  func empty() {
    let result = IntentMatcher.train(on: []).match("where is my order")
    #expect(result.candidates.isEmpty && result.isNovel)
    #expect(result.zone == .fallback)
  }

  @Test("never fails, whatever the text")
  func hostileText() {
    var mutator = HostileText(seed: 17)
    for _ in 0..<500 {
      let result = matcher.match(mutator.text())
      #expect(result.candidates.allSatisfy { (0...1).contains($0.confidence) })
      #expect(result.novelty.isFinite)
    }
    let long = String(repeating: "where is my order ", count: 10_000)
    #expect(matcher.match(long).knownWords == TextFeatures.maximumTokens)
  }

  @Test("reports its progress to the end")
  func progress() {
    var shares: [Double] = []
    _ = IntentMatcher.train(on: MatcherFixture.samples) { shares.append($0) }
    #expect(shares == shares.sorted())
    #expect(shares.last == 1)
  }
}

/// Seeded texts of known words, scalars of all planes and placeholders.
struct HostileText {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func text() -> String {
    var result = ""
    for _ in 0..<(generator.next() % 40) {
      switch generator.next() % 4 {
      case 0:
        result +=
          ["order ", "refund", "'", "‹", "‹email:", "›", "\u{301}"][Int(generator.next() % 7)]
      case 1: result.unicodeScalars.append(Unicode.Scalar(UInt8(generator.next() % 128)))
      default:
        let value = UInt32(generator.next() % 0x11_0000)
        result.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return result
  }
}
