import CanonicalJSON
import Conversation
import Evaluation
import Testing
import Understanding

@Suite("The forecast of thresholds")
struct ThresholdForecastTests {
  /// 6 right answers and 1 wrong one, 2 questions of which 1 names the right intent, 1 ticket.
  private static let predictions: [Prediction] =
    (0..<6).map { _ in .made("a", "a") } + [
      .made("a", "b"), .made("a", "b", zone: .clarify(["a", "b"])),
      .made("a", "b", zone: .clarify(["c", "b"])), .made("a", "b", zone: .search),
    ]

  private func forecast(_ target: MatcherOptions.Target) -> ThresholdForecast {
    let report = IntentReport(Self.predictions, learnt: [], calibration: .usual)
    return ThresholdForecast(report, target: target)
  }

  @Test("tells what is answered, asked back about and passed on")
  func shares() {
    let forecast = forecast(.precision(0.9))
    #expect(forecast.outcomes.answered == Proportion(7, of: 10))
    #expect(forecast.outcomes.precision == Proportion(6, of: 7))
    #expect(forecast.outcomes.askedBack == Proportion(2, of: 10))
    #expect(forecast.rightAmongChoices == Proportion(1, of: 2))
    #expect(forecast.novel == Proportion(0, of: 10))
    #expect(forecast.costPerMessage == nil)
  }

  @Test("adds up what the content says of costs")
  func costs() throws {
    let forecast = forecast(.costs(wrongAnswer: 10, question: 1, ticket: 4))
    // (1 · 10 + 2 · 1 + 1 · 4) / 10.
    #expect(abs(try #require(forecast.costPerMessage) - 1.6) < 1e-12)
  }

  @Test("is written with its thresholds and what they were fitted to")
  func json() {
    let json = forecast(.costs(wrongAnswer: 10, question: 1, ticket: 4)).json
    #expect(json["thresholds"]?["answer"]?.number == 0.75)
    #expect(json["thresholds"]?["fitted_examples"]?.integer == 0)
    #expect(json["fitted_to"]?["costs"]?["ticket"]?.number == 4)
    #expect(json["held_out_examples"]?.integer == 10)
    #expect(json["expected"]?["answered"]?["num"]?.integer == 7)
    #expect(json["expected"]?["precision"]?["wilson95"]?.array?.count == 2)
    #expect(json["expected"]?["cost_per_message"]?.number == 1.6)
    #expect(forecast(.precision(0.9)).json["fitted_to"]?["precision"]?.number == 0.9)
  }
}
