/// Whether a customer whose request is settled is asked how it went; else why not.
package enum SurveyDecision: Sendable, Hashable {
  /// Why nobody was asked.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// One survey a conversation is enough.
    case alreadyAsked = "already_asked"
    /// It ended with the request under way, or with an answer that did not help.
    case unresolved
    /// We began the conversation, not the customer.
    case outbound
    /// Somebody else dealt with the customer than those after whom the content asks.
    case attribution
    /// Whoever is upset is not asked to judge on top of it all.
    case upset
    /// Nobody knows who it is, and so not how often they were asked.
    case unknownCustomer = "unknown_customer"
    /// They were asked not long ago.
    case cap
  }

  /// They are asked this.
  case ask(Survey, SurveyAttribution)
  /// They are not asked what would have been their survey.
  case skip(Survey, Reason)
  /// The content asks nothing.
  case none

  /// What the log says of it.
  package var facts: [Fact] {
    switch self {
    case .ask(let survey, let attribution): [.survey(survey, .asked(attribution))]
    case .skip(let survey, let reason): [.survey(survey, .skipped(reason: reason.rawValue))]
    case .none: []
    }
  }
}
