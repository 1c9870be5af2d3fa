import CanonicalJSON
import Conversation
import Understanding

extension MessageExplanation {
  /// The explanation as one object; likenesses and confidences are shares, effects natural logarithms of chances.
  package var json: JSONValue {
    .object([
      "text": .string(text),
      "matched": .string(interpretation.matched),
      "language": interpretation.language.map { .string($0) } ?? .null,
      "corrections": .array(
        interpretation.corrections.map {
          .object(["written": .string($0.written), "read": .string($0.read)])
        }
      ),
      "entities": .array(interpretation.entities.map(Self.json)),
      "acts": .array(interpretation.acts.map(\.rawValue).sorted().map { .string($0) }),
      "zone": .string(zoneName),
      "exact": .bool(interpretation.isExact),
      "novel": .bool(interpretation.isNovel),
      "novelty": Self.number(interpretation.novelty),
      "known_words": .integer(interpretation.knownWords),
      "reads_meaning": .bool(readsMeaning),
      "thresholds": .object([
        "answer": Self.number(limits.answer),
        "choices": Self.number(limits.choices),
        "rival": Self.number(limits.rival),
        "novelty": Self.number(limits.noveltyLimit),
        "asks_back": Self.number(interpretation.threshold),
      ]),
      "candidates": .array(interpretation.candidates.map(candidate)),
      "rejected": .array(interpretation.rejected.map { .string($0.rawValue) }),
      "further": .array(interpretation.further.map(further)),
      "why_not": whyNot.map(Self.json) ?? .null,
    ])
  }

  private var zoneName: String {
    switch interpretation.zone {
    case .answer: "answer"
    case .clarify: "clarify"
    case .search: "search"
    case .fallback: "fallback"
    }
  }

  /// One intent; with its grounds where it is among those explained.
  private func candidate(_ candidate: Interpretation.Candidate) -> JSONValue {
    if let known = grounds.first(where: { $0.intent == candidate.intent }) {
      return .object(Self.json(known))
    }
    return .object([
      "intent": .string(candidate.intent.rawValue),
      "confidence": Self.number(candidate.confidence),
    ])
  }

  private func further(_ request: Interpretation) -> JSONValue {
    .object([
      "matched": .string(request.matched),
      "intent": request.candidates.first.map { .string($0.intent.rawValue) } ?? .null,
      "confidence": request.candidates.first.map { Self.number($0.confidence) } ?? .null,
    ])
  }

  private static func json(_ entity: EntityMatch) -> JSONValue {
    .object([
      "entity": .string(entity.entity.rawValue),
      "start": .integer(entity.range.lowerBound),
      "end": .integer(entity.range.upperBound),
      "value": .string(entity.value.plainText),
      "rule": .string(entity.rule),
    ])
  }

  private static func json(_ grounds: IntentGrounds) -> JSONObject {
    [
      "intent": .string(grounds.intent.rawValue),
      "confidence": number(grounds.confidence),
      "views": .object([
        "words": number(grounds.views.words),
        "meaning": number(grounds.views.meaning),
        "samples": number(grounds.views.neighbours),
        "wording": number(grounds.views.wording),
      ]),
      "words": .array(
        grounds.words.map { .object(["word": .string($0.text), "effect": number($0.effect)]) }
      ),
      "samples": .array(
        grounds.samples.map {
          .object(["text": .string($0.text), "likeness": number($0.likeness)])
        }
      ),
    ]
  }

  private static func json(_ whyNot: WhyNot) -> JSONValue {
    var object = json(whyNot.grounds)
    object["rank"] = .integer(whyNot.rank)
    object["changes"] = .array(
      whyNot.changes.map {
        .object([
          "removed": $0.removed.map { .string($0) } ?? .null,
          "added": .string($0.added),
          "confidence": number($0.confidence),
        ])
      }
    )
    return .object(object)
  }

  /// JSON has no infinite numbers: a limit that nothing reaches is null.
  private static func number(_ value: Double) -> JSONValue {
    value.isFinite ? .number(value) : .null
  }
}
