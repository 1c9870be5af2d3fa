import Insights

/// The shapes that figures have.
package enum FigureValue: Sendable, Hashable {
  /// A number of things; nil where it is not known.
  case count(Int?, unit: String)
  /// A number of things whose ids JSON lists, too.
  case list(Share, unit: String)
  /// An amount; nil where it is not known.
  case amount(Double?, unit: String)
  /// A share; JSON lists the ids where `listsIDs`, and the interval where `hasInterval`.
  case share(Share, listsIDs: Bool, hasInterval: Bool)
  /// One amount ÷ another.
  case ratio(AmountRatio)
  /// A mean.
  case mean(MeanFigure, unit: String)
  /// Times; JSON lists them one by one where `listsValues`.
  case times(TimeSummary, unit: String, listsValues: Bool)
  /// Numbers by name.
  case tally([NamedCount])
  /// Shares by name; each is a full share where `isShare`, else a number with its ids.
  case groups([NamedShare], isShare: Bool)
  /// A net promoter score.
  case score(NetPromoterScore)
  /// A population stability index over `requests` requests.
  case drift(Double?, requests: Int)
  /// Tickets that wait, with their ages.
  case waiting([BacklogFigures.Waiting])
  /// Articles.
  case articles([KnowledgeFigures.Article])
  /// Health of customers.
  case health(HealthFigures)

  /// A share with a name.
  package struct NamedShare: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The share.
    package let share: Share
  }
}

extension FigureValue {
  /// What the figure counted, where it counted something: the receipt behind a number.
  package var ids: [String]? {
    switch self {
    case .list(let share, _), .share(let share, _, _): share.ids
    case .times(let times, _, _): times.measurements.map(\.id)
    case .groups(let groups, _): groups.flatMap { $0.share.ids }
    case .waiting(let tickets): tickets.map(\.id)
    case .articles(let articles): articles.map(\.id)
    case .health(let health): health.scores.map(\.id)
    default: nil
    }
  }
}
