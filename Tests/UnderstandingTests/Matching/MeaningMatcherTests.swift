import Conversation
import Testing
import TextAnalysis

@testable import Understanding

@Suite("The matcher with an encoder")
struct MeaningMatcherTests {
  private static let examples: [LabelledText] = [
    (
      "track",
      ["where is my parcel", "parcel lost", "is the delivery on its way", "my parcel is missing"]
    ),
    ("refund", ["i want a refund", "refund please", "when is my refund due", "refund me"]),
    (
      "cancel", ["cancel the order", "cancel it please", "i want to cancel", "cancel my order now"]
    ),
    (
      "invoice",
      ["send me an invoice", "where is my invoice", "invoice please", "the invoice again"]
    ),
  ]
  .flatMap { intent, texts in
    texts.map { LabelledText(text: $0, intent: IntentID(intent)) }
  }

  private func matcher(
    _ encoder: ConceptEncoder? = ConceptEncoder(),
    _ examples: [LabelledText] = Self.examples
  ) -> IntentMatcher {
    IntentMatcher.train(on: examples, encoder: encoder)
  }

  @Test(
    "understands words that no example holds by what they mean",
    arguments: [
      ("a reimbursement for this", "refund"), ("shipment vanished", "track"),
      ("kindly abort everything", "cancel"), ("bill or receipt", "invoice"),
    ]
  )
  func synonyms(text: String, intent: String) {
    #expect(matcher().match(text).candidates.first?.intent.rawValue == intent)
    #expect(matcher().match(text).isNovel == false)
    // By words alone none of these is known well enough to be answered.
    if case .answer = matcher(nil).match(text).zone { Issue.record("answered by words alone") }
  }

  @Test("answers on function words alone where its examples do so, and their meaning is read")
  func functionWords() {
    let origin = ["where are you from", "what are you", "which country do you come from"].map {
      LabelledText(text: $0, intent: "origin")
    }
    let text = "so where are you from"
    #expect(matcher(ConceptEncoder(), Self.examples + origin).match(text).zone == .answer("origin"))
    #expect(matcher(nil, Self.examples + origin).match(text).zone == .fallback)
    // One such example may be chance.
    let chance = Array(origin.suffix(2))
    let zone = matcher(ConceptEncoder(), Self.examples + chance).match("what are you then").zone
    #expect(zone != .answer("origin"))
  }

  @Test("does without the wording where the encoder has none")
  func noWording() {
    let matcher = matcher(ConceptEncoder(hasWording: false))
    #expect(matcher.match("a reimbursement for this").candidates.first?.intent == "refund")
    #expect(matcher.meaning?.wording == nil)
    #expect(matcher.calibration.weights.wording == 0 || matcher.calibration.fittedExamples == 0)
  }

  @Test(
    "asks the encoder neither about examples nor about one known word, nor where it cannot read"
  )
  func skips() {
    let encoder = ConceptEncoder()
    let matcher = matcher(encoder)
    let before = encoder.count
    _ = matcher.match("Where is my parcel?")
    _ = matcher.match("parcel")
    _ = matcher.match("")
    _ = matcher.match("wo ist mein parcel", isEncodable: false)
    #expect(encoder.count == before)
    _ = matcher.match("shipment")
    _ = matcher.match("where is that parcel")
    #expect(encoder.count == before + 2)
  }

  @Test("knows examples that the encoder cannot read by their words")
  func otherLanguage() {
    let german = ["wo ist mein paket", "paket verloren", "das paket fehlt"].map {
      LabelledText(text: $0, intent: "track", language: "de")
    }
    let encoder = ConceptEncoder()
    let matcher = matcher(encoder, Self.examples + german)
    let result = matcher.match("mein paket fehlt", isEncodable: false)
    #expect(result.candidates.first?.intent == "track")
    // Four intents with four examples each, and their names.
    #expect(encoder.count == 20)
  }

  @Test("writes itself down, and is read back only with the encoder it learnt with")
  func file() throws {
    let encoder = ConceptEncoder()
    let matcher = matcher(encoder)
    let bytes = matcher.encoded()
    let again = try IntentMatcher(decoding: bytes, encoder: encoder)
    #expect(again.encoded() == bytes)
    for text in [
      "a reimbursement", "where is my bill", "nothing of the kind", "refund my shipment",
    ] {
      #expect(again.match(text) == matcher.match(text))
    }
    #expect(throws: MatcherFileError.otherEncoder) { try IntentMatcher(decoding: bytes) }
    #expect(throws: MatcherFileError.otherEncoder) {
      try IntentMatcher(decoding: bytes, encoder: ConceptEncoder(identifier: "another"))
    }
    #expect(throws: MatcherFileError.damaged) {
      try IntentMatcher(decoding: bytes.dropLast(9), encoder: encoder)
    }
  }

  @Test("learns the same to the last bit, whatever the order of its examples")
  func determinism() {
    #expect(matcher(ConceptEncoder(), Self.examples.reversed()).encoded() == matcher().encoded())
  }

  @Test("fits how much each view counts to examples that it held out")
  func weights() {
    var generator = SplitMix64(seed: 11)
    let fillers = ["please", "today", "again", "really", "somehow", "now", "quickly", "maybe"]
    let many = Self.examples.flatMap { example in
      (0..<6).map { _ in
        let filler = fillers[Int(generator.next() % 8)] + " " + fillers[Int(generator.next() % 8)]
        return LabelledText(text: "\(example.text) \(filler)", intent: example.intent)
      }
    }
    let matcher = matcher(ConceptEncoder(), many)
    #expect(matcher.calibration.fittedExamples >= 40)
    #expect(matcher.wordsCalibration.fittedExamples >= 40)
    let weights = matcher.calibration.weights
    #expect(weights.meaning + weights.neighbours + weights.wording > 0)
    #expect(matcher.wordsCalibration.weights.meaning == 0)
  }

  @Test("tells what it read in the place of misspelt words, known ones of the encoder left alone")
  func corrections() {
    let matcher = matcher()
    #expect(
      matcher.match("where is my parcle").corrections
        == [SpellingCorrection(written: "parcle", read: "parcel")]
    )
    #expect(matcher.match("where is my kitchen").corrections.isEmpty)
  }

  @Test("weighs views by what makes held-out examples likeliest")
  func fit() {
    // The words are noise, the meaning is right in nine of ten.
    var generator = SplitMix64(seed: 4)
    let heldOut = (0..<200).map { place -> CalibrationFit.HeldOut in
      let label = place % 2
      let noise = Float(generator.next() % 100) / 100 - 0.5
      let sign: Float = (place % 10 == 0) == (label == 0) ? -1 : 1
      return CalibrationFit.HeldOut(
        scores: ViewScores(
          words: [noise, -noise],
          meaning: [sign, -sign],
          neighbours: [0, 0],
          wording: [0, 0]
        ),
        label: label
      )
    }
    let start = Calibration.standard(hasMeaning: true).weights
    let weights = ViewWeightsFit(examples: heldOut, intents: 2).weights(from: start)
    #expect(weights.words < 0.5)
    // Right in 90 of 100: ln 9 = 2 · weight, if nothing else speaks.
    #expect(abs(weights.meaning - 1.1) < 0.1)
  }
}
