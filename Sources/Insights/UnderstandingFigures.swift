import Conversation

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
  /// How far the requests have moved from the baseline; nothing without a baseline or requests.
  package let drift: IntentDrift

  /// The drift's index; nil without a baseline or requests.
  package var intentDrift: Double? { drift.value }
  /// What each intent adds to the drift, the largest first.
  package var driftParts: [IntentDrift.Part] { drift.parts }

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
    drift = IntentDrift(from: intentBaseline, to: intents)
  }

  private static func counts(_ intents: [IntentID]) -> [IntentID: Int] {
    intents.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func named(_ counts: [IntentID: Int]) -> [NamedCount] {
    NamedCount.ordered(counts.map { NamedCount(name: $0.key.rawValue, count: $0.value) })
  }
}
