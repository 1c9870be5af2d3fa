import Conversation

/// How well one intent is told from the others.
package struct IntentFigures: Sendable, Hashable {
  /// The intent.
  package let intent: IntentID
  /// How many of its texts were found.
  package let recall: Proportion
  /// How many of the texts taken for it are its own.
  package let precision: Proportion

  /// The harmonic mean of precision and recall; 0 where nothing is right.
  package var f1: Double {
    let sum = recall.total + precision.total
    return sum == 0 ? 0 : 2 * Double(recall.count) / Double(sum)
  }

  /// The figures of each intent that was expected or found, in the order of the ids.
  package static func all(in rows: [Metrics.Judged]) -> [IntentFigures] {
    var right: [IntentID: Int] = [:]
    var expected: [IntentID: Int] = [:]
    var found: [IntentID: Int] = [:]
    for row in rows {
      expected[row.expected, default: 0] += 1
      if let intent = row.found { found[intent, default: 0] += 1 }
      if row.isRight { right[row.expected, default: 0] += 1 }
    }
    return Set(expected.keys).union(found.keys).sorted().map { intent in
      IntentFigures(
        intent: intent,
        recall: Proportion(right[intent] ?? 0, of: expected[intent] ?? 0),
        precision: Proportion(right[intent] ?? 0, of: found[intent] ?? 0)
      )
    }
  }

  /// The same figures, the worst first, ties in the order of the ids.
  package static func worstFirst(_ figures: [IntentFigures]) -> [IntentFigures] {
    figures.sorted { ($0.f1, $0.intent) < ($1.f1, $1.intent) }
  }
}
