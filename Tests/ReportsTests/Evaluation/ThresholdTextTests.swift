import CanonicalJSON
import Conversation
import Evaluation
import Foundation
import Reports
import Testing
import Understanding

@Suite("The text of thresholds")
struct ThresholdTextTests {
  private func text(_ target: MatcherOptions.Target) -> String {
    ThresholdText.render(ThresholdForecast(SmallEvaluation.report(), target: target))
  }

  @Test("says what is in force and what it will cost")
  func precision() {
    #expect(text(.precision(0.95)) == Self.golden)
  }

  @Test("adds up costs where the content names them")
  func costs() {
    let text = text(.costs(wrongAnswer: 10, question: 1, ticket: 4.5))
    #expect(
      text.hasPrefix("Fitted to\n  costs: a wrong answer 10, a question 1, a ticket 4.50\n")
    )
    // (1 · 10 + 1 · 1 + 1 · 4.5) / 10 = 1.55.
    #expect(text.contains("cost of a message"))
    #expect(text.contains("  1.55  in the content's own units\n"))
  }

  @Test("shows those for texts that no encoder reads, where they are others")
  func byWords() throws {
    let matcher = IntentMatcher.train(
      on: (0..<60).map {
        LabelledText(text: "text \($0) of \($0 % 2)", intent: IntentID("i\($0 % 2)"))
      }
    )
    let report = IntentReport(
      [],
      learnt: [],
      calibration: SmallEvaluation.report().calibration,
      wordsCalibration: matcher.calibration
    )
    let forecast = ThresholdForecast(report, target: .precision(0.95))
    let text = ThresholdText.render(forecast)
    #expect(
      text.contains("\n\nThresholds for texts read by their words alone: one known word, other")
    )
    #expect(text.components(separatedBy: "  novelty ").count == 3)
    #expect(forecast.json["words_thresholds"] != forecast.json["thresholds"])
  }

  private static let golden = """
    Fitted to
      precision 95.0 %: that share of the answers should be right
      too few samples to fit anything: these are the usual values

    Thresholds
      answer   75.0 %  an intent at least this likely is answered,
      rival    25.0 %  unless the second is at least this likely: then the agent asks which is meant
      choices  75.0 %  below an answer, two or three that reach this together are offered
      novelty    none  a text stranger than this is neither answered nor asked about

    What they will cost
      answered                                  80.0 %  (49.0–94.3 %)
        of these right                          87.5 %  (52.9–97.8 %)
      asked back                                10.0 %  (1.8–40.4 %)
        with the right one among the choices   100.0 %  (20.7–100.0 %)
      an article quoted                          0.0 %  (0.0–27.8 %)
      passed on, or asked to say it otherwise   10.0 %  (1.8–40.4 %)
      taken for stranger than anything known     0.0 %  (0.0–27.8 %)

    """
}
