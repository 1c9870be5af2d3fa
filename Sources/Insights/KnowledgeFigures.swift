import Conversation

/// What the articles did for the customers who saw them.
package struct KnowledgeFigures: Sendable, Hashable {
  /// One article.
  package struct Article: Sendable, Hashable {
    /// Its id.
    package let id: String
    /// Conversations in which it was shown.
    package let shown: Int
    /// Votes that count: one per customer and article in 30 days, the last wins.
    package let votes: Int
    /// Of these, "it helped".
    package let helpful: Int
    /// Requests that saw it and were resolved by the agent.
    package let resolvedAfter: Int
    /// Requests that saw it and were escalated.
    package let escalatedAfter: Int
  }

  /// The articles shown or voted on, by id.
  package let articles: [Article]
  /// Yes ÷ votes over all articles. Ids are `article conversation`.
  package let helpfulRate: Share
  /// R shown an article whose customer opened no ticket (any issue) within 24 h of the last one ÷ R shown an article.
  package let deflection24Hours: Share
  /// The same within 7 days.
  package let deflection7Days: Share

  init(cohort: Cohort, history: ContactHistory) {
    let votes = Self.countedVotes(cohort)
    articles = Self.articles(cohort, votes: votes)
    helpfulRate = cohort.share(among: votes, id: { "\($0.article) \($0.conversation)" }) {
      .counted(.helpful, if: $0.isHelpful, else: .notHelpful)
    }
    deflection24Hours = Self.deflection(cohort, history, within: .hours(24))
    deflection7Days = Self.deflection(cohort, history, within: .days(7))
  }

  private static func deflection(
    _ cohort: Cohort,
    _ history: ContactHistory,
    within length: Milliseconds
  ) -> Share {
    cohort.requestShare { request in
      guard let last = request.showings.last?.at else { return .leftOut(.noArticle) }
      let isBack = history.hasTicket(within: length, after: last, by: request)
      return .counted(.noTicketSince, if: !isBack, else: .ticketSince)
    }
  }

  private struct Voter: Hashable {
    let article: ArticleID
    let customer: CustomerIdentity?
    /// Tells unknown voters apart.
    let conversation: SessionID?
  }

  private static func countedVotes(_ cohort: Cohort) -> [ArticleVote] {
    let sessions = Dictionary(
      cohort.sessions.map { ($0.id, $0.identity) },
      uniquingKeysWith: { first, _ in first }
    )
    var kept: [ArticleVote] = []
    var lastKept: [Voter: Int] = [:]
    for vote in cohort.fold.votes {
      guard let identity = sessions[vote.conversation] else { continue }
      let voter = Voter(
        article: vote.article,
        customer: identity,
        conversation: identity == nil ? vote.conversation : nil
      )
      if let index = lastKept[voter], vote.at - kept[index].at <= .days(30) {
        kept[index] = vote
      } else {
        lastKept[voter] = kept.count
        kept.append(vote)
      }
    }
    return kept
  }

  private static func articles(_ cohort: Cohort, votes: [ArticleVote]) -> [Article] {
    var seen: [ArticleID: [ConversationFacts]] = [:]
    for session in cohort.sessions {
      for article in Set(session.showings.map(\.article)) {
        seen[article, default: []].append(session)
      }
    }
    let votesOf = Dictionary(grouping: votes, by: \.article)
    return Set(seen.keys).union(votesOf.keys).sorted().map { id in
      let sessions = seen[id] ?? []
      let votes = votesOf[id] ?? []
      return Article(
        id: id.rawValue,
        shown: sessions.count,
        votes: votes.count,
        helpful: votes.filter(\.isHelpful).count,
        resolvedAfter: sessions.filter(\.isBotResolved).count,
        escalatedAfter: sessions.filter(\.isEscalated).count
      )
    }
  }
}
