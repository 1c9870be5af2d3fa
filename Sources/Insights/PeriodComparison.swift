import Conversation

/// The shares of a period beside those of the period of equal length before it, and whether they differ by more than
/// chance.
package struct PeriodComparison: Sendable, Hashable {
  /// The shares that are compared.
  package enum Figure: String, Sendable, Hashable, CaseIterable {
    case resolved, verified, escalated, abandoned, notUnderstood, firstContact, csat, replyInTime
    case reopened

    /// Whether more of it is better.
    package var isBetterHigh: Bool {
      switch self {
      case .resolved, .verified, .firstContact, .csat, .replyInTime: true
      case .escalated, .abandoned, .notUnderstood, .reopened: false
      }
    }
  }

  /// What can be said of a difference.
  package enum Verdict: Sendable, Hashable {
    /// One of the two has fewer than thirty cases.
    case tooFew
    /// The interval of the difference holds 0.
    case chance
    /// It does not.
    case better, worse
  }

  /// One share of both periods.
  package struct Change: Sendable, Hashable {
    /// Which.
    package let figure: Figure
    /// In the period before.
    package let before: Share
    /// In the period.
    package let now: Share

    /// The fewest cases in both periods from which a difference is judged.
    package static let fewest = 30

    /// Newcombe's 95 % interval of now − before; nil where either has no cases.
    package var interval: ClosedRange<Double>? { Statistics.newcombe(now, minus: before) }

    /// What can be said of the difference.
    package var verdict: Verdict {
      guard min(before.denominator, now.denominator) >= Self.fewest, let interval else {
        return .tooFew
      }
      if interval.contains(0) { return .chance }
      return (interval.lowerBound > 0) == figure.isBetterHigh ? .better : .worse
    }
  }

  /// The period before.
  package let period: ReportPeriod
  /// Every share that is compared, in the order of `Figure`.
  package let changes: [Change]

  /// Compares the shares `now` with those of the period before, of which `fold` knows what was known just as long after it.
  init(_ now: [Share], with fold: EventFold, period: ReportPeriod) {
    let earlier = Cohort(fold: fold, period: period)
    let before = Self.shares(of: earlier, ContactHistory(cohort: earlier))
    self.period = period
    changes = zip(Figure.allCases, zip(before, now)).map {
      Change(figure: $0, before: $1.0, now: $1.1)
    }
  }

  /// The compared shares in the order of `Figure`.
  static func shares(of cohort: Cohort, _ history: ContactHistory) -> [Share] {
    let resolution = ResolutionFigures(cohort: cohort, history: history)
    return Figure.allCases.map { figure in
      switch figure {
      case .resolved: resolution.rate
      case .verified: resolution.verified
      case .escalated: EscalationFigures(cohort: cohort).rate
      case .abandoned: RequestFigures(cohort: cohort, history: history).abandonmentRate
      case .notUnderstood: UnderstandingFigures(cohort: cohort).fallbackConversationRate
      case .firstContact: FirstContactFigures(cohort: cohort, history: history).overall
      case .csat: SurveyFigures(cohort: cohort).csat
      case .replyInTime: TicketTimeFigures(cohort: cohort).firstReplyWithinTarget
      case .reopened: TicketFigures(cohort: cohort).reopenRateCohort
      }
    }
  }
}
