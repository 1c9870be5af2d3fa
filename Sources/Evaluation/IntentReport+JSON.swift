import CanonicalJSON
import Conversation
import Understanding

extension IntentReport {
  /// The figures as one object; shares are 0…1, and what cannot be measured is null.
  ///
  /// The members up to `thresholds` are agreed with other programs and stay as they are.
  package var json: JSONObject {
    var object: JSONObject = [
      "accuracy": Self.number(accuracy.share),
      "macro_f1": Self.number(macroF1),
      "ece": Self.number(calibrationError),
      "auroc_oos": Self.number(aurocOutOfScope),
      "train_cpu_seconds": .number(trainCPUSeconds),
      "examples": .integer(examples),
      "intents": .integer(intents),
      "thresholds": .object(calibration.json),
    ]
    object["words_thresholds"] = .object(wordsCalibration.json)
    object["accuracy_share"] = accuracy.json
    object["outcomes"] = .object(outcomes.json)
    object["answer_precision"] = outcomes.precision.json
    object["out_of_scope"] = strangers.map { .object($0.json) } ?? .null
    object["not_samples"] = exclusions.map { .object($0.json) } ?? .null
    object["reliability"] = .object(reliability.json)
    object["risk_coverage"] = .object(riskCoverage.json)
    object["per_intent"] = .array(figures.map { .object($0.json) })
    object["confusions"] = .array(confusions.map { .object($0.json) })
    object["confusion_pairs"] = .array(pairs.map { .object($0.json) })
    return object
  }

  /// One JSON object a line for each prediction.
  package var predictionLines: String {
    predictions.map { JSONWriter.text(of: $0.json) + "\n" }.joined()
  }

  fileprivate static func number(_ value: Double?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }
}

extension Calibration {
  /// The thresholds with what they were fitted to.
  var json: JSONObject {
    [
      "answer": .number(answer),
      "choices": .number(choices),
      "rival": .number(rival),
      "novelty": .number(noveltyLimit),
      "words": .number(Double(weights.words)),
      "curvature": .number(Double(weights.curvature)),
      "meaning": .number(Double(weights.meaning)),
      "neighbours": .number(Double(weights.neighbours)),
      "fitted_examples": .integer(fittedExamples),
    ]
  }
}

extension OutcomeCounts {
  /// The share of each outcome.
  var json: JSONObject {
    JSONObject(Outcome.allCases.map { ($0.rawValue, share(of: $0).json) })
  }
}

extension ExclusionReport {
  /// The share of each fate, and the texts that met the worst two.
  var json: JSONObject {
    var object = JSONObject(Fate.allCases.map { ($0.rawValue, share(of: $0).json) })
    object["faults"] = .array(
      faults.map { finding in
        [
          "text": .string(finding.prediction.text),
          "excluded": .string(finding.excluded.rawValue),
          "fate": .string(finding.fate.rawValue),
          "confidence": .number(finding.prediction.confidence),
        ]
      }
    )
    return object
  }
}

extension ReliabilityTable {
  /// The bins, and their error.
  var json: JSONObject {
    [
      "ece": IntentReport.number(calibrationError),
      "bins": .array(
        bins.map { bin in
          [
            "lower": .number(bin.lower),
            "upper": .number(bin.upper),
            "count": .integer(bin.accuracy.total),
            "mean_confidence": IntentReport.number(bin.meanConfidence),
            "accuracy": bin.accuracy.json,
          ]
        }
      ),
    ]
  }
}

extension RiskCoverage {
  /// The area, and the curve at each per cent.
  var json: JSONObject {
    [
      "aurc": IntentReport.number(area),
      "points": .array(
        hundredths.map { point in
          [
            "threshold": .number(point.threshold),
            "coverage": .number(point.coverage),
            "risk": .number(point.risk),
          ]
        }
      ),
    ]
  }
}

extension IntentFigures {
  /// One intent with its figures.
  var json: JSONObject {
    [
      "intent": .string(intent.rawValue),
      "count": .integer(recall.total),
      "precision": precision.json,
      "recall": recall.json,
      "f1": .number(f1),
    ]
  }
}
