import Insights

/// What changed since the period before, in plain words, each with what it was counted from.
struct ChangeWords {
  /// The most changes that are told.
  private static let most = 5

  /// What is compared, and what to make of it.
  let lead: String
  /// The changes beyond chance, the largest first; at most five.
  let sentences: [String]

  init(_ comparison: PeriodComparison?) {
    guard let comparison else {
      lead = "The log holds no request of the period before, so there is nothing to compare with."
      sentences = []
      return
    }
    let changed = comparison.changes.filter { [.better, .worse].contains($0.verdict) }
      .enumerated()
      .sorted { left, right in
        (Self.size(right.element), left.offset) < (Self.size(left.element), right.offset)
      }
      .map(\.element)
    sentences = changed.prefix(Self.most).map(Self.sentence)
    lead = Self.lead(comparison, changed: changed.count)
  }

  /// The name of a share for people.
  static func title(of figure: PeriodComparison.Figure) -> String {
    switch figure {
    case .resolved: "Resolved by the agent"
    case .verified: "Resolved and not back"
    case .escalated: "Escalated"
    case .abandoned: "Abandoned"
    case .notUnderstood: "Requests with a turn not understood"
    case .firstContact: "First contact resolution"
    case .csat: "CSAT"
    case .replyInTime: "First reply in time"
    case .reopened: "Tickets reopened"
    }
  }

  /// A share as small samples allow: `55.0 % (99 of 180)`, `3 of 4`, `no data`.
  static func text(of share: Share) -> String {
    guard let value = share.value else { return "no data" }
    let counts = "\(share.numerator) of \(share.denominator)"
    return share.denominator < SampleSize.hidden
      ? counts : "\(NumberText.percent(value)) (\(counts))"
  }

  /// A difference of shares in points: `4.1 to 23.2 points`.
  static func points(_ interval: ClosedRange<Double>) -> String {
    let low = NumberText.decimal(interval.lowerBound * 100, places: 1)
    return "\(low) to \(NumberText.decimal(interval.upperBound * 100, places: 1)) points"
  }

  /// What is said of a difference in a table.
  static func text(of verdict: PeriodComparison.Verdict) -> String {
    switch verdict {
    case .tooFew: "too few to tell"
    case .chance: "may be chance"
    case .better: "better"
    case .worse: "worse"
    }
  }

  private static func size(_ change: PeriodComparison.Change) -> Double {
    abs((change.now.value ?? 0) - (change.before.value ?? 0))
  }

  private static func lead(_ comparison: PeriodComparison, changed: Int) -> String {
    let texts = comparison.period.texts
    let against = "Compared with \(texts.since) until \(texts.until)"
    let judged = comparison.changes.filter { $0.verdict != .tooFew }.count
    let cases = "\(PeriodComparison.Change.fewest) cases"
    if judged == 0 {
      return "\(against), nothing can be told from chance: no share has \(cases) in both periods."
    }
    if changed == 0 {
      return "\(against), nothing changed by more than chance (\(judged) shares judged)."
    }
    let shown = changed > most ? "; the largest \(most)" : ""
    return "\(against), \(changed) of \(judged) shares changed by more than chance\(shown)."
  }

  private static func sentence(_ change: PeriodComparison.Change) -> String {
    let rose = (change.now.value ?? 0) > (change.before.value ?? 0)
    let interval = change.interval.map(points) ?? ""
    return
      "\(title(of: change.figure)) \(rose ? "rose" : "fell") from \(text(of: change.before)) to "
      + "\(text(of: change.now)): \(text(of: change.verdict)), by more than chance "
      + "(95 %: \(interval))."
  }
}
