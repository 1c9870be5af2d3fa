import Insights

/// What a figure counts: its name and version, its formula in words, and by which instant a case belongs to a period.
///
/// A figure that comes to count something else gets a higher version, so that two reports show whether they may be compared.
package struct FigureDefinition: Sendable, Hashable {
  /// By which instant something belongs to a period.
  package enum Clock: String, Sendable, Hashable {
    case conversation = "start of the conversation"
    case ticket = "opening of the ticket"
    case event = "instant of the event"
    case month = "calendar month of the period's start"
  }

  /// The figure's key.
  package let id: String
  /// Counted from 1.
  package let version: Int
  /// Numerator ÷ denominator, in words.
  package let formula: String
  /// By which instant its cases belong to the period.
  package let clock: Clock

  /// `fcr_overall@1`.
  package var name: String { "\(id)@\(version)" }

  /// The definition of the figure called `key`; nil where there is none such.
  package static func of(_ key: String) -> FigureDefinition? {
    // The target in minutes is part of the key.
    let isTarget = key.hasPrefix("first_reply_within_") && key.hasSuffix("_business_minutes")
    let known = isTarget ? "first_reply_within" : key
    guard let (clock, formula) = all[known] else { return nil }
    let version = versions[known] ?? 1
    return FigureDefinition(id: key, version: version, formula: formula, clock: clock)
  }

  /// The versions of figures that have come to count something else.
  private static let versions = ["csat_bot_only": 2, "csat_with_human": 2]

  private static let all: [String: (Clock, String)] =
    conversations.mapValues { (.conversation, $0) }
    .merging(tickets.mapValues { (.ticket, $0) }) { first, _ in first }
    .merging(events.mapValues { (.event, $0) }) { first, _ in first }
    .merging(customers.mapValues { (.month, $0) }) { first, _ in first }

  private static let conversations = [
    "sessions": "conversations",
    "engaged": "conversations with a message of the customer",
    "requests": "conversations in which the customer asked something",
    "bounce_rate": "conversations without a message of the customer ÷ conversations",
    "outcome_counts": "requests by how they ended; a hand-over wins",
    "containment_rate": "requests not escalated, abandoned ones too ÷ requests",
    "contained_no_callback_24h_rate":
      "requests not escalated whose customer began no other conversation within 24 h ÷ requests",
    "bot_resolution_rate": "requests confirmed or assumed as resolved ÷ requests",
    "bot_resolution_rate_confirmed": "requests the customer confirmed as resolved ÷ requests",
    "bot_resolution_rate_assumed": "requests answered, then silence for the window ÷ requests",
    "bot_resolution_rate_verified":
      "requests resolved by the agent, not back on the issue in the window ÷ requests",
    "automation_rate": "requests resolved by the agent in which it took part ÷ requests",
    "resolution_time_bot":
      "first message of the customer to the answer that resolved the request",
    "answer_rate": "requests with an answer of the agent ÷ requests",
    "involvement_rate": "requests with any reply of the agent ÷ requests",
    "escalation_rate": "requests handed to people ÷ requests",
    "escalation_by_reason": "escalated requests by the reason of their first escalation",
    "queue_abandonment_rate":
      "escalated requests whose customer left before a person replied ÷ escalated requests",
    "abandonment_rate": "requests neither escalated nor resolved ÷ requests",
    "fallback_turn_rate": "messages that asked something and were not understood ÷ such messages",
    "fallback_conversation_rate": "requests with such a message ÷ requests",
    "user_turns_per_request_mean": "messages of the customer in requests ÷ requests",
    "first_response_time_bot":
      "first message of the customer to the first reply of the agent that is no greeting",
    "first_contacts": "requests of known customers that are no return to an earlier contact",
    "repeat_contact_rate": "requests that return to an earlier contact ÷ requests",
    "fcr_bot": "first contacts resolved by the agent, not back in the window ÷ first contacts",
    "fcr_bot_of_contained": "the same ÷ first contacts that were not escalated",
    "fcr_human_one_touch":
      "escalated first contacts solved with at most one reply, not back ÷ escalated first contacts",
    "fcr_overall":
      "first contacts resolved by the agent or at one touch, not back in the window ÷ first contacts",
    "fcr_customer_stated": "first contacts that said yes ÷ first contacts that said yes or no",
    "fcr_immature_excluded": "first contacts whose window is still open",
    "fcr_unknown_customers_excluded": "requests of customers who are not known",
    "csat": "valid answers of 4 or 5 ÷ valid answers",
    "csat_mean": "mean of the valid answers, 1 to 5",
    "csat_response_rate": "conversations with a valid answer ÷ conversations asked",
    "csat_bot_only":
      "CSAT where the agent alone had dealt with the customer when they were asked",
    "csat_with_human":
      "CSAT where a person had dealt with the customer when they were asked",
    "ces_easy_rate": "valid answers of 5 to 7 ÷ valid answers",
    "ces_mean": "mean of the valid answers, 1 to 7",
    "ces_response_rate": "conversations with a valid answer ÷ conversations asked",
    "nps": "% of 9 and 10 − % of 0 to 6, asked apart from a contact, one answer a customer",
    "nps_response_rate":
      "customers who answered since the period began ÷ customers asked since then",
    "nps_transactional_response_rate": "conversations with a valid answer ÷ conversations asked",
    "surveys_not_asked": "conversations by why no survey was asked, each reason once",
    "nps_transactional":
      "% of 9 and 10 − % of 0 to 6, asked about a contact, one answer a customer",
    "service_quality_iqs": "points ÷ most points of reviewed conversations",
    "service_quality_reviewed_rate": "conversations reviewed ÷ conversations",
    "intent_distribution": "requests by primary intent",
    "intent_baseline":
      "requests by primary intent of the period compared with, as settings give it",
    "intent_psi": "Σ (a − b)·ln(a ÷ b) of the shares of intents in both periods",
    "kb": "articles: conversations that saw them, votes, what came after",
    "kb_helpful_rate": "votes that say it helped ÷ votes, one a customer and article in 30 days",
    "kb_deflection_24h":
      "requests shown an article, no ticket within 24 h ÷ requests shown an article",
    "kb_deflection_7d":
      "requests shown an article, no ticket within 7 days ÷ requests shown an article",
  ]

  private static let tickets = [
    "tickets_opened": "tickets opened",
    "tickets_merged": "tickets merged into another",
    "tickets_net": "tickets opened and not merged",
    "transfer_rate": "tickets that changed hands ÷ tickets",
    "ticket_escalation_rate": "tickets raised to a higher tier ÷ tickets",
    "reopen_rate_cohort": "tickets reopened by the customer ÷ tickets solved at least once",
    "reopens": "reopenings by customers of the tickets opened",
    "time_to_human_s": "escalation to the first public reply of a person",
    "still_waiting_rate": "tickets still without such a reply ÷ tickets of escalated conversations",
    "first_reply_time_human_calendar": "opening to the first public reply of a person",
    "first_reply_time_human_business": "the same in opening hours",
    "first_reply_within": "tickets replied to within the target ÷ replied to or overdue",
    "first_resolution_time_calendar": "opening to the first solution",
    "full_resolution_time_calendar": "opening to the last solution",
    "full_resolution_time_business": "the same in opening hours",
    "requester_wait_time_calendar":
      "full solution less the time pending on the customer or solved before a reopening",
    "handle_time_human": "recorded work of people on a solved ticket",
  ]

  private static let events = [
    "reopen_rate_period": "tickets reopened in the period ÷ tickets solved in it",
    "backlog_end_of_day": "tickets neither solved nor closed nor merged at the end of each day",
    "backlog_at_window_end": "the same at the end of the period",
  ]

  private static let customers = [
    "customers_at_start": "customers who paid just before the month",
    "customers_at_end": "customers who paid just before the next month",
    "retention_rate": "customers at start still there at the end ÷ customers at start",
    "churn_rate": "customers at start not there at the end ÷ customers at start",
    "mrr_start": "monthly revenue at the start",
    "mrr_churned": "revenue of those who left",
    "mrr_contraction": "revenue less than at the start, of those who stayed",
    "mrr_expansion": "revenue more than at the start, of those who stayed",
    "mrr_new": "revenue of those who were not there at the start",
    "mrr_end": "monthly revenue at the end",
    "grr": "(revenue at start − churned − contraction) ÷ revenue at start",
    "nrr": "(revenue at start − churned − contraction + expansion) ÷ revenue at start",
    "expansion_rate": "expansion ÷ revenue at start",
    "upsell_rate": "customers at start with a change of kind upsell ÷ customers at start",
    "cross_sell_rate": "customers at start with a change of kind cross_sell ÷ customers at start",
    "renewal_rate": "customers at start with a change of kind renewal ÷ customers at start",
    "contact_rate": "requests of the period ÷ customers at the end of the month",
    "clv_simple": "revenue a customer at start × gross margin ÷ churn rate",
    "historic_value": "payments received from customers up to as-of",
    "adoption": "customers at the end who used the feature ÷ customers at the end",
    "health":
      "100 · (0.4 usage + 0.3 satisfaction + 0.3 support) of each customer at the end",
  ]
}
