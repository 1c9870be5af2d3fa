import Conversation
import Foundation

/// What customers asked, how often it was not understood, and how fast the agent replied.
package struct UnderstandingFigures: Sendable, Hashable {
  /// Request turns below the threshold or novel, and not answered by search ÷ request turns. Small talk, yes, no and
  /// ratings are no request turns; a message that holds several requests is one. Ids are `conversation tN`.
  package let fallbackTurnRate: Share
  /// R with at least one such turn ÷ R.
  package let fallbackConversationRate: Share
  /// First user turn to the first turn of the agent that is no greeting, per request, calendar clock. Conversations that
  /// staff began are left out.
  package let firstResponseTime: TimeSummary
  /// R by primary intent, the commonest first.
  package let intents: [NamedCount]
  /// The period to compare with, as settings give it, the commonest first.
  package let intentBaseline: [NamedCount]
  /// Population stability index: Σ (a − b)·ln(a ÷ b) over (count + 0.5) ÷ (total + 0.5 k) of both periods and all k
  /// intents of either. Below 0.10 stable, above 0.25 shifted (convention); nil without a baseline or requests.
  package let intentDrift: Double?
  /// What each intent adds to the drift, the largest first.
  package let driftParts: [DriftPart]

  /// One intent's part of the drift.
  package struct DriftPart: Sendable, Hashable {
    /// The intent.
    package let intent: String
    /// Its summand.
    package let value: Double
  }

  init(cohort: Cohort) {
    let requests = cohort.requests
    let turns = requests.flatMap { request in
      request.countedTurns.map { (request.id, $0) }
    }
    fallbackTurnRate = cohort.share(among: turns, id: { "\($0.0) t\($0.1.turn)" }) { turn in
      .counted(.notUnderstood, if: turn.1.isFallback, else: .understood)
    }
    fallbackConversationRate = cohort.requestShare { request in
      let isFallback = request.requestTurns.contains(where: \.isFallback)
      return .counted(.notUnderstood, if: isFallback, else: .understood)
    }
    firstResponseTime = TimeSummary(
      of: requests.filter { !$0.isOutbound }.compactMap { request -> (SessionID, Milliseconds)? in
        guard let asked = request.firstUserTurnAt, let replied = request.firstReplyAt else {
          return nil
        }
        return (request.id, replied - asked)
      }
    )
    let counts = Self.counts(requests.map { cohort.primaryIntent(of: $0) })
    let baseline = cohort.settings.intentBaseline
    intents = Self.named(counts)
    intentBaseline = Self.named(baseline)
    driftParts = Self.drift(from: baseline, to: counts)
    intentDrift = driftParts.isEmpty ? nil : driftParts.reduce(0) { $0 + $1.value }
  }

  private static func counts(_ intents: [IntentID]) -> [IntentID: Int] {
    intents.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func named(_ counts: [IntentID: Int]) -> [NamedCount] {
    NamedCount.ordered(counts.map { NamedCount(name: $0.key.rawValue, count: $0.value) })
  }

  private static func drift(
    from baseline: [IntentID: Int],
    to counts: [IntentID: Int]
  ) -> [DriftPart] {
    guard !baseline.isEmpty, !counts.isEmpty else { return [] }
    let intents = Set(baseline.keys).union(counts.keys).sorted()
    let smoothing = 0.5 * Double(intents.count)
    let baselineTotal = Double(baseline.values.reduce(0, +)) + smoothing
    let total = Double(counts.values.reduce(0, +)) + smoothing
    return intents.map { intent in
      let a = (Double(counts[intent] ?? 0) + 0.5) / total
      let b = (Double(baseline[intent] ?? 0) + 0.5) / baselineTotal
      return DriftPart(intent: intent.rawValue, value: (a - b) * log(a / b))
    }
    .sorted { $0.value > $1.value }
  }
}
