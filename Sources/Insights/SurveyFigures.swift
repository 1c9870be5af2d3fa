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
  /// CSAT of the conversations that were never escalated.
  package let csatBotOnly: Share
  /// CSAT of the escalated conversations.
  package let csatWithHuman: Share
  /// Valid answers of 5–7 ÷ valid answers to "made it easy to handle my issue", on 1–7 (CES 2.0).
  package let cesEasyRate: Share
  /// Mean of those answers, 1–7.
  package let cesMean: MeanFigure
  /// Recommendation of the customers with a conversation in the period, asked apart from any contact.
  package let nps: NetPromoterScore
  /// Recommendation asked about a contact; never added to the other.
  package let npsTransactional: NetPromoterScore
  /// Σ points ÷ Σ maximum over the reviews of the period's conversations; a critical failure makes its conversation 0.
  package let serviceQuality: AmountRatio
  /// Conversations reviewed ÷ conversations.
  package let reviewedRate: Share

  init(cohort: Cohort) {
    let candidates = cohort.sessions.filter { !$0.isOutbound }
    let asked = candidates.filter(\.csat.isAsked)
    let answered = asked.filter { $0.csat.score != nil }
    csat = Self.satisfied(answered)
    csatMean = MeanFigure(of: answered.compactMap { $0.csat.score.map(Double.init) })
    csatResponseRate = Share(of: answered.map(\.id), among: asked.count)
    csatBotOnly = Self.satisfied(answered.filter { !$0.isEscalated })
    csatWithHuman = Self.satisfied(answered.filter(\.isEscalated))
    let rated = candidates.filter { $0.ces.score != nil }
    cesEasyRate = Share(
      of: rated.filter { ($0.ces.score ?? 0) >= 5 }.map(\.id),
      among: rated.count
    )
    cesMean = MeanFigure(of: rated.compactMap { $0.ces.score.map(Double.init) })
    nps = NetPromoterScore(cohort: cohort, isTransactional: false)
    npsTransactional = NetPromoterScore(cohort: cohort, isTransactional: true)
    serviceQuality = AmountRatio(
      numerator: cohort.sessions.reduce(0) { $0 + $1.reviewPoints },
      denominator: cohort.sessions.flatMap(\.reviews).reduce(0) { $0 + $1.maximum }
    )
    reviewedRate = Share(
      of: cohort.sessions.filter { !$0.reviews.isEmpty }.map(\.id),
      among: cohort.sessions.count
    )
  }

  private static func satisfied(_ answered: [ConversationFacts]) -> Share {
    Share(of: answered.filter { ($0.csat.score ?? 0) >= 4 }.map(\.id), among: answered.count)
  }
}
