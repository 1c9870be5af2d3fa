import CanonicalJSON
import Conversation
import Understanding

/// The thresholds in force, and what they will cost: how many messages are answered, asked back about, or
/// passed on, and how many of the answers are right.
///
/// Told from texts that were judged by what the others teach, so that no figure is better than what a
/// customer will meet who writes as the samples do.
package struct ThresholdForecast: Sendable, Hashable {
  /// The thresholds.
  package let calibration: Calibration
  /// Those for texts that no encoder reads; the same where there is none.
  package let wordsCalibration: Calibration
  /// What they were fitted to.
  package let target: MatcherOptions.Target
  /// What came of the texts held out.
  package let outcomes: OutcomeCounts
  /// How many of the texts held out were taken for stranger than anything known.
  package let novel: Proportion

  /// The forecast of a cross-validation with thresholds fitted to `target`.
  package init(_ report: IntentReport, target: MatcherOptions.Target) {
    let known = report.predictions.filter(\.isInScope)
    calibration = report.calibration
    wordsCalibration = report.wordsCalibration
    self.target = target
    outcomes = report.outcomes
    novel = Proportion(known.count(where: \.isNovel), of: known.count)
  }

  /// How many of the questions name the right intent among their choices.
  package var rightAmongChoices: Proportion {
    Proportion(outcomes.share(of: .askedWith).count, of: outcomes.askedBack.count)
  }

  /// What a message costs on average where the content says what a wrong answer, a question and a ticket
  /// cost; nil where it asks for a precision, or where nothing was held out.
  package var costPerMessage: Double? {
    guard case .costs(let wrongAnswer, let question, let ticket) = target, outcomes.total > 0
    else { return nil }
    let sum =
      wrongAnswer * Double(outcomes.share(of: .answeredWrong).count)
      + question * Double(outcomes.askedBack.count)
      + ticket * Double(outcomes.share(of: .refused).count)
    return sum / Double(outcomes.total)
  }

  /// The thresholds, what they were fitted to, and the shares expected, each with its interval.
  package var json: JSONObject {
    var expected: JSONObject = [
      "answered": outcomes.answered.json,
      "precision": outcomes.precision.json,
      "asked_back": outcomes.askedBack.json,
      "right_among_choices": rightAmongChoices.json,
      "searched": outcomes.share(of: .searched).json,
      "refused": outcomes.share(of: .refused).json,
      "novel": novel.json,
    ]
    expected.set("cost_per_message", ifPresent: costPerMessage.map { .number($0) })
    return [
      "thresholds": .object(calibration.json),
      "words_thresholds": .object(wordsCalibration.json),
      "fitted_to": target.json,
      "held_out_examples": .integer(outcomes.total),
      "expected": .object(expected),
    ]
  }
}

extension MatcherOptions.Target {
  /// `{"precision": 0.95}` or `{"costs": {…}}`, as the content says it.
  var json: JSONValue {
    switch self {
    case .precision(let precision): ["precision": .number(precision)]
    case .costs(let wrongAnswer, let question, let ticket):
      [
        "costs": [
          "wrong_answer": .number(wrongAnswer), "question": .number(question),
          "ticket": .number(ticket),
        ]
      ]
    }
  }
}
