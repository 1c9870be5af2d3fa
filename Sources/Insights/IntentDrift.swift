import Foundation

/// How far what customers ask has moved from one time to another, and which intents carry it.
package struct IntentDrift: Sendable, Hashable {
  /// One intent's part of the drift.
  package struct Part: Sendable, Hashable {
    /// The intent.
    package let intent: String
    /// Its summand.
    package let value: Double
    /// Its requests before.
    package let before: Int
    /// Its requests now.
    package let now: Int
  }

  /// All requests before.
  package let before: Int
  /// All requests now.
  package let now: Int
  /// What each intent adds, the largest first, then by the bytes of the intent; none without requests on either side.
  package let parts: [Part]

  /// Population stability index: Σ (a − b)·ln(a ÷ b) over (count + 0.5) ÷ (total + 0.5 k) of both times and all k intents
  /// of either. Below 0.10 stable, above 0.25 shifted (convention); nil without requests on either side.
  package var value: Double? { parts.isEmpty ? nil : parts.reduce(0) { $0 + $1.value } }

  /// The drift from the requests by intent `baseline` to those of `counts`.
  package init(from baseline: [NamedCount], to counts: [NamedCount]) {
    let (old, new) = (Self.numbers(baseline), Self.numbers(counts))
    before = old.values.reduce(0, +)
    now = new.values.reduce(0, +)
    guard !old.isEmpty, !new.isEmpty else {
      parts = []
      return
    }
    let intents = Set(old.keys).union(new.keys)
    let smoothing = 0.5 * Double(intents.count)
    let (oldTotal, newTotal) = (Double(before) + smoothing, Double(now) + smoothing)
    parts = intents.map { intent in
      let (before, now) = (old[intent] ?? 0, new[intent] ?? 0)
      let a = (Double(now) + 0.5) / newTotal
      let b = (Double(before) + 0.5) / oldTotal
      return Part(intent: intent, value: (a - b) * log(a / b), before: before, now: now)
    }
    .sorted { left, right in
      if left.value != right.value { return left.value > right.value }
      return left.intent.utf8.lexicographicallyPrecedes(right.intent.utf8)
    }
  }

  private static func numbers(_ counts: [NamedCount]) -> [String: Int] {
    Dictionary(counts.map { ($0.name, $0.count ?? 0) }, uniquingKeysWith: +)
  }
}
