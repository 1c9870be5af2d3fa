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
    rate = cohort.requestShare {
      .counted(.escalated, if: $0.isEscalated, else: .notEscalated)
    }
    byReason = NamedCount.tally(escalated.map(\.escalationReason))
    queueAbandonmentRate = cohort.requestShare { request in
      guard request.isEscalated else { return .leftOut(.notEscalated) }
      if request.hasLeftQueue { return .counted(.leftQueue) }
      return .other(request.hasPersonReplied ? .personReplied : .waiting)
    }
  }
}
