import Insights

/// The figures of a report, in the order of the JSON tree. Their formulas stand where they are computed.
package enum ReportCatalogue {
  /// Every figure of `report`.
  package static func entries(of report: SupportReport) -> [ReportEntry] {
    requests(report) + understanding(report) + firstContacts(report.firstContacts)
      + surveys(report.surveys) + TicketCatalogue.entries(of: report) + intents(report)
      + knowledge(report) + SuccessCatalogue.entries(of: report)
  }

  /// The figure called `name`, by its key or by what people call it; nil where there is none such.
  package static func entry(_ name: String, of report: SupportReport) -> ReportEntry? {
    let key = key(of: name)
    return entries(of: report).first { $0.key == key }
      // The target in minutes is part of the key.
      ?? (key == "first_reply_in_time" ? entries(of: report).first(where: \.isReplyInTime) : nil)
  }

  /// The key of the figure called `name`; `name` itself where it is no short name.
  package static func key(of name: String) -> String {
    shortNames.first { $0.name == name }?.key ?? name
  }

  /// What people call figures, with the keys, by name.
  package static let shortNames: [(name: String, key: String)] = [
    ("abandonment", "abandonment_rate"),
    ("answered", "answer_rate"),
    ("backlog", "backlog_at_window_end"),
    ("bounces", "bounce_rate"),
    ("ces", "ces_easy_rate"),
    ("containment", "containment_rate"),
    ("deflection", "kb_deflection_7d"),
    ("drift", "intent_psi"),
    ("escalation", "escalation_rate"),
    ("fcr", "fcr_overall"),
    ("first_reply", "first_reply_time_human_business"),
    ("handle_time", "handle_time_human"),
    ("handoff", "escalation_rate"),
    ("helpful", "kb_helpful_rate"),
    ("reopened", "reopen_rate_cohort"),
    ("repeat_contacts", "repeat_contact_rate"),
    ("resolution", "bot_resolution_rate"),
    ("resolution_time", "full_resolution_time_business"),
    ("sla", "first_reply_in_time"),
    ("tickets", "tickets_opened"),
    ("time_to_human", "time_to_human_s"),
    ("unknown", "fallback_turn_rate"),
    ("verified", "bot_resolution_rate_verified"),
    ("wait", "requester_wait_time_calendar"),
  ]

  private static func requests(_ report: SupportReport) -> [ReportEntry] {
    let requests = report.requests
    let resolution = report.resolution
    let outcomes = requests.outcomes.map {
      FigureValue.NamedShare(name: $0.outcome.rawValue, share: $0.share)
    }
    let section = ReportEntry.Section.requests
    return [
      section.entry("sessions", "Sessions", .count(requests.sessions, unit: "conversations")),
      section.entry("engaged", "Engaged", .count(requests.engaged, unit: "conversations")),
      section.entry("requests", "Requests", .count(requests.requests, unit: "conversations")),
      section.entry("bounce_rate", "Bounce rate", .share(requests.bounceRate)),
      section.entry("outcome_counts", "Outcomes", .groups(outcomes, isShare: false)),
      section.entry("containment_rate", "Containment", .share(requests.containmentRate)),
      section.entry(
        "contained_no_callback_24h_rate",
        "Contained, not back within 24 h",
        .plainShare(requests.containedNoCallbackRate)
      ),
    ] + Self.resolution(resolution) + [
      section.entry("answer_rate", "Answer rate", .share(requests.answerRate)),
      section.entry("involvement_rate", "Involvement", .share(requests.involvementRate)),
      section.entry("escalation_rate", "Escalation rate", .share(report.escalation.rate)),
      ReportEntry.Section.escalation.entry(
        "escalation_by_reason",
        "Reason",
        .tally(report.escalation.byReason)
      ),
      ReportEntry.Section.escalation.entry(
        "queue_abandonment_rate",
        "Left before a person replied",
        .share(report.escalation.queueAbandonmentRate)
      ),
      section.entry("abandonment_rate", "Abandonment", .share(requests.abandonmentRate)),
    ]
  }

  private static func resolution(_ resolution: ResolutionFigures) -> [ReportEntry] {
    let section = ReportEntry.Section.resolution
    return [
      section.entry("bot_resolution_rate", "Resolved by the agent", .share(resolution.rate)),
      section.entry("bot_resolution_rate_confirmed", "  confirmed", .share(resolution.confirmed)),
      section.entry("bot_resolution_rate_assumed", "  assumed", .share(resolution.assumed)),
      section.entry(
        "bot_resolution_rate_verified",
        "Resolved and not back",
        .share(resolution.verified)
      ),
      section.entry("automation_rate", "Automation", .share(resolution.automationRate)),
      section.entry(
        "resolution_time_bot",
        "Time to the agent's solution",
        .times(resolution.time, unit: "s", listsValues: true)
      ),
    ]
  }

  private static func understanding(_ report: SupportReport) -> [ReportEntry] {
    let figures = report.understanding
    let section = ReportEntry.Section.requests
    return [
      section.entry(
        "fallback_turn_rate",
        "Turns not understood",
        .plainShare(figures.fallbackTurnRate)
      ),
      section.entry(
        "fallback_conversation_rate",
        "Requests with such a turn",
        .share(figures.fallbackConversationRate)
      ),
      section.entry(
        "user_turns_per_request_mean",
        "User turns per request",
        .mean(report.requests.userTurnsPerRequest, unit: "turns")
      ),
      section.entry(
        "first_response_time_bot",
        "First response of the agent",
        .times(figures.firstResponseTime, unit: "s", listsValues: false)
      ),
    ]
  }

  private static func firstContacts(_ figures: FirstContactFigures) -> [ReportEntry] {
    let section = ReportEntry.Section.firstContact
    return [
      section.entry(
        "first_contacts",
        "First contacts",
        .list(figures.firstContacts, unit: "conversations")
      ),
      section.entry("repeat_contact_rate", "Repeat contacts", .share(figures.repeatContactRate)),
      section.entry("fcr_bot", "FCR by the agent", .share(figures.bot)),
      section.entry(
        "fcr_bot_of_contained",
        "  of those not escalated",
        .share(figures.botOfContained)
      ),
      section.entry(
        "fcr_human_one_touch",
        "One touch, of those escalated",
        .share(figures.humanOneTouch)
      ),
      section.entry("fcr_overall", "FCR overall", .share(figures.overall)),
      section.entry("fcr_customer_stated", "FCR as stated", .share(figures.customerStated)),
      section.entry(
        "fcr_immature_excluded",
        "Window still open (left out)",
        .count(figures.immatureExcluded.numerator, unit: "conversations")
      ),
      section.entry(
        "fcr_unknown_customers_excluded",
        "Customer unknown (left out)",
        .count(figures.unknownCustomers.numerator, unit: "conversations")
      ),
    ]
  }

  private static func surveys(_ figures: SurveyFigures) -> [ReportEntry] {
    let section = ReportEntry.Section.satisfaction
    return [
      section.entry("csat", "CSAT", .share(figures.csat)),
      section.entry("csat_mean", "CSAT mean", .mean(figures.csatMean, unit: "score 1-5")),
      section.entry(
        "csat_response_rate",
        "Response rate",
        .plainShare(figures.csatResponseRate)
      ),
      section.entry("csat_bot_only", "CSAT, agent alone", .share(figures.csatBotOnly)),
      section.entry("csat_with_human", "CSAT, with a person", .share(figures.csatWithHuman)),
      section.entry("ces_easy_rate", "CES, made it easy", .share(figures.cesEasyRate)),
      section.entry("ces_mean", "CES mean", .mean(figures.cesMean, unit: "score 1-7")),
      section.entry(
        "ces_response_rate",
        "CES, response rate",
        .plainShare(figures.cesResponseRate)
      ),
      section.entry("nps", "NPS", .score(figures.nps)),
      section.entry(
        "nps_response_rate",
        "NPS, response rate",
        .plainShare(figures.npsResponseRate)
      ),
      section.entry(
        "nps_transactional",
        "NPS after a contact",
        .score(figures.npsTransactional)
      ),
      section.entry(
        "nps_transactional_response_rate",
        "  response rate",
        .plainShare(figures.npsTransactionalResponseRate)
      ),
      section.entry("surveys_not_asked", "Not asked", .tally(figures.notAsked)),
    ]
  }

  private static func intents(_ report: SupportReport) -> [ReportEntry] {
    let figures = report.understanding
    let section = ReportEntry.Section.intents
    return [
      section.entry("intent_distribution", "Requests about", .tally(figures.intents)),
      section.entry("intent_baseline", "Baseline", .tally(figures.intentBaseline)),
      section.entry(
        "intent_psi",
        "Drift (PSI)",
        .drift(figures.intentDrift, requests: report.requests.requests)
      ),
    ]
  }

  private static func knowledge(_ report: SupportReport) -> [ReportEntry] {
    let figures = report.knowledge
    let section = ReportEntry.Section.knowledge
    let surveys = ReportEntry.Section.satisfaction
    return [
      section.entry("kb", "Articles", .articles(figures.articles)),
      section.entry("kb_helpful_rate", "Found helpful", .plainShare(figures.helpfulRate)),
      section.entry(
        "kb_deflection_24h",
        "No ticket within 24 h",
        .plainShare(figures.deflection24Hours)
      ),
      section.entry("kb_deflection_7d", "No ticket within 7 days", .share(figures.deflection7Days)),
      surveys.entry(
        "service_quality_iqs",
        "Service quality",
        .ratio(report.surveys.serviceQuality)
      ),
      surveys.entry(
        "service_quality_reviewed_rate",
        "Reviewed",
        .share(report.surveys.reviewedRate)
      ),
    ]
  }
}

extension FigureValue {
  /// A share with its ids and interval.
  static func share(_ share: Share) -> FigureValue {
    .share(share, listsIDs: true, hasInterval: true)
  }

  /// A share with its interval, whose ids JSON leaves out.
  static func plainShare(_ share: Share) -> FigureValue {
    .share(share, listsIDs: false, hasInterval: true)
  }
}

extension ReportEntry.Section {
  /// A figure of this part.
  func entry(_ key: String, _ title: String, _ value: FigureValue) -> ReportEntry {
    ReportEntry(
      tree: self == .success ? .success : .support,
      section: self,
      key: key,
      title: title,
      value: value
    )
  }
}

extension ReportEntry {
  /// Whether it is the share of first replies within the target.
  var isReplyInTime: Bool {
    key.hasPrefix("first_reply_within_") && key.hasSuffix("_business_minutes")
  }
}
