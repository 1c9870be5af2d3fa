import CanonicalJSON
import TextAnalysis

extension RedactionReport {
  /// The figures as one object, with every fault.
  package var json: JSONObject {
    [
      "lines": .integer(judgements.count),
      "all": .object(total.json),
      "per_class": .array(byClass.map { .object($0.json) }),
      "per_language": .array(byLanguage.map { .object($0.json) }),
      "missed": .array(misses.map { Self.fault($0.judgement, $0.mark.kind, $0.mark.range) }),
      "other_class": .array(
        mistaken.map { Self.fault($0.judgement, $0.mark.kind, $0.mark.range) }
      ),
      "wrong": .array(wrong.map { Self.fault($0.judgement, $0.span.kind, $0.span.rawRange) }),
    ]
  }

  private static func fault(
    _ judgement: RedactionJudgement,
    _ kind: RedactionClass,
    _ range: Range<Int>
  ) -> JSONValue {
    [
      "file": .string(judgement.path),
      "line": .integer(judgement.line.number),
      "class": .string(kind.rawValue),
      "value": .string(judgement.line.excerpt(range)),
    ]
  }
}

extension RedactionReport.Figures {
  /// One row of figures.
  var json: JSONObject {
    [
      "name": .string(name),
      "recall": recall.json,
      "other_class": otherClass.json,
      "precision": precision.json,
      "untouched": untouched.json,
    ]
  }
}
