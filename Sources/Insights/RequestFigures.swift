import Conversation

/// How many conversations there were, and how the requests among them ended.
package struct RequestFigures: Sendable, Hashable {
  /// The requests that ended in one way.
  package struct OutcomeCount: Sendable, Hashable {
    /// How they ended.
    package let outcome: Outcome
    /// Which, among all requests.
    package let share: Share
  }

  /// Conversations that started in the period.
  package let sessions: Int
  /// Conversations with at least one user turn.
  package let engaged: Int
  /// Conversations in which the customer asked something: at least one turn was scored answer, clarify, fallback or
  /// escalate. A greeting alone is none. R in every formula.
  package let requests: Int
  /// Sessions without a user turn ÷ sessions.
  package let bounceRate: Share
  /// The requests by outcome, in the order of `Outcome`; each stands under exactly one.
  package let outcomes: [OutcomeCount]
  /// Not escalated ÷ R. Abandoned requests count as contained: never show it alone.
  package let containmentRate: Share
  /// Not escalated, and no other session of the customer (any issue) within 24 h of the last turn ÷ R.
  package let containedNoCallbackRate: Share
  /// R with at least one answer of the agent ÷ R; greeting, clarification and fallback are no answers.
  package let answerRate: Share
  /// R with an outcome of abandoned ÷ R.
  package let abandonmentRate: Share
  /// User turns of requests: their mean per request.
  package let userTurnsPerRequest: MeanFigure
  /// R with any reply of the agent ÷ R; 100 % unless a channel goes straight to people.
  package let involvementRate: Share

  init(cohort: Cohort, history: ContactHistory) {
    let requests = cohort.requests
    sessions = cohort.sessions.count
    engaged = cohort.sessions.filter { $0.userTurns > 0 }.count
    self.requests = requests.count
    bounceRate = cohort.sessionShare { .counted(.noMessage, if: $0.userTurns == 0, else: .engaged) }
    outcomes = Outcome.allCases.map { outcome in
      OutcomeCount(
        outcome: outcome,
        share: Share(of: requests.filter { $0.outcome == outcome }.map(\.id), among: requests.count)
      )
    }
    containmentRate = cohort.requestShare { request in
      request.isEscalated ? .other(.escalated) : .counted(request.outcome.reason)
    }
    containedNoCallbackRate = cohort.requestShare { request in
      if request.isEscalated { return .other(.escalated) }
      let isBack = history.hasSession(within: .hours(24), after: request)
      return isBack ? .other(.cameBack) : .counted(request.outcome.reason)
    }
    answerRate = cohort.requestShare {
      .counted(.answered, if: $0.hasAnswer, else: .notAnswered)
    }
    abandonmentRate = cohort.requestShare { request in
      request.outcome == .abandoned ? .counted(.abandoned) : .other(request.outcome.reason)
    }
    userTurnsPerRequest = MeanFigure(of: requests.map { Double($0.userTurns) })
    involvementRate = cohort.requestShare {
      .counted(.agentTookPart, if: $0.hasBotReply, else: .agentTookNoPart)
    }
  }
}
