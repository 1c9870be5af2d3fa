import Insights

/// The ticket figures of a report, in the order of the JSON tree.
enum TicketCatalogue {
  static func entries(of report: SupportReport) -> [ReportEntry] {
    tickets(report.tickets) + times(report.ticketTimes) + backlog(report)
  }

  private static func tickets(_ figures: TicketFigures) -> [ReportEntry] {
    let section = ReportEntry.Section.tickets
    return [
      section.entry(
        "tickets_opened",
        "Opened",
        .count(figures.opened.numerator, unit: "tickets")
      ),
      section.entry("tickets_merged", "Merged", .count(figures.merged.numerator, unit: "tickets")),
      section.entry("tickets_net", "Net", .count(figures.net.numerator, unit: "tickets")),
      section.entry("transfer_rate", "Transferred", .share(figures.transferRate)),
      section.entry(
        "ticket_escalation_rate",
        "Escalated to a tier",
        .share(figures.tierEscalationRate)
      ),
      section.entry(
        "reopen_rate_cohort",
        "Reopened, of those opened",
        .share(figures.reopenRateCohort)
      ),
      section.entry(
        "reopen_rate_period",
        "Reopened, of those solved",
        .share(figures.reopenRatePeriod)
      ),
      section.entry("reopens", "Reopenings", .count(figures.reopens, unit: "events")),
    ]
  }

  private static func times(_ figures: TicketTimeFigures) -> [ReportEntry] {
    let section = ReportEntry.Section.tickets
    func time(
      _ key: String,
      _ title: String,
      _ times: TimeSummary,
      _ unit: String = "s"
    )
      -> ReportEntry
    { section.entry(key, title, .times(times, unit: unit, listsValues: true)) }
    let target = figures.firstReplyTargetMinutes
    return [
      time("time_to_human_s", "Time to a person", figures.timeToHuman, "s calendar"),
      section.entry("still_waiting_rate", "Still waiting", .share(figures.stillWaiting)),
      time("first_reply_time_human_calendar", "First reply", figures.firstReplyCalendar),
      time(
        "first_reply_time_human_business",
        "  in opening hours",
        figures.firstReplyBusiness
      ),
      section.entry(
        "first_reply_within_\(target)_business_minutes",
        "First reply within \(target) min",
        .share(figures.firstReplyWithinTarget)
      ),
      time("first_resolution_time_calendar", "First solution", figures.firstResolutionCalendar),
      time("full_resolution_time_calendar", "Full solution", figures.fullResolutionCalendar),
      time(
        "full_resolution_time_business",
        "  in opening hours",
        figures.fullResolutionBusiness
      ),
      time("requester_wait_time_calendar", "Customer's wait", figures.requesterWaitCalendar),
      time(
        "handle_time_human",
        "Work per solved ticket",
        figures.handleTime,
        "s work per solved ticket"
      ),
    ]
  }

  private static func backlog(_ report: SupportReport) -> [ReportEntry] {
    let section = ReportEntry.Section.tickets
    return [
      section.entry(
        "backlog_end_of_day",
        "Backlog at the end of",
        .tally(report.backlog.endOfDay)
      ),
      section.entry(
        "backlog_at_window_end",
        "Backlog at the end",
        .waiting(report.backlog.atEnd)
      ),
    ]
  }
}
