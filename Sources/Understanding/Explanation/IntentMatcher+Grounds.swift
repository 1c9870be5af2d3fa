import Conversation
import Foundation
import TextAnalysis

extension IntentMatcher {
  /// How many words of a text are weighed at most: each costs as much as reading the whole.
  private static let weighedWords = 32
  /// How many samples are named.
  private static let namedSamples = 3

  /// Why each of `intents` is as likely as it is for `text`, whose values are already masked; intents that the matcher
  /// does not know are left out.
  ///
  /// A word's effect is found by taking it away and reading the rest, so it holds for all views together, and for words
  /// that act only beside others. It costs as many readings as the text has words: nothing for every turn.
  package func grounds(
    for intents: [IntentID],
    in text: String,
    isEncodable: Bool = true
  ) -> [IntentGrounds] {
    let numbers = intents.compactMap { self.intents.firstIndex(of: $0) }
    let plain = read(text, isEncodable)
    // An example is certain without being read; its words are weighed all the same.
    let whole = plain.exact.isEmpty ? plain : read(text, isEncodable, asks: true)
    let calibration = calibration(for: whole.scores)
    let rests = rests(of: whole, in: text).map {
      read($0, isEncodable, asks: whole.scores.hasMeaning).scores
    }
    let meaning = vector(of: text, whole, isEncodable)
    return numbers.map { number in
      let views = calibration.weights.views(of: whole.scores, number)
      let words = zip(whole.words, rests).map { word, rest in
        let left = calibration.weights.views(of: rest, number).score
        return IntentGrounds.Word(text: word.text, effect: views.score - left)
      }
      return IntentGrounds(
        intent: self.intents[number],
        confidence: confidence(of: number, plain, calibration),
        words: words,
        samples: samples(of: number, like: whole, meaning),
        views: views
      )
    }
  }

  /// The limits that hold for `text`, whose values are already masked, as `match` keeps to them, and whether an encoder
  /// can read it. Novelty is on the encoder's scale where there is one, whichever view has read the text.
  package func limits(
    for text: String,
    isEncodable: Bool = true
  ) -> (Calibration, readsMeaning: Bool) {
    let scores = read(text, isEncodable).scores
    var limits = self.calibration(for: scores)
    if readsMeaning, calibration.noveltyLimit.isFinite, limits.noveltyLimit.isFinite {
      limits.noveltyLimit = calibration.noveltyLimit
    }
    return (limits, readsMeaning && isEncodable)
  }

  /// The calibrated probability of one intent, as `match` gives it for the likeliest.
  private func confidence(of number: Int, _ read: Reading, _ calibration: Calibration) -> Double {
    let reading = self.calibration(for: read.scores).reading(
      of: read.scores,
      intents: intents.count
    )
    let probabilities =
      read.exact.isEmpty ? reading.probabilities : restricted(reading, to: read.exact)
    return probabilities[number]
  }

  /// The text without each of its first words.
  private func rests(of read: Reading, in text: String) -> [String] {
    let bytes = Array(TextNormalizer.normalized(text).utf8)
    return read.tokens.prefix(Self.weighedWords).map { token in
      String(
        decoding: bytes[..<token.range.lowerBound] + bytes[token.range.upperBound...],
        as: UTF8.self
      )
    }
  }

  // MARK: Samples

  /// The text's vector among those of the examples; nil where it is not read by an encoder.
  private func vector(of text: String, _ read: Reading, _ isEncodable: Bool) -> [Float]? {
    guard let meaning, let encoder, isEncodable, !read.tokens.isEmpty else { return nil }
    let normalized = TextNormalizer.normalized(text)
    let readable = EncoderText.text(of: normalized, read.tokens, read.corrections)
    return meaning.meaning.space.place(encoder.embedding(of: readable))
  }

  /// The samples of an intent that are most like a text, by the cosine of their words and letter runs and, where there
  /// is a vector, that of their meaning, both counting alike.
  private func samples(
    of number: Int,
    like read: Reading,
    _ vector: [Float]?
  ) -> [IntentGrounds.Sample] {
    let own = vectorizer.vector(of: TextFeatures(read.words))
    let cosines = vector.flatMap { vector in meaning.map { $0.neighbours.cosines(toPlaced: vector) }
    }
    let samples = examples.filter { $0.label == Int32(number) }.map { example in
      let words = vectorizer.vector(of: TextFeatures(Self.tokens(ofNormalized: example.text)))
      let byWords = Double(own.cosine(with: words))
      let byMeaning = example.row.flatMap { row in cosines.map { Double(max(0, $0[row])) } }
      let likeness = byMeaning.map { (byWords + $0) / 2 } ?? byWords
      return IntentGrounds.Sample(text: example.text, likeness: min(likeness, 1))
    }
    let falling = samples.filter { $0.likeness > 0 }
      .sorted { ($1.likeness, $0.text) < ($0.likeness, $1.text) }
    return Array(falling.prefix(Self.namedSamples))
  }
}

extension SparseVector {
  /// The cosine of the angle to another vector, 0…1; features that training never saw count in neither.
  fileprivate func cosine(with other: SparseVector) -> Float {
    let values = Dictionary(zip(numbers, self.values)) { first, _ in first }
    var product: Float = 0
    for (number, value) in zip(other.numbers, other.values) {
      product += value * (values[number] ?? 0)
    }
    let lengths = length * other.length
    return lengths > 0 ? product / lengths : 0
  }

  private var length: Float { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
