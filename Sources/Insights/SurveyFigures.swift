import Conversation

/// What customers said when they were asked.
///
/// Valid: asked for a conversation of the period that staff did not begin, answered within the expiry, the last answer
/// wins; a survey still open when the ticket is reopened is withdrawn. No answer is neither good nor bad.
package struct SurveyFigures: Sendable, Hashable {
  /// Valid answers of 4 or 5 ÷ valid answers, on 1–5.
  package let csat: Share
  /// Mean of the valid answers, 1–5.
  package let csatMean: MeanFigure
  /// Conversations with a valid answer ÷ conversations asked.
  package let csatResponseRate: Share
  /// CSAT where the agent alone had dealt with the customer when they were asked; where the log does not say, of the
  /// conversations that were never escalated.
  package let csatBotOnly: Share
  /// CSAT of all others.
  package let csatWithHuman: Share
  /// Valid answers of 5–7 ÷ valid answers to "made it easy to handle my issue", on 1–7 (CES 2.0).
  package let cesEasyRate: Share
  /// Mean of those answers, 1–7.
  package let cesMean: MeanFigure
  /// Conversations with a valid answer ÷ conversations asked; an answer on the form of another survey was not asked for.
  package let cesResponseRate: Share
  /// Recommendation of the customers with a conversation in the period, asked apart from any contact.
  package let nps: NetPromoterScore
  /// Customers who answered since the period began ÷ customers asked since then, of those with a conversation in it.
  package let npsResponseRate: Share
  /// Recommendation asked about a contact; never added to the other.
  package let npsTransactional: NetPromoterScore
  /// Conversations with a valid answer ÷ conversations asked.
  package let npsTransactionalResponseRate: Share
  /// Conversations by why no survey was asked in them, the commonest reason first; of several each is counted.
  package let notAsked: [NamedCount]
  /// Σ points ÷ Σ maximum over the reviews of the period's conversations; a critical failure makes its conversation 0.
  package let serviceQuality: AmountRatio
  /// Conversations reviewed ÷ conversations.
  package let reviewedRate: Share

  init(cohort: Cohort) {
    let candidates = cohort.sessions.filter { !$0.isOutbound }
    csat = Self.scores(in: cohort, \.csat, from: 4)
    csatMean = Self.mean(of: candidates, \.csat)
    csatResponseRate = Self.responses(in: cohort, \.csat)
    csatBotOnly = Self.scores(in: cohort, \.csat, from: 4) {
      $0.isAfterPerson ? .personTookPart : nil
    }
    csatWithHuman = Self.scores(in: cohort, \.csat, from: 4) {
      $0.isAfterPerson ? nil : .agentAlone
    }
    cesEasyRate = Self.scores(in: cohort, \.ces, from: 5)
    cesMean = Self.mean(of: candidates, \.ces)
    cesResponseRate = Self.responses(in: cohort, \.ces)
    nps = NetPromoterScore(cohort: cohort, isTransactional: false)
    npsResponseRate = Self.recommenders(of: cohort)
    npsTransactional = NetPromoterScore(cohort: cohort, isTransactional: true)
    npsTransactionalResponseRate = Self.responses(in: cohort, \.nps)
    notAsked = NamedCount.tally(cohort.sessions.flatMap(\.reasonsNotAsked))
    serviceQuality = AmountRatio(
      numerator: cohort.sessions.reduce(0) { $0 + $1.reviewPoints },
      denominator: cohort.sessions.flatMap(\.reviews).reduce(0) { $0 + $1.maximum }
    )
    reviewedRate = cohort.sessionShare {
      .counted(.reviewed, if: !$0.reviews.isEmpty, else: .notReviewed)
    }
  }

  /// Valid answers of `least` and more ÷ valid answers, of the conversations against which `obstacle` has nothing.
  private static func scores(
    in cohort: Cohort,
    _ survey: KeyPath<ConversationFacts, SurveyFacts>,
    from least: Int,
    unless obstacle: (ConversationFacts) -> Reason? = { _ in nil }
  ) -> Share {
    cohort.sessionShare { session in
      let facts = session[keyPath: survey]
      if session.isOutbound { return .leftOut(.outbound) }
      guard facts.isAsked else { return .leftOut(.notAsked) }
      if let reason = obstacle(session) { return .leftOut(reason) }
      guard let score = facts.score else { return .leftOut(.noValidAnswer) }
      return .counted(.goodScore, if: score >= least, else: .otherScore)
    }
  }

  private static func mean(
    of candidates: [ConversationFacts],
    _ survey: KeyPath<ConversationFacts, SurveyFacts>
  ) -> MeanFigure {
    MeanFigure(of: candidates.compactMap { $0[keyPath: survey].score.map(Double.init) })
  }

  private static func responses(
    in cohort: Cohort,
    _ survey: KeyPath<ConversationFacts, SurveyFacts>
  ) -> Share {
    cohort.sessionShare { session in
      let facts = session[keyPath: survey]
      if session.isOutbound { return .leftOut(.outbound) }
      guard facts.isAskedItself else { return .leftOut(.notAsked) }
      return .counted(.answered, if: facts.score != nil, else: .noValidAnswer)
    }
  }

  private static func recommenders(of cohort: Cohort) -> Share {
    let present = Set(cohort.sessions.compactMap(\.identity))
    let since = cohort.period.since
    let asked = cohort.fold.customers.filter { customer in
      present.contains(.customer(cohort.fold.resolved(customer.id)))
        && customer.questions.contains { $0 >= since }
    }
    let answered = asked.filter { customer in
      customer.recommendations.contains { $0.conversation == nil && $0.at >= since }
    }
    return Share(of: answered.map { cohort.fold.resolved($0.id) }, among: asked.count)
  }
}

extension ConversationFacts {
  /// Whether the question is about what a person had a part in, as it was when it was asked.
  fileprivate var isAfterPerson: Bool { csat.isAfterPerson ?? isEscalated }
}
