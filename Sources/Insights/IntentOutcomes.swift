import Conversation

/// How the requests about one thing ended.
package struct IntentOutcomes: Sendable, Hashable {
  /// The primary intent of the requests.
  package let intent: String
  /// How many requests.
  package let requests: Int
  /// Those that ended in each way ÷ the requests of this intent, in the order of `Outcome`.
  package let outcomes: [RequestFigures.OutcomeCount]
  /// The latest of the requests, newest first, then by id; at most ten.
  package let latest: [SessionID]

  private static let mostLatest = 10

  /// Every intent of the period, the commonest first.
  static func all(of cohort: Cohort) -> [IntentOutcomes] {
    let groups = Dictionary(grouping: cohort.requests) { cohort.primaryIntent(of: $0).rawValue }
    let order = NamedCount.ordered(groups.map { NamedCount(name: $0.key, count: $0.value.count) })
    return order.map { named in
      let requests = groups[named.name] ?? []
      let outcomes = Outcome.allCases.map { outcome in
        let ids = requests.filter { $0.outcome == outcome }.map(\.id)
        return RequestFigures.OutcomeCount(
          outcome: outcome,
          share: Share(of: ids, among: requests.count)
        )
      }
      return IntentOutcomes(
        intent: named.name,
        requests: requests.count,
        outcomes: outcomes,
        latest: latest(of: requests)
      )
    }
  }

  private static func latest(of requests: [ConversationFacts]) -> [SessionID] {
    // Each has begun in the period, so that the default is never taken.
    let never = Timestamp(milliseconds: .min)
    let newest = requests.sorted { left, right in
      (right.startedAt ?? never, left.id) < (left.startedAt ?? never, right.id)
    }
    return newest.prefix(mostLatest).map(\.id)
  }
}
