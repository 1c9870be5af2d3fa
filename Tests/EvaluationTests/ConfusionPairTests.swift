import CanonicalJSON
import Conversation
import Testing

@testable import Evaluation

@Suite("Intents taken for one another")
struct ConfusionPairTests {
  private static func samples(
    _ intent: IntentID,
    _ words: String...,
    count: Int = 12
  ) -> [LabelledRow] {
    (0..<count).map { LabelledRow(text: "\(words[$0 % words.count]) \($0)", intent: intent) }
  }

  private static let usual =
    samples("cancel", "stop my order", "do not send it")
    + samples("return", "send it back to where it came from", "bring boots back")
    + samples("refund", "give me my money", "pay me back")

  private func report(
    _ predictions: [Prediction],
    samples: [LabelledRow] = Self.usual
  ) -> IntentReport {
    IntentReport(predictions, learnt: samples, calibration: .usual)
  }

  private func right(_ intent: IntentID, _ count: Int) -> [Prediction] {
    (0..<count).map { .made(text: "right \($0)", intent, intent) }
  }

  @Test("are counted both ways, the most harmful pair first")
  func order() throws {
    let report = report(
      right("cancel", 7) + right("return", 8) + right("refund", 9) + [
        .made(text: "one", "cancel", "return", 0.6), .made(text: "two", "cancel", "return", 0.9),
        .made(text: "three", "return", "cancel", 0.4, zone: .clarify(["cancel", "return"])),
        .made(text: "four", "refund", "return", 0.5, zone: .search),
        .made(text: "five", "cancel", "refund", 0.5),
        .made(text: "six", "oos", "refund", 0.9),
      ]
    )
    #expect(report.pairs.map(\.first) == ["cancel", "cancel", "refund"])
    #expect(report.pairs.map(\.second) == ["return", "refund", "return"])
    let pair = try #require(report.pairs.first)
    #expect(pair.forward == Proportion(2, of: 10))
    #expect(pair.backward == Proportion(1, of: 9))
    #expect(pair.answeredWrong == 2)
    #expect(pair.mistakes.map(\.prediction.text) == ["two", "one", "three"])
  }

  @Test(
    "are to be merged, sorted, or written more samples for",
    arguments: [
      // 3 of 8 and 2 of 8: 5 of 16 are above a quarter.
      (3, 5, 2, 6, 12, PairAdvice.merge),
      // The same, but only one way: no mutual confusion.
      (5, 3, 0, 8, 12, .single),
      // 6 of 40: above 0.12.
      (4, 16, 2, 18, 12, .split),
      // 6 of 60 are not.
      (4, 26, 2, 28, 12, .single),
      // Few samples, unless nothing tells the two apart.
      (1, 19, 0, 20, 11, .addSamples), (3, 5, 2, 6, 11, .merge),
    ]
  )
  func pairs(
    forward: Int,
    rightOfFirst: Int,
    backward: Int,
    rightOfSecond: Int,
    count: Int,
    advice: PairAdvice
  ) {
    let samples = Self.samples("cancel", "stop", count: count) + Self.samples("return", "back")
    let report = report(
      right("cancel", rightOfFirst) + right("return", rightOfSecond)
        + (0..<forward).map { .made(text: "f\($0)", "cancel", "return") }
        + (0..<backward).map { .made(text: "b\($0)", "return", "cancel") },
      samples: samples
    )
    #expect(report.pairs.map(\.advice) == [advice])
  }

  @Test(
    "hold texts to move, to keep once, or to write more of",
    arguments: [
      // The same words stand in the other intent.
      ("Send it back to where it came from 0!", SampleAdvice.duplicate),
      // But for one word they do.
      ("send it back to where it came from", .nearDuplicate),
      // The nearest are all the other's.
      ("bring back", .move),
      // It shares most with its own.
      ("stop my order and do not send it", .add),
      // It shares nothing with anybody.
      ("xyzzy", .add),
    ]
  )
  func texts(text: String, advice: SampleAdvice) {
    let report = report([.made(text: text, "cancel", "return", 0.6)])
    #expect(report.pairs.first?.mistakes.map(\.advice) == [advice])
  }

  @Test("hold texts to move where the other intent is sure and much nearer")
  func sureTexts() {
    // One of its own stands near too, so that votes alone would not do.
    let samples = [
      LabelledRow(text: "free boots", intent: "fee"),
      LabelledRow(text: "i want to cancel an order", intent: "cancel"),
    ]
    let advice = [0.79, 0.8].map { confidence in
      report(
        [.made(text: "is it free to cancel an order", "fee", "cancel", confidence)],
        samples: samples
      )
      .pairs.first?.mistakes.first?.advice
    }
    #expect(advice == [.add, .move])
  }

  @Test("are written with the texts, their neighbours, and the words that misled")
  func json() throws {
    let prediction = Prediction(
      text: "bring back",
      expected: "cancel",
      candidates: [Interpretation.Candidate(intent: "return", confidence: 0.75)],
      zone: .answer("return"),
      evidence: MisleadingWords(misleading: ["back"], telling: ["stop"])
    )
    let json = try #require(report([prediction]).json["confusion_pairs"]?.array?.first)
    #expect(
      json.object?.members.map(\.name) == [
        "first", "second", "forward", "backward", "answered_wrong", "advice", "mistakes",
      ]
    )
    #expect(json["forward"]?["num"]?.integer == 1)
    let mistake = try #require(json["mistakes"]?.array?.first)
    #expect(mistake["found"]?.string == "return")
    #expect(mistake["outcome"]?.string == "answered_wrong")
    #expect(mistake["advice"]?.string == "move")
    #expect(mistake["nearest_of_expected"] == .null)
    #expect(mistake["nearest_of_found"]?["text"]?.string?.hasPrefix("bring boots back") == true)
    #expect(mistake["misleading_words"]?.array == [.string("back")])
    #expect(mistake["telling_words"]?.array == [.string("stop")])
  }
}
