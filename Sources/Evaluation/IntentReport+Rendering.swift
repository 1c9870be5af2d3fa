import CanonicalJSON
import Conversation
import Understanding

extension IntentReport {
  /// The figures as one object: `accuracy, macro_f1, ece, auroc_oos, train_cpu_seconds, examples, intents,
  /// thresholds`, then `confusions` where they were asked for. Shares are 0…1; what cannot be measured is
  /// null.
  package var json: JSONObject {
    var object: JSONObject = [
      "accuracy": Self.number(accuracy),
      "macro_f1": Self.number(macroF1),
      "ece": Self.number(calibrationError),
      "auroc_oos": Self.number(aurocOutOfScope),
      "train_cpu_seconds": .number(trainCPUSeconds),
      "examples": .integer(examples),
      "intents": .integer(intents),
      "thresholds": .object(thresholds),
    ]
    object.set("confusions", ifPresent: confusions.map { .array($0.map(Self.json)) })
    return object
  }

  /// One JSON object a line for each prediction.
  package var predictionLines: String {
    predictions.map { JSONWriter.text(of: $0.json) + "\n" }.joined()
  }

  /// The figures for people.
  package var text: String {
    var lines = [
      "examples            \(examples) of \(intents) intents",
      "accuracy            \(Figure.percent(accuracy))",
      "macro F1            \(Figure.percent(macroF1))",
      "calibration error   \(Figure.percent(calibrationError))",
    ]
    if let aurocOutOfScope {
      lines.append("AUROC out of scope  \(Figure.percent(aurocOutOfScope))")
    }
    let shares = decisions.map { "\($0.name) \(Figure.percent($0.share))" }.joined(separator: ", ")
    lines.append("decisions           \(shares)")
    lines.append("answers from        \(Figure.percent(calibration.answer)) confidence")
    lines.append("training            \(Figure.fixed(trainCPUSeconds, places: 2)) CPU seconds")
    if let confusions, !confusions.isEmpty {
      lines += ["", "mistaken for another intent:"]
      lines += confusions.map(Self.line)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var thresholds: JSONObject {
    [
      "answer": .number(calibration.answer),
      "choices": .number(calibration.choices),
      "rival": .number(calibration.rival),
      "novelty": .number(calibration.noveltyLimit),
      "words": .number(Double(calibration.weights.words)),
      "curvature": .number(Double(calibration.weights.curvature)),
      "meaning": .number(Double(calibration.weights.meaning)),
      "neighbours": .number(Double(calibration.weights.neighbours)),
      "fitted_examples": .integer(calibration.fittedExamples),
    ]
  }

  private static func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }

  private static func json(_ confusion: Confusion) -> JSONValue {
    .object([
      "intent": .string(confusion.intent.rawValue),
      "total": .integer(confusion.total),
      "right": .integer(confusion.right),
      "mistakes": .array(
        confusion.mistakes.map {
          .object(["intent": .string($0.intent.rawValue), "count": .integer($0.count)])
        }
      ),
    ])
  }

  private static func line(_ confusion: Confusion) -> String {
    let mistakes = confusion.mistakes.map { "\($0.intent) (\($0.count))" }.joined(separator: ", ")
    return "  \(confusion.intent): \(confusion.right) of \(confusion.total) right; \(mistakes)"
  }
}
