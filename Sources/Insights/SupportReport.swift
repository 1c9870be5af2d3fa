import Conversation

/// Every figure of a period, each with what it was counted from.
///
/// A pure function of the records: the same log, period and settings give the same report.
package struct SupportReport: Sendable, Hashable {
  /// What it is about.
  package let period: ReportPeriod
  /// What the team decided.
  package let settings: ReportSettings
  /// Volume and outcomes.
  package let requests: RequestFigures
  /// What the agent solved.
  package let resolution: ResolutionFigures
  /// When people were called in.
  package let escalation: EscalationFigures
  /// What was asked and understood.
  package let understanding: UnderstandingFigures
  /// First contact resolution.
  package let firstContacts: FirstContactFigures
  /// First contact resolution as others define it.
  package let firstContactRules: FirstContactRules
  /// CSAT, CES, NPS, service quality.
  package let surveys: SurveyFigures
  /// Volume and flow of tickets.
  package let tickets: TicketFigures
  /// How long customers waited for people.
  package let ticketTimes: TicketTimeFigures
  /// Tickets waiting for work.
  package let backlog: BacklogFigures
  /// What articles did.
  package let knowledge: KnowledgeFigures
  /// Customers and revenue.
  package let success: SuccessFigures
  /// How the period went, step by step.
  package let trend: TrendFigures
  /// Outcomes by what was asked.
  package let intentOutcomes: [IntentOutcomes]
  /// The period before, beside this one; nil where nobody compared, or the log holds no request of it.
  package private(set) var comparison: PeriodComparison?
  /// Whether the log holds requests of the period before: a comparison takes a second fold, and only then has something
  /// to say.
  package let hasPeriodBefore: Bool
  /// The same of each group that the settings divide the report into: by weeks in their order, else the largest first.
  /// Customers and revenue are not divided.
  package let groups: [Group]
  /// What was odd about the log.
  package let quality: DataQuality
  private let comparedShares: [Share]

  /// One group of the conversations and tickets of a period.
  package struct Group: Sendable, Hashable {
    /// What it is called.
    package let name: String
    /// Its figures.
    package let report: SupportReport
  }

  /// Computes the figures of `period` from `records`, whose order in the array does not matter where they are numbered.
  /// What fell due after the last record must be among them already.
  package init(records: [LogRecord], period: ReportPeriod, settings: ReportSettings) {
    self.init(fold: EventFold(records, settings: settings, asOf: period.asOf), period: period)
    if hasPeriodBefore {
      let before = period.before
      compare(with: EventFold(records, settings: settings, asOf: before.asOf))
    }
  }

  /// Computes the figures of `period` from a log that was folded up to the period's as-of.
  package init(log: consuming LogFold, period: ReportPeriod) {
    self.init(fold: log.settled(), period: period)
  }

  /// The reports on several periods of one log, which was folded up to the as-of that they have in common.
  package static func all(
    of log: consuming LogFold,
    for periods: [ReportPeriod]
  ) -> [SupportReport] {
    let fold = log.settled()
    return periods.map { SupportReport(fold: fold, period: $0) }
  }

  /// The same of records whose order in the array does not matter where they are numbered.
  package static func all(
    of records: [LogRecord],
    for periods: [ReportPeriod],
    settings: ReportSettings,
    asOf: Timestamp
  ) -> [SupportReport] {
    let fold = EventFold(records, settings: settings, asOf: asOf)
    return periods.map { SupportReport(fold: fold, period: $0) }
  }

  /// Compares the period with the one before.
  /// - Parameter log: The same log, folded up to the as-of of that period.
  package mutating func compare(with log: consuming LogFold) {
    if hasPeriodBefore { compare(with: log.settled()) }
  }

  private mutating func compare(with fold: EventFold) {
    comparison = PeriodComparison(comparedShares, with: fold, period: period.before)
  }

  private init(fold: EventFold, period: ReportPeriod) {
    let cohort = Cohort(fold: fold, period: period)
    let history = ContactHistory(cohort: cohort)
    let success = SuccessFigures(cohort: cohort)
    let groups = cohort.groups.map { name, cohort in
      Group(
        name: name,
        report: SupportReport(cohort: cohort, history: history, success: success, groups: [])
      )
    }
    self.init(cohort: cohort, history: history, success: success, groups: groups)
  }

  private init(
    cohort: Cohort,
    history: ContactHistory,
    success: SuccessFigures,
    groups: [Group]
  ) {
    let fold = cohort.fold
    self.period = cohort.period
    self.success = success
    self.groups = groups
    settings = fold.settings
    requests = RequestFigures(cohort: cohort, history: history)
    resolution = ResolutionFigures(cohort: cohort, history: history)
    escalation = EscalationFigures(cohort: cohort)
    understanding = UnderstandingFigures(cohort: cohort)
    firstContacts = FirstContactFigures(cohort: cohort, history: history)
    firstContactRules = FirstContactRules(
      cohort: cohort,
      history: history,
      contacts: firstContacts,
      contained: requests.containedNoCallbackRate
    )
    surveys = SurveyFigures(cohort: cohort)
    tickets = TicketFigures(cohort: cohort)
    ticketTimes = TicketTimeFigures(cohort: cohort)
    backlog = BacklogFigures(cohort: cohort)
    knowledge = KnowledgeFigures(cohort: cohort, history: history)
    trend = TrendFigures(cohort: cohort)
    intentOutcomes = IntentOutcomes.all(of: cohort)
    comparison = nil
    comparedShares = PeriodComparison.shares(of: cohort, history)
    let before = period.before
    hasPeriodBefore = fold.conversations.contains { conversation in
      conversation.isRequest && (conversation.startedAt.map(before.contains) ?? false)
    }
    var quality = fold.quality
    quality.negativeDurations = [
      understanding.firstResponseTime, resolution.time, ticketTimes.timeToHuman,
      ticketTimes.firstReplyCalendar,
      ticketTimes.firstResolutionCalendar, ticketTimes.fullResolutionCalendar,
      ticketTimes.requesterWaitCalendar,
    ].reduce(0) { $0 + $1.clampedCount }
    self.quality = quality
  }
}
