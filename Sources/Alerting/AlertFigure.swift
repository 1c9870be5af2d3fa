import Conversation
import Insights
import Reports

/// A figure of a report that is one number, so that a rule can watch it.
package struct AlertFigure: Sendable, Hashable {
  /// What kind of number it is, which decides how its bound is written.
  package enum Kind: Sendable, Hashable {
    /// A number of things: it has no sample.
    case count
    /// A share, 0…1; its bound is written in per cent.
    case share
    /// Lengths of time in seconds; its bound has a unit.
    case time
    /// A mean of numbers.
    case mean
    /// A net promoter score, −100…100 points.
    case score
    /// A population stability index.
    case drift
  }

  /// Its name in `ReportCatalogue`, but `first_reply_in_time`, whose key holds the target in minutes.
  package let key: String
  /// Its name for people.
  package let title: String
  /// What kind of number it is.
  package let kind: Kind

  /// The figure of `entry`; nil where it is several numbers, or follows another period than the rule's.
  /// - Parameter parent: The title above, where that of the entry is indented below it.
  init?(_ entry: ReportEntry, below parent: String) {
    guard entry.tree == .support, let kind = Self.kind(of: entry.value) else { return nil }
    key = entry.key.hasPrefix(Self.targetPrefix) ? Self.inTime : entry.key
    title = entry.title.hasPrefix(" ") ? "\(parent)\(entry.title.dropFirst())" : entry.title
    self.kind = kind
  }

  private static let inTime = "first_reply_in_time"
  private static let targetPrefix = "first_reply_within_"

  private static func kind(of value: FigureValue) -> Kind? {
    switch value {
    case .count, .list, .waiting: .count
    case .share: .share
    case .times: .time
    case .mean: .mean
    case .score: .score
    case .drift: .drift
    case .amount, .ratio, .tally, .groups, .articles, .health: nil
    }
  }

  /// Its value among the entries of a report; nil where the report has none such.
  func value(among entries: [ReportEntry]) -> FigureValue? {
    entries.first { entry in
      key == Self.inTime ? entry.key.hasPrefix(Self.targetPrefix) : entry.key == key
    }?.value
  }

  /// The fewest cases of which a rule judges where it does not say: below 5 no percentage is shown anywhere, and of fewer
  /// than a hundred requests drift tells nothing; nil for counts.
  var usualFewest: Int? {
    switch kind {
    case .count: nil
    case .drift: 100
    case .share, .time, .mean, .score: Self.leastFewest
    }
  }

  /// A rule may not ask for fewer cases than this.
  static let leastFewest = 5

  /// How long after a conversation it takes until the figure can know what became of it. A rule's window ends so long
  /// before now: the days after it would count as neither good nor bad, or as bad.
  package func settling(by settings: ReportSettings) -> Milliseconds {
    switch key {
    case "fcr_bot", "fcr_bot_of_contained", "fcr_human_one_touch", "fcr_overall",
      "fcr_customer_stated", "bot_resolution_rate_verified":
      settings.firstContactWindow
    case "kb_deflection_7d": .days(7)
    case "kb_deflection_24h", "contained_no_callback_24h_rate": .hours(24)
    case "bot_resolution_rate", "bot_resolution_rate_assumed", "automation_rate",
      "abandonment_rate":
      settings.assumedAfter
    default: Milliseconds(count: 0)
    }
  }
}
