import Conversation

/// What the log says about one customer's subscription, use of the product, and recommendation.
struct CustomerFacts: Sendable {
  /// A change of the subscription.
  struct Change: Sendable {
    var at: Timestamp
    /// Monthly revenue from then on; nil keeps it (a pause).
    var revenue: Double?
    /// `upsell`, `cross_sell`, `contraction`, `pause`, …; never guessed.
    var kind: String
  }

  /// One use of a feature.
  struct Use: Sendable {
    var at: Timestamp
    var feature: String
  }

  /// One answer to "would you recommend us?".
  struct Recommendation: Sendable {
    var at: Timestamp
    var score: Int
    /// The contact that it was asked about; nil where it was about the relationship.
    var conversation: SessionID?
  }

  let id: CustomerID
  var changes: [Change] = []
  var uses: [Use] = []
  var recommendations: [Recommendation] = []
  /// When they were asked whether they would recommend us, apart from any contact.
  var questions: [Timestamp] = []
  /// All that was received; nil while nothing was.
  var paid: Double?

  init(id: CustomerID) { self.id = id }

  /// Monthly revenue just before `instant`; a pause ends it after 30 days.
  func revenue(before instant: Timestamp) -> Double {
    var revenue = 0.0
    var pausedAt: Timestamp?
    for change in changes where change.at < instant {
      pausedAt = change.kind == "pause" ? pausedAt ?? change.at : nil
      if let changed = change.revenue, pausedAt == nil { revenue = changed }
    }
    if let pausedAt, instant - pausedAt > .days(30) { return 0 }
    return revenue
  }
}
