import Testing

@testable import Understanding

@Suite("Calibration")
struct CalibrationTests {
  private func fit(
    _ examples: [CalibrationFit.HeldOut],
    intents: Int,
    _ options: MatcherOptions = MatcherOptions()
  ) -> Calibration {
    CalibrationFit(intents: intents, options: options).calibration(for: examples)
  }

  @Test("gives probabilities that sum to 1")
  func sums() {
    var generator = SplitMix64(seed: 3)
    for count in 1..<20 {
      let scores = (0..<count).map { _ in Float(generator.next() % 4_000) / 1_000 - 2 }
      let reading = Calibration.standard(hasMeaning: false).reading(
        of: ViewScores(words: scores),
        intents: count
      )
      #expect(abs(reading.probabilities.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test("keeps the order of the scores")
  func keepsOrder() {
    let scores: [Float] = [-1.5, -1, -0.5, -0.01, 0, 0.01, 0.5, 1]
    let probabilities = Calibration.standard(hasMeaning: false).reading(
      of: ViewScores(words: scores),
      intents: 8
    ).probabilities
    #expect(probabilities == probabilities.sorted())
  }

  @Test("tells novelty more by single examples than chances, and less by the wording")
  func novelty() {
    let calibration = Calibration.standard(hasMeaning: true)
    func reading(neighbour: Float, wording: Float) -> Calibration.Reading {
      calibration.reading(
        of: ViewScores(
          words: [0, 0],
          meaning: [0, 0],
          neighbours: [neighbour, 0],
          wording: [wording, 0]
        ),
        intents: 2
      )
    }
    let weights = calibration.weights
    // The same chances, by what one view says or the other.
    let near = reading(neighbour: 1 / weights.neighbours, wording: 0)
    let worded = reading(neighbour: 0, wording: 1 / weights.wording)
    #expect(abs(near.probabilities[0] - worded.probabilities[0]) < 1e-6)
    #expect(near.novelty < worded.novelty - 0.5)
  }

  @Test("finds the sharpness that the examples have")
  func sharpness() {
    // Two intents, scores ±0.25, right in 88 of 100: ln(88 / 12) = 2 · 0.25 · sharpness + curvature / 16.
    let examples = (0..<100).map { place in
      CalibrationFit.HeldOut(scores: ViewScores(words: [0.25, -0.25]), label: place < 88 ? 0 : 1)
    }
    let calibration = fit(examples, intents: 2)
    let reading = calibration.reading(of: ViewScores(words: [0.25, -0.25]), intents: 2)
    #expect(abs(reading.probabilities[0] - 0.88) < 0.005)
    #expect(calibration.fittedExamples == 100)
  }

  @Test("stays finite where every example is right")
  func allRight() {
    let examples = (0..<60).map { place in
      CalibrationFit.HeldOut(
        scores: ViewScores(words: place % 2 == 0 ? [1, -1] : [-1, 1]),
        label: place % 2
      )
    }
    let calibration = fit(examples, intents: 2)
    #expect(calibration.weights.words.isFinite && calibration.weights.curvature.isFinite)
    #expect(calibration.answer == 0.9999999 || calibration.answer > 0.5)
  }

  @Test("uses the standard values for few examples")
  func fewExamples() {
    let examples = (0..<39).map { _ in
      CalibrationFit.HeldOut(scores: ViewScores(words: [1, -1]), label: 0)
    }
    #expect(fit(examples, intents: 2) == .standard(hasMeaning: false))
  }

  @Test("takes the given share of known texts for novel")
  func noveltyQuantile() {
    let examples = (0..<200).map { place in
      CalibrationFit.HeldOut(scores: ViewScores(words: [Float(place) / 200, -1]), label: 0)
    }
    for share in [0.05, 0.1] {
      let calibration = fit(examples, intents: 2, MatcherOptions(noveltyQuantile: share))
      let novel = examples.count {
        calibration.reading(of: $0.scores, intents: 2).novelty > calibration.noveltyLimit
      }
      #expect(novel == Int(200 * share))
    }
  }

  @Test("weighs strangers against right answers lost, where it has enough of them")
  func noveltyWithStrangers() {
    let known = (0..<200).map { place in
      CalibrationFit.HeldOut(scores: ViewScores(words: [Float(place) / 200 + 0.02, -1]), label: 0)
    }
    let strangers = (0..<60).map { place in
      CalibrationFit.HeldOut(
        scores: ViewScores(words: [-0.5 - Float(place) / 100, -1]),
        label: nil
      )
    }
    let calibration = fit(known + strangers, intents: 2)
    let refused = { (example: CalibrationFit.HeldOut) in
      calibration.reading(of: example.scores, intents: 2).novelty > calibration.noveltyLimit
    }
    #expect(strangers.allSatisfy(refused))
    #expect(!known.contains(where: refused))
  }

  @Test("answers from the lowest confidence at which the precision is reached")
  func precision() {
    // 90 right and 10 wrong, the wrong ones among the least sure: 95 % of the best 94 are right.
    let outcomes = (0..<100).map { place in
      ThresholdFit.Outcome(
        confidence: 0.99 - Double(place) / 250,
        isRight: place < 85 || place % 3 == 0
      )
    }
    var calibration = Calibration.standard(hasMeaning: false)
    ThresholdFit(outcomes: outcomes, target: .precision(0.95)).fit(&calibration)
    let answered = outcomes.filter { $0.confidence >= calibration.answer }
    let right = answered.count { $0.isRight }
    #expect(Double(right) >= 0.95 * Double(answered.count))
    #expect(answered.count > 85 && answered.count < 95)
    #expect(calibration.choices == calibration.answer)
  }

  @Test("never answers what is more likely wrong, nor on too few decisions")
  func bounds() {
    let sure = (0..<100).map {
      ThresholdFit.Outcome(confidence: 0.2 + Double($0) / 200, isRight: true)
    }
    var calibration = Calibration.standard(hasMeaning: false)
    ThresholdFit(outcomes: sure, target: .precision(0.95)).fit(&calibration)
    #expect(calibration.answer == 0.5)
    ThresholdFit(outcomes: [], target: .precision(0.9)).fit(&calibration)
    #expect(calibration.answer == 0.9)
  }

  @Test(
    "decides by costs where they are given",
    arguments: [
      (10.0, 1.0, 4.0, 0.9, 0.25), (2, 1, 4, 0.5, 0.25), (1, 5, 4, 0, 1), (10, 9, 1, 0.9, 1),
    ]
  )
  func costs(wrong: Double, question: Double, ticket: Double, answer: Double, choices: Double) {
    var calibration = Calibration.standard(hasMeaning: false)
    let target = MatcherOptions.Target.costs(
      wrongAnswer: wrong,
      question: question,
      ticket: ticket
    )
    ThresholdFit(outcomes: [], target: target).fit(&calibration)
    #expect(abs(calibration.answer - answer) < 1e-12)
    #expect(abs(calibration.choices - choices) < 1e-12)
    #expect(abs(calibration.rival - min(question / wrong, 1)) < 1e-12)
  }
}
