import CanonicalJSON

extension MoodScore {
  /// The fields of `mood.scored`.
  package var data: JSONObject {
    [
      "turn": .integer(turn), "score": .number(score),
      "signals": .array(
        signals.map { ["kind": .string($0.kind.rawValue), "evidence": .string($0.evidence)] }
      ),
    ]
  }

  /// Reads the fields of `mood.scored`; signals of other kinds are passed over.
  package init(data: JSONObject) {
    self.init(
      turn: data["turn"]?.count ?? 0,
      score: data["score"]?.number ?? 0,
      signals: (data["signals"]?.array ?? []).compactMap { signal in
        signal["kind"]?.string.flatMap { MoodSignal.Kind(rawValue: $0) }.map {
          MoodSignal(kind: $0, evidence: signal["evidence"]?.string ?? "")
        }
      }
    )
  }
}
