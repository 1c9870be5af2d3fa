import CanonicalJSON
import Conversation
import Evaluation
import Testing

@Suite("What comes of a text")
struct OutcomeTests {
  @Test("follows from the zone, from what was meant, and from the articles")
  func outcomes() {
    let predictions: [Prediction] = [
      .made("a", "a"), .made("a", "b"), .made("a", "b", zone: .clarify(["b", "a"])),
      .made("a", "b", zone: .clarify(["b", "c"])), .made("a", "a", zone: .search, hasArticle: true),
      .made("a", "a", zone: .search), .made("a", "a", zone: .fallback, hasArticle: true),
    ]
    #expect(
      predictions.map(\.outcome) == [
        .answeredRight, .answeredWrong, .askedWith, .askedWithout, .searched, .refused, .refused,
      ]
    )
    #expect(
      predictions.map(\.decision) == [
        "answer", "answer", "clarify", "clarify", "search", "escalate", "fallback",
      ]
    )
    #expect(predictions.map(\.outcome.isReached).count { $0 } == 2)
  }

  @Test("is counted, as far as it lies in scope")
  func counts() {
    let predictions: [Prediction] = [
      .made("a", "a"), .made("a", "a"), .made("a", "a"), .made("a", "b"),
      .made("a", "b", zone: .clarify(["a", "b"])), .made("oos", "b"),
      .made("oos", "b", zone: .search),
    ]
    let report = IntentReport(predictions, learnt: [], calibration: .usual)
    let outcomes = report.outcomes
    #expect(outcomes.total == 5)
    #expect(outcomes.answered == Proportion(4, of: 5))
    #expect(outcomes.askedBack == Proportion(1, of: 5))
    #expect(outcomes.precision == Proportion(3, of: 4))
    #expect(outcomes.share(of: .refused) == Proportion(0, of: 5))
    #expect(report.strangers?.share(of: .answeredWrong) == Proportion(1, of: 2))
    #expect(report.strangers?.share(of: .refused) == Proportion(1, of: 2))
    #expect(report.answeredStrangers.count == 1)
    #expect(report.json["outcomes"]?["answered_right"]?["num"]?.integer == 3)
    #expect(report.json["out_of_scope"]?["answered_wrong"]?["den"]?.integer == 2)
  }

  @Test("of texts that must not match an intent is told by that intent")
  func exclusions() {
    let texts: [Prediction] = [
      .made(text: "z", "a", "a"), .made(text: "y", "a", "b"),
      .made(text: "x", "a", "a", 0.5, zone: .clarify(["a", "b"])),
      .made(text: "w", "a", "b", zone: .clarify(["c", "b"])),
      .made(text: "v", "a", "a", zone: .search, hasArticle: true),
      .made(text: "u", "a", "a", zone: .fallback),
    ]
    let report = IntentReport([], notSamples: texts, learnt: [], calibration: .usual)
    let fates = report.exclusions?.findings.map(\.fate)
    #expect(
      fates == [
        .refused, .searched, .askedWithout, .askedWithExcluded, .answeredWithAnother,
        .answeredWithExcluded,
      ]
    )
    #expect(report.exclusions?.faults.map(\.prediction.text) == ["z", "x"])
    let json = report.json["not_samples"]
    #expect(json?["answered_with_excluded"]?["num"]?.integer == 1)
    #expect(json?["refused"]?["den"]?.integer == 6)
    #expect(json?["faults"]?.array?.compactMap { $0["text"]?.string } == ["z", "x"])
  }
}
