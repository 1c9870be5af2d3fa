import Conversation

/// What the agent solved without a person.
package struct ResolutionFigures: Sendable, Hashable {
  /// (Confirmed + assumed) ÷ R: counted by conversation, once.
  package let rate: Share
  /// R that the customer confirmed as resolved ÷ R.
  package let confirmed: Share
  /// R with an answer and then silence ÷ R; withdrawn when the customer comes back in the same conversation.
  package let assumed: Share
  /// Resolved by the agent and no re-contact in the window ÷ R; a window that has not ended is no success.
  package let verified: Share
  /// Resolved by the agent ÷ R with any reply of the agent, times the involvement: the same as resolved ÷ R where the
  /// agent takes part in every request.
  package let automationRate: Share
  /// First message of the customer to the answer that the resolution is about, calendar clock, per request resolved by the
  /// agent.
  package let time: TimeSummary

  init(cohort: Cohort, history: ContactHistory) {
    func share(of counted: Set<Outcome>) -> Share {
      cohort.requestShare { request in
        let outcome = request.outcome
        return counted.contains(outcome) ? .counted(outcome.reason) : .other(outcome.reason)
      }
    }
    rate = share(of: [.confirmed, .assumed])
    confirmed = share(of: [.confirmed])
    assumed = share(of: [.assumed])
    verified = cohort.requestShare { request in
      guard request.isBotResolved else { return .other(request.outcome.reason) }
      guard history.isMature(request) else { return .other(.windowOpen) }
      return history.hasRecontact(request) ? .other(.cameBack) : .counted(.stayedAway)
    }
    automationRate = cohort.requestShare { request in
      guard request.isBotResolved else { return .other(request.outcome.reason) }
      return request.hasBotReply ? .counted(request.outcome.reason) : .other(.agentTookNoPart)
    }
    time = TimeSummary(
      of: cohort.requests.compactMap { request -> (SessionID, Milliseconds)? in
        guard request.isBotResolved, let asked = request.firstUserTurnAt,
          let answered = request.resolvingAnswerAt
        else { return nil }
        return (request.id, answered - asked)
      }
    )
  }
}
