import Conversation

/// When people were called in, and why.
package struct EscalationFigures: Sendable, Hashable {
  /// R with any `conversation.escalated` ÷ R; a ticket out of hours counts, too.
  package let rate: Share
  /// Escalated requests by the reason of their first escalation, the commonest first.
  package let byReason: [NamedCount]
  /// Escalated requests whose customer left before a person replied ÷ escalated requests.
  package let queueAbandonmentRate: Share

  init(cohort: Cohort) {
    let escalated = cohort.requests.filter(\.isEscalated)
    rate = Share(of: escalated.map(\.id), among: cohort.requests.count)
    byReason = NamedCount.tally(escalated.map(\.escalationReason))
    queueAbandonmentRate = Share(
      of: escalated.filter(\.hasLeftQueue).map(\.id),
      among: escalated.count
    )
  }
}
