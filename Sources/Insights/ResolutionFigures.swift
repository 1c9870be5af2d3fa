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

  init(cohort: Cohort, history: ContactHistory) {
    let requests = cohort.requests
    let count = requests.count
    let resolved = requests.filter(\.isBotResolved)
    rate = Share(of: resolved.map(\.id), among: count)
    confirmed = Share(of: resolved.filter { $0.outcome == .confirmed }.map(\.id), among: count)
    assumed = Share(of: resolved.filter { $0.outcome == .assumed }.map(\.id), among: count)
    verified = Share(
      of: resolved.filter { history.isMature($0) && !history.hasRecontact($0) }.map(\.id),
      among: count
    )
    automationRate = Share(of: resolved.filter(\.hasBotReply).map(\.id), among: count)
  }
}
