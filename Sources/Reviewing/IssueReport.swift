import Conversation
import Insights

/// What customers keep coming with: how fast it grows, whom it touches, who sees to it, and whether a fix helped.
///
/// Everything is counted in customers, each once a window: one who writes ten times is one contact.
package struct IssueReport: Sendable {
  /// What an interval says of a ratio.
  package enum Verdict: String, Sendable, Hashable {
    /// All of the interval lies above 1.
    case rose
    /// All of it lies below 1.
    case fell
    /// It holds 1: chance may have made the difference.
    case unclear
  }

  /// A ratio with its interval and what that says.
  package struct Finding: Sendable, Hashable {
    /// The windows compared.
    package let ratio: RateRatio
    /// The exact interval of the ratio; nil where nothing can be compared.
    package let interval: ClosedRange<Double>?
    /// What it says.
    package let verdict: Verdict

    init(_ ratio: RateRatio, confidence: Double) {
      self.ratio = ratio
      interval = ratio.interval(confidence: confidence)
      verdict =
        interval.map { $0.lowerBound > 1 ? .rose : $0.upperBound < 1 ? .fell : .unclear }
        ?? .unclear
    }
  }

  /// Whether a fix cut contacts.
  package enum FixTest: Sendable, Hashable {
    /// A window is not full yet: when it will be; nil where the log begins too late for the window before.
    case early(until: Timestamp?)
    /// Both windows are full; contacts were cut where the verdict is `fell`, and only there.
    case judged(Finding)
  }

  /// One recurring issue.
  package struct Issue: Sendable {
    /// The questions.
    package let cluster: QuestionCluster
    /// The period against the one before it.
    package let growth: Finding
    /// Who asked in the period.
    package let people: Set<ContactDirectory.Person>
    /// What they paid a month at the end of the period; nil where the log knows of no subscriptions.
    package let revenue: Double?
    /// Who sees to it.
    package let owner: String?
    /// From when on it should be gone.
    package let fixed: Timestamp?
    /// What came of the fix; nil where there was none.
    package let fix: FixTest?
  }

  /// The issues, first those that rose, then by the revenue of those affected, their number, and id.
  package let issues: [Issue]
  /// How likely the intervals of growth are to hold all at once: 95 % shared out among the issues (Bonferroni), so that
  /// noise makes a false alarm in at most one report of forty.
  package let confidence: Double

  /// The issues of `log`.
  /// - Parameters:
  ///   - clusters: All questions of the log, grouped.
  ///   - settings: The windows.
  package init(_ log: ReviewLog, clusters: [QuestionCluster], settings: IssueSettings) {
    let contacts = ContactWindows(log)
    let recurring = clusters.compactMap { cluster -> (QuestionCluster, RateRatio)? in
      let ratio = contacts.ratio(of: cluster, settings.before, settings.period)
      return ratio.before.count + ratio.after.count >= settings.least ? (cluster, ratio) : nil
    }
    let confidence = 1 - 0.05 / Double(max(1, recurring.count))
    self.confidence = confidence
    let marks = Dictionary(grouping: log.marks, by: \.place)
    issues = recurring.map { cluster, ratio in
      let own = cluster.questions.flatMap { marks[$0.place] ?? [] }.sorted { $0.at < $1.at }
      let people = Set(cluster.questions.filter { settings.period.contains($0.at) }.map(\.person))
      let fixed = own.last { $0.fixed != nil }?.fixed
      return Issue(
        cluster: cluster,
        growth: Finding(ratio, confidence: confidence),
        people: people,
        revenue: log.directory.monthlyRevenue(of: people, before: settings.period.upperBound),
        owner: own.last { $0.owner != nil }?.owner,
        fixed: fixed,
        fix: fixed.map { contacts.test(of: cluster, fixed: $0, settings) }
      )
    }
    .sorted { $0.precedes($1) }
  }
}

/// Which windows an issue report compares.
package struct IssueSettings: Sendable, Hashable {
  /// The window in question.
  package var period: Range<Timestamp>
  /// How long contacts are counted before a fix, and after it.
  package var fixWindow: Milliseconds
  /// Up to when the log is known.
  package var asOf: Timestamp
  /// How many customers in both windows make an issue.
  package var least: Int

  /// Windows of 28 days around a fix, and issues of at least 5 customers.
  package init(
    period: Range<Timestamp>,
    asOf: Timestamp,
    fixWindow: Milliseconds = .days(28),
    least: Int = 5
  ) {
    self.period = period
    self.asOf = asOf
    self.fixWindow = fixWindow
    self.least = least
  }

  /// The window of the same length before the period.
  package var before: Range<Timestamp> {
    let length = period.upperBound - period.lowerBound
    return (period.lowerBound + Milliseconds(count: -length.count))..<period.lowerBound
  }
}

/// Counts of customers in windows of time.
private struct ContactWindows {
  let log: ReviewLog
  let start: Timestamp?

  init(_ log: ReviewLog) {
    self.log = log
    start = log.questions.map(\.at).min()
  }

  /// Customers with the issue among customers who asked anything, in both windows.
  func ratio(
    of cluster: QuestionCluster,
    _ before: Range<Timestamp>,
    _ after: Range<Timestamp>
  ) -> RateRatio {
    RateRatio(before: rate(of: cluster, in: before), after: rate(of: cluster, in: after))
  }

  func test(
    of cluster: QuestionCluster,
    fixed: Timestamp,
    _ settings: IssueSettings
  ) -> IssueReport.FixTest {
    let end = fixed + settings.fixWindow
    let begin = fixed + Milliseconds(count: -settings.fixWindow.count)
    // The first question of a log comes a little after its beginning.
    guard let start, start <= begin + .days(1) else { return .early(until: nil) }
    guard end <= settings.asOf else { return .early(until: end) }
    return .judged(
      IssueReport.Finding(ratio(of: cluster, begin..<fixed, fixed..<end), confidence: 0.95)
    )
  }

  private func rate(of cluster: QuestionCluster, in window: Range<Timestamp>) -> RateRatio.Rate {
    RateRatio.Rate(
      count: people(in: window, of: cluster.questions),
      exposure: people(in: window, of: log.questions)
    )
  }

  private func people(in window: Range<Timestamp>, of questions: [Question]) -> Int {
    Set(questions.lazy.filter { window.contains($0.at) }.map(\.person)).count
  }
}

extension IssueReport.Issue {
  fileprivate func precedes(_ other: Self) -> Bool {
    let (rises, otherRises) = (growth.verdict == .rose, other.growth.verdict == .rose)
    if rises != otherRises { return rises }
    if revenue != other.revenue { return (revenue ?? 0) > (other.revenue ?? 0) }
    if people.count != other.people.count { return people.count > other.people.count }
    return cluster.id.utf8.lexicographicallyPrecedes(other.cluster.id.utf8)
  }
}

extension ReviewMark {
  fileprivate var owner: String? {
    guard case .owner(let owner) = note else { return nil }
    return owner
  }

  fileprivate var fixed: Timestamp? {
    guard case .fixed(let instant) = note else { return nil }
    return instant
  }
}
